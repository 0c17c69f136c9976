import type { getIngestionProduct as operation } from '@comptoir/contract/graph/resource-operations'
import type { Handler } from '../handler.ts'
import { loadIngestionProduct } from './load-ingestion-product.ts'
import { keptOf, productState } from './product-state.ts'
import { productResource } from './resources-of.ts'
import { versionAsked } from './schema-address.ts'
import { withSchema } from './told-resources.ts'

export const getIngestionProduct: Handler<typeof operation> = async (context, { productId, $version }) => {
  const version = versionAsked($version)
  const offer = await loadIngestionProduct(context, productId)
  const kept = keptOf(await productState(context.db, offer), 'product', offer.product_id)
  return withSchema(productResource(offer, kept), version)
}

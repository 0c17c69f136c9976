import type { getLeadConfiguration as operation } from '@comptoir/contract/ingestion/lead-configuration/operations'
import type { Handler } from '../handler.ts'
import { leadPartId } from '../marketplace/lead-part.ts'
import { loadProductToRead, wordsOf } from '../marketplace/load-product.ts'
import { findPart } from '../marketplace/product-part-store.ts'
import { singleDocument } from '../marketplace/single-part.ts'
import { StoredJson } from '../page.ts'
import { refuse } from '../partner-center-error.ts'

/** Where the leads of a product go, without the secrets. */
export const getLeadConfiguration: Handler<typeof operation> = async (context, { productID }) => {
  const offer = await loadProductToRead(context, productID)
  const said = await findPart(context.db, offer, 'leadConfiguration', leadPartId)
  if (said) return new StoredJson(singleDocument(said))
  return refuse('marketplaceResourceNotFound', offer.product_id, wordsOf.leadConfiguration, 'yet')
}

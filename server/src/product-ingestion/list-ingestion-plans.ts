import type { listIngestionPlans as operation } from '@comptoir/contract/graph/operations'
import type { Handler } from '../handler.ts'
import { refuse } from '../partner-center-error.ts'
import { partsOfId } from './durable-id.ts'
import { loadIngestionProduct } from './load-ingestion-product.ts'
import { pageAsked } from './page-asked.ts'
import { productState } from './product-state.ts'
import { planResource } from './resources-of.ts'
import { versionAsked } from './schema-address.ts'
import { withSchema } from './told-resources.ts'

export const listIngestionPlans: Handler<typeof operation> = async (
  context,
  { product = '', externalId, $version, ...asked },
) => {
  const version = versionAsked($version)
  const [productId = product] = partsOfId(product)
  if (productId === '') refuse('ingestionRequestInvalid', 'The parameter product is always required.')
  const state = await productState(context.db, await loadIngestionProduct(context, productId))
  const wanted = externalId?.toLowerCase()
  return pageAsked(
    state.plans.filter(({ plan_name }) => wanted === undefined || plan_name === wanted),
    asked,
    (plan) => withSchema(planResource(state, plan), version),
  )
}

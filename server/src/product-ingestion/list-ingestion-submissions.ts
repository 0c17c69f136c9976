import type { listIngestionSubmissions as operation } from '@comptoir/contract/graph/operations'
import type { Handler } from '../handler.ts'
import { isMembers } from '../marketplace/core-member.ts'
import { loadIngestionProduct } from './load-ingestion-product.ts'
import { pageAsked } from './page-asked.ts'
import { versionAsked } from './schema-address.ts'
import { activeSubmissions } from './submission-resources.ts'
import { targetAsked } from './target-asked.ts'
import { withSchema } from './told-resources.ts'

export const listIngestionSubmissions: Handler<typeof operation> = async (
  context,
  { productId, targetType, $version, ...asked },
) => {
  const version = versionAsked($version)
  const wanted = targetAsked(targetType)
  const offer = await loadIngestionProduct(context, productId)
  const active = await activeSubmissions(context.db, offer)
  return pageAsked(
    active.filter(({ target }) => wanted === undefined || (isMembers(target) && target['targetType'] === wanted)),
    asked,
    (each) => withSchema(each, version),
  )
}

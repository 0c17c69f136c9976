import type { getResourceTree as operation } from '@comptoir/contract/graph/operations'
import type { Handler } from '../handler.ts'
import type { MarketOfferRow } from '../marketplace/market-offer-store.ts'
import type { Members } from '../marketplace/part-document.ts'
import { refuse } from '../partner-center-error.ts'
import { versionInSlot } from '../publishing/offer-version-store.ts'
import { findPublishing } from '../publishing/publishing-store.ts'
import type { Executor } from '../store/executor.ts'
import { productDurableId } from './durable-id.ts'
import { loadContainerProduct } from './load-ingestion-product.ts'
import { productState } from './product-state.ts'
import { publishedTree } from './published-tree-store.ts'
import { resourcesOf } from './resources-of.ts'
import { schemaAddress, versionAsked } from './schema-address.ts'
import { draftSubmission, submissionResource } from './submission-resources.ts'
import { targetAsked } from './target-asked.ts'
import { toldDocument, withSchema } from './told-resources.ts'

export const getResourceTree: Handler<typeof operation> = async (context, { productId, targetType, $version }) => {
  const version = versionAsked($version)
  const target = targetAsked(targetType) ?? 'draft'
  const offer = await loadContainerProduct(context, productId)
  const root = productDurableId(offer.product_id)
  const resources = target === 'draft' ? await draft(context.db, offer) : await published(context.db, offer, target)
  if (!resources) return refuse('ingestionResourceNotFound', `${root} in the target ${target}`)
  return toldDocument(context, {
    $schema: schemaAddress('resource-tree', version),
    root,
    target: { targetType: target },
    resources: resources.map((each) => withSchema(each, version)),
  })
}

async function draft(db: Executor, offer: MarketOfferRow): Promise<readonly Members[]> {
  return [...resourcesOf(await productState(db, offer)), draftSubmission(offer.product_id)]
}

/** What the preview shows, or what is on sale; undefined where there is nothing. */
async function published(
  db: Executor,
  offer: MarketOfferRow,
  target: 'preview' | 'live',
): Promise<readonly Members[] | undefined> {
  const shown = await versionInSlot(db, offer, target === 'live' ? 'production' : 'preview')
  const tree = shown && (await publishedTree(db, offer, shown.submission_id))
  const row = shown && (await findPublishing(db, offer, shown.submission_id))
  return tree && row && [...tree, submissionResource(row, target)]
}

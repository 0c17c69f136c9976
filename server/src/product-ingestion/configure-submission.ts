import { isMembers } from '../marketplace/core-member.ts'
import type { MarketOfferRow } from '../marketplace/market-offer-store.ts'
import { type Members, membersOf } from '../marketplace/part-document.ts'
import { lacksToPublish } from '../marketplace-rules/container-plan-rules.ts'
import { everyDraft } from '../publishing/every-draft.ts'
import { goLive } from '../publishing/go-live.ts'
import { findPublishing, latestPublishing, type PublishingRow } from '../publishing/publishing-store.ts'
import { startPublishing } from '../publishing/start-publishing.ts'
import { type ConfigureCall, type Outcome, refuseJob } from './configure-call.ts'
import { nameOf, partsOfId, planDurableId, submissionDurableId } from './durable-id.ts'
import { offerReferred } from './find-referred.ts'
import { keptOf, partShown, productState } from './product-state.ts'

/** A publishing that a job waits for. */
export interface Awaited {
  readonly row: PublishingRow
  readonly target: 'preview' | 'live'
}

/** Publishes what a product has, or puts its preview on sale. @throws JobRefusedError */
export async function configureSubmission(
  call: ConfigureCall,
  sent: Members,
): Promise<Outcome & { readonly awaited: Awaited | undefined }> {
  const offer = await offerReferred(call, sent)
  const { targetType } = isMembers(sent['target']) ? sent['target'] : {}
  if (targetType === 'draft') return { id: submissionDurableId(offer.product_id), sent, awaited: undefined }
  const target = targetType === 'live' ? 'live' : 'preview'
  const row = target === 'live' ? await putOnSale(call, offer, sent) : await publish(call, offer, sent)
  return { id: submissionDurableId(offer.product_id, row.submission_id), sent, awaited: { row, target } }
}

/**
 * Everything that is in the draft goes into the preview. Inferred: naming some resources beside the submission changes
 * them and publishes the rest as it stands, since a draft here is one.
 */
async function publish({ context }: ConfigureCall, offer: MarketOfferRow, sent: Members): Promise<PublishingRow> {
  await requireTechnicalConfiguration({ context }, offer)
  const drafts = await everyDraft(context.db, offer)
  const request = { targets: [{ type: 'Scope', value: 'Preview' }], ...drafts }
  const started = await startPublishing(context, offer, request)
  if (started.kind === 'started') return started.row
  return refuseJob('productLocked', `The submission ${started.row.submission_id} is under way.`, nameOf(sent))
}

async function requireTechnicalConfiguration(
  { context }: Pick<ConfigureCall, 'context'>,
  offer: MarketOfferRow,
): Promise<void> {
  const state = await productState(context.db, offer)
  const setup = partShown(state, 'setup', '')
  const isSold = setup !== undefined && membersOf(setup)['sellingOption'] === 'ListAndSell'
  for (const { variant_id } of state.plans) {
    const has = partShown(state, 'technicalConfiguration', variant_id) !== undefined
    const kept = has ? keptOf(state, 'container-plan-technical-configuration', variant_id) : undefined
    const lack = lacksToPublish(kept, isSold)
    if (lack !== undefined) refuseJob('businessValidationError', lack, planDurableId(offer.product_id, variant_id))
  }
}

/** The preview that the resource names goes on sale; one that names none means the last. @see product-ingestion-api */
async function putOnSale({ context }: ConfigureCall, offer: MarketOfferRow, sent: Members): Promise<PublishingRow> {
  const [productId = offer.product_id, submissionId] = partsOfId(sent['id'])
  const row =
    submissionId === undefined
      ? await latestPublishing(context.db, offer)
      : await findPublishing(context.db, offer, submissionId)
  if (!row || productId !== offer.product_id)
    return refuseJob('resourceNotFound', 'The submission was not found.', nameOf(sent))
  const gone = await goLive(context, { offer, row })
  if (gone.kind === 'started') return gone.row
  return refuseJob('invalidState', 'Only a submission that is in the preview can go live.', nameOf(sent))
}

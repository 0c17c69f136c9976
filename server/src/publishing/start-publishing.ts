import { changeOffer } from '../marketplace/draft.ts'
import type { MarketOfferRow } from '../marketplace/market-offer-store.ts'
import { sealDrafts } from '../marketplace/seal-drafts.ts'
import { keepTree } from '../product-ingestion/keep-tree.ts'
import { beginning, movePublishing, type Published, scheduleEnd } from './move-publishing.ts'
import { insertOfferVersion } from './offer-version-store.ts'
import type { PublishingContext } from './publishing-context.ts'
import type { PublishingDocument } from './publishing-document.ts'
import { makesRoom } from './publishing-phases.ts'
import { insertPublishing, latestPublishing, type PublishingRow } from './publishing-store.ts'
import { tellPublisher } from './tell-publisher.ts'

/** What is to be published, and how. */
export type PublishingRequest = Omit<PublishingDocument, 'log' | 'findings'>

/** What came of asking for a publishing: another may be under way. */
export type StartOutcome =
  | ({ readonly kind: 'started' } & Published)
  | { readonly kind: 'running'; readonly row: PublishingRow }

/**
 * Begins a publishing: the sets of drafts that it names are closed, and the offer is kept as it is. One that waits for
 * its publisher's sign-off gives way; any other that is under way stands in the way.
 */
export async function startPublishing(
  context: PublishingContext,
  offer: MarketOfferRow,
  request: PublishingRequest,
): Promise<StartOutcome> {
  const last = await latestPublishing(context.db, offer)
  if (last && !makesRoom(last.phase)) return { kind: 'running', row: last }
  const before = last?.phase === 'signOff' ? await giveWay(context, offer, last) : offer
  const row = newRow(context, before, last, request)
  await insertPublishing(context.db, row)
  await insertOfferVersion(context.db, {
    partner_id: offer.partner_id,
    product_id: offer.product_id,
    version: row.offer_version,
    submission_id: row.submission_id,
    definition: offer.definition,
    changed_at: row.created_at,
    in_preview: 0,
    in_production: 0,
  })
  await keepTree(context.db, offer, row.submission_id)
  await sealDrafts(context, offer, instancesOf(request))
  await scheduleEnd(context, row)
  const changed = await changeOffer(context, before, { status: 'running', version: row.offer_version + 1 })
  const published = { offer: changed, row }
  await tellPublisher(context, published, 'publishingStarted')
  return { kind: 'started', ...published }
}

async function giveWay(context: PublishingContext, offer: MarketOfferRow, row: PublishingRow): Promise<MarketOfferRow> {
  const end = { outcome: 'cancelled', messages: ['Another publishing took its place.'] } as const
  return (await movePublishing(context, { offer, row }, { end, to: 'cancelled' })).offer
}

function newRow(
  context: PublishingContext,
  offer: MarketOfferRow,
  last: PublishingRow | undefined,
  request: PublishingRequest,
): PublishingRow {
  const now = context.now()
  const operationId = context.newId()
  const document: PublishingDocument = { ...request, log: [beginning('validation', now)], findings: [] }
  return {
    partner_id: offer.partner_id,
    product_id: offer.product_id,
    submission_id: submissionId(operationId, last?.submission_id),
    operation_id: operationId,
    go_live_operation_id: '',
    release_number: (last?.release_number ?? 0) + 1,
    offer_version: offer.version,
    phase: 'validation',
    version: 1,
    created_at: now,
    changed_at: now,
    published_at: '',
    body: JSON.stringify(document),
  }
}

/** The least number that submissions of the service were seen to have: 2 to the 60th. */
const leastSubmissionId = 1_152_921_504_606_846_976n

/**
 * A decimal number of 19 digits that no other submission has: from the instant and the chance of an id of version 7, and
 * above that of the submission before.
 */
export function submissionId(id: string, before: string | undefined): string {
  const digits = id.replaceAll('-', '')
  const instant = BigInt(`0x${digits.slice(0, 12)}`)
  const chance = BigInt(`0x${digits.slice(13, 16)}`)
  const made = leastSubmissionId + instant * 4096n + chance
  const least = before === undefined ? 0n : BigInt(before) + 1n
  return String(made > least ? made : least)
}

function instancesOf({ resources, variantResources = [] }: PublishingRequest): readonly string[] {
  return [...resources, ...variantResources.flatMap((each) => each.resources)].map(({ value }) => value)
}

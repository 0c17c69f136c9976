import type { EventHandler } from '../clock/scheduler.ts'
import { changeOffer } from '../marketplace/draft.ts'
import { findMarketOffer, type MarketOfferRow } from '../marketplace/market-offer-store.ts'
import { marketPlansOf, updateMarketPlan } from '../marketplace/market-plan-store.ts'
import type { Finding } from '../marketplace-rules/finding.ts'
import { type CertificationOutcomeRow, outcomesOf, scriptOf, useOutcome } from './certification-outcome-store.ts'
import { goLive } from './go-live.ts'
import { movePublishing, type PhaseEnd, type Published } from './move-publishing.ts'
import type { Submitted } from './offer-facts.ts'
import { findOfferVersion, putInSlot } from './offer-version-store.ts'
import { type PublishingContext, publishingContext } from './publishing-context.ts'
import { documentOf, promotesItself } from './publishing-document.ts'
import { isTimed, phaseTable, type TimedPhase } from './publishing-phases.ts'
import { findPublishing, type PublishingRow } from './publishing-store.ts'
import { tellPublisher } from './tell-publisher.ts'
import { validateOffer } from './validate-offer.ts'

/** A phase of a publishing has had its time: it went well, or did not, and what follows begins. */
export const endPhase: EventHandler = async (event, { productId = '', submissionId = '', version = '' }) => {
  const context = publishingContext(event)
  const { db, partner } = context
  const offer = await findMarketOffer(db, partner.partner_id, productId)
  const row = offer && (await findPublishing(db, offer, submissionId))
  // The publishing has moved on in another way, or is gone with its offer.
  if (!row || String(row.version) !== version || !isTimed(row.phase)) return
  await ended(context, { offer, row }, row.phase)
}

async function ended(context: PublishingContext, published: Published, phase: TimedPhase): Promise<void> {
  const scripted = await scriptedOutcome(context, published.row, phase)
  if (phase === 'validation') return validated(context, published, scripted)
  if (scripted) return failed(context, published, scripted)
  if (phase === 'packaging') return reachedPreview(context, published)
  if (phase === 'goingLive') return wentLive(context, published)
  await movePublishing(context, published, { end: { outcome: 'complete' }, to: phaseTable[phase].next })
}

/** Findings that are kept and told, at most: a hundred plans may be wrong in the same way. */
const mostFindings = 200

async function validated(
  context: PublishingContext,
  published: Published,
  scripted: PhaseEnd | undefined,
): Promise<void> {
  const found = await validateOffer(context, published.offer, await submittedBy(context, published))
  // What keeps the offer from being published comes first, so that it is among those that are kept.
  const findings = [...(scripted ? [scriptedFinding(scripted)] : []), ...found]
    .toSorted((one, other) => Number(other.level === 'error') - Number(one.level === 'error'))
    .slice(0, mostFindings)
  const errors = findings.filter(({ level }) => level === 'error')
  const change = { document: { findings } }
  const end: PhaseEnd =
    errors.length > 0 ? { outcome: 'failed', messages: errors.map(findingText) } : { outcome: 'complete' }
  if (end.outcome === 'failed') return failed(context, published, end, change)
  await movePublishing(context, published, { end, to: phaseTable.validation.next, change })
}

/** A finding in one sentence: which plan it is about, and what is to be done. */
function findingText({ target: { planId }, message }: Finding): string {
  return planId === undefined ? message : `Plan ${planId}: ${message}`
}

/** What was submitted: the drafts may have changed since. */
async function submittedBy({ db }: PublishingContext, { offer, row }: Published): Promise<Submitted> {
  const { resources, variantResources = [] } = documentOf(row)
  const kept = await findOfferVersion(db, offer, row.offer_version)
  return { definition: kept?.definition ?? offer.definition, resources, variantResources }
}

function scriptedFinding({ messages = [] }: PhaseEnd): Finding {
  return {
    level: 'error',
    code: 'ScriptedFailure',
    target: { module: 'offer', member: 'offer' },
    message: messages.join(' '),
  }
}

/** What a sandbox wants this phase to come to, counted as having come up; undefined where nothing is said. */
async function scriptedOutcome(
  { db, partner }: PublishingContext,
  row: PublishingRow,
  phase: TimedPhase,
): Promise<PhaseEnd | undefined> {
  if (partner.sandbox === 0) return undefined
  const found = (await outcomesOf(db, partner.partner_id)).find((each) => applies(each, row, phase))
  if (!found) return undefined
  await useOutcome(db, found)
  const { outcome, message } = scriptOf(found)
  return { outcome: outcome === 'fail' ? 'failed' : 'needsChanges', messages: [message] }
}

function applies(outcome: CertificationOutcomeRow, row: PublishingRow, phase: TimedPhase): boolean {
  return outcome.remaining > 0 && outcome.step === phase && ['', row.product_id].includes(outcome.product_id)
}

async function failed(
  context: PublishingContext,
  published: Published,
  end: PhaseEnd,
  change: Parameters<typeof movePublishing>[2]['change'] = {},
): Promise<void> {
  const { phase } = published.row
  const moved = await movePublishing(context, published, { end, to: 'failed', change })
  const { stepName } = phaseTable[isTimed(phase) ? phase : 'validation'].step
  await tellPublisher(context, moved, phase === 'certification' ? 'certificationFailed' : 'stepFailed', {
    stepName,
    message: (end.messages ?? []).join('\n'),
  })
}

/** The preview shows it, and it waits for its publisher, who may have said so beforehand. */
async function reachedPreview(context: PublishingContext, published: Published): Promise<void> {
  const moved = await movePublishing(context, published, { end: { outcome: 'complete' }, to: 'signOff' })
  await putInSlot(context.db, moved.offer, 'preview', moved.row.offer_version)
  const offer = await markPublished(context, moved)
  await tellPublisher(context, { ...moved, offer }, 'previewReady', { stepName: phaseTable.signOff.step.stepName })
  if (promotesItself(documentOf(moved.row))) await goLive(context, { offer, row: moved.row })
}

/** What was in a preview is not deleted any more: others may refer to it. Plans that were made since were in none. */
async function markPublished(context: PublishingContext, { offer, row }: Published): Promise<MarketOfferRow> {
  const submitted = new Set(documentOf(row).variantResources?.map(({ variantID }) => variantID))
  const plans = await marketPlansOf(context.db, offer.partner_id, offer.product_id)
  for (const plan of plans.filter(({ variant_id, published }) => published === 0 && submitted.has(variant_id)))
    await updateMarketPlan(context.db, { ...plan, published: 1 }, plan.version)
  return offer.published === 1 ? offer : changeOffer(context, offer, { published: 1 })
}

async function wentLive(context: PublishingContext, published: Published): Promise<void> {
  const moved = await movePublishing(context, published, {
    end: { outcome: 'complete' },
    to: 'live',
    change: { published_at: context.now() },
  })
  await putInSlot(context.db, moved.offer, 'production', moved.row.offer_version)
  await tellPublisher(context, moved, 'live')
}

import type { publishPortalOffer as operation } from '@comptoir/contract/cpp/publishing/operations'
import type { Handler } from '../handler.ts'
import { loadPortalOffer } from '../marketplace/load-portal-offer.ts'
import { Answer } from '../page.ts'
import { refuse } from '../partner-center-error.ts'
import { findingSentences } from '../portal-offers/finding-sentences.ts'
import { checkPortalEtag } from '../portal-offers/portal-etag.ts'
import { everyDraft } from '../publishing/every-draft.ts'
import { makesRoom } from '../publishing/publishing-phases.ts'
import { latestPublishing } from '../publishing/publishing-store.ts'
import { startPublishing } from '../publishing/start-publishing.ts'
import { validateOffer } from '../publishing/validate-offer.ts'
import { emailsSent } from './notification-emails.ts'
import { operationLocation } from './operation-location.ts'

/** Begins to publish an offer. What is known to be wrong with it is told at once. */
export const publishPortalOffer: Handler<typeof operation> = async (context, { publisherId, offerId, body }) => {
  const offer = await loadPortalOffer(context, publisherId, offerId)
  checkPortalEtag(offer, { ifMatch: context.ifMatch, strict: context.server.strict })
  const last = await latestPublishing(context.db, offer)
  if (last && !makesRoom(last.phase)) refuse('publishingRunning', offer.offer_name, last.operation_id)
  const errors = (await validateOffer(context, offer)).filter(({ level }) => level === 'error')
  if (errors.length > 0) refuse('portalOfferUnpublishable', findingSentences(errors))
  const outcome = await startPublishing(context, offer, {
    targets: [{ type: 'Scope', value: 'preview' }],
    ...(await everyDraft(context.db, offer)),
    ...emailsSent(offer, body),
  })
  if (outcome.kind === 'running') return refuse('publishingRunning', offer.offer_name, outcome.row.operation_id)
  const { operation_id: operationId } = outcome.row
  context.record({ after: { publisherId: offer.publisher_id, id: offer.offer_name, operationId } })
  return new Answer(202, null, operationLocation(outcome, operationId))
}

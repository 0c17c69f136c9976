import type { cancelPortalOffer as operation } from '@comptoir/contract/cpp/publishing/operations'
import type { Handler } from '../handler.ts'
import { loadPortalOffer } from '../marketplace/load-portal-offer.ts'
import { Answer } from '../page.ts'
import { refuse } from '../partner-center-error.ts'
import { cancelPublishing } from '../publishing/cancel-publishing.ts'
import { documentOf } from '../publishing/publishing-document.ts'
import { latestPublishing } from '../publishing/publishing-store.ts'
import { emailsSent } from './notification-emails.ts'
import { operationLocation } from './operation-location.ts'

/** Phases in which nobody works on the offer yet, or any more. */
const idle: ReadonlySet<string> = new Set(['validation', 'signOff'])

/**
 * Cancels whatever runs on an offer. Inferred: what nobody works on is cancelled at once; what is being worked on is told
 * to stop, and its operation tells that it has.
 */
export const cancelPortalOffer: Handler<typeof operation> = async (context, { publisherId, offerId, body }) => {
  const offer = await loadPortalOffer(context, publisherId, offerId)
  const row = await latestPublishing(context.db, offer)
  if (!row) return refuse('publishingNotCancellable', offer.offer_name, offer.status)
  const document = { ...documentOf(row), ...emailsSent(offer, body) }
  const outcome = await cancelPublishing(context, { offer, row: { ...row, body: JSON.stringify(document) } })
  if (outcome.kind === 'notCancellable') return refuse('publishingNotCancellable', offer.offer_name, offer.status)
  const { operation_id: operationId } = outcome.row
  context.record({ after: { publisherId: offer.publisher_id, id: offer.offer_name, operationId } })
  return idle.has(row.phase) ? new Answer(200, null) : new Answer(202, null, operationLocation(outcome, operationId))
}

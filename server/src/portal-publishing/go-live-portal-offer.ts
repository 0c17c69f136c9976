import type { goLivePortalOffer as operation } from '@comptoir/contract/cpp/publishing/operations'
import type { Handler } from '../handler.ts'
import { loadPortalOffer } from '../marketplace/load-portal-offer.ts'
import { Answer } from '../page.ts'
import { refuse } from '../partner-center-error.ts'
import { goLive } from '../publishing/go-live.ts'
import { isWorking } from '../publishing/publishing-phases.ts'
import { latestPublishing } from '../publishing/publishing-store.ts'
import { operationLocation } from './operation-location.ts'

/** Signs off what is in the preview: it goes live. */
export const goLivePortalOffer: Handler<typeof operation> = async (context, { publisherId, offerId }) => {
  const offer = await loadPortalOffer(context, publisherId, offerId)
  const row = await latestPublishing(context.db, offer)
  if (!row) return refuse('offerNotInPreview', offer.offer_name, offer.status)
  const outcome = await goLive(context, { offer, row })
  if (outcome.kind === 'notInPreview') {
    if (isWorking(row.phase))
      refuse('publishingRunning', offer.offer_name, row.go_live_operation_id || row.operation_id)
    return refuse('offerNotInPreview', offer.offer_name, offer.status)
  }
  const { go_live_operation_id: operationId } = outcome.row
  context.record({ after: { publisherId: offer.publisher_id, id: offer.offer_name, operationId } })
  return new Answer(202, null, operationLocation(outcome, operationId))
}

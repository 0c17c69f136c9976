import type { getPortalOfferStatus as operation } from '@comptoir/contract/cpp/publishing/operations'
import type { Handler } from '../handler.ts'
import { loadPortalOffer } from '../marketplace/load-portal-offer.ts'
import { portalStatus, portalSteps } from '../publishing/portal-words.ts'
import { latestPublishing } from '../publishing/publishing-store.ts'
import { emailsTold } from './notification-emails.ts'
import { errorsIn } from './portal-operation.ts'

/** Stands in for a publishing where there was none: none of its steps is started. */
const nothingYet = { body: JSON.stringify({ log: [] }) }

/** Reads how far the latest publishing of an offer is, step by step. */
export const getPortalOfferStatus: Handler<typeof operation> = async (context, { publisherId, offerId }) => {
  const offer = await loadPortalOffer(context, publisherId, offerId)
  const row = await latestPublishing(context.db, offer)
  const steps = portalSteps(row ?? nothingYet, context.now())
  const emails = row && emailsTold(offer, row)
  return {
    status: row ? portalStatus(row) : 'neverPublished',
    messages: errorsIn(steps),
    steps,
    previewLinks: [],
    liveLinks: [],
    ...(emails === undefined ? {} : { notificationEmails: emails }),
  }
}

import type { listPortalOperations as operation } from '@comptoir/contract/cpp/operations/operations'
import type { Handler } from '../handler.ts'
import { loadPortalOffer } from '../marketplace/load-portal-offer.ts'
import { publishingsOf } from '../publishing/publishing-store.ts'
import { emailsTold } from './notification-emails.ts'
import { changedTime, operationsOf, publishingVersion, ticksOf } from './portal-operation.ts'

/** What the articles show as the slot of every operation. */
const slot = 'staging'

/** Lists the operations on an offer, newest first; with a status, those that have it now. */
export const listPortalOperations: Handler<typeof operation> = async (context, { publisherId, offerId, status }) => {
  const offer = await loadPortalOffer(context, publisherId, offerId)
  const rows = await publishingsOf(context.db, offer)
  const wanted = status?.trim().toLowerCase() ?? ''
  const operations = rows.toReversed().flatMap((row) => operationsOf(row).map((each) => ({ ...each, row })))
  return {
    items: operations
      .filter(({ state }) => wanted === '' || state.toLowerCase() === wanted)
      .map(({ id, type, state, changed, row }) => {
        const emails = emailsTold(offer, row)
        return {
          id,
          offerId: offer.offer_name,
          offerVersion: row.offer_version,
          offerTypeId: offer.offer_type,
          publisherId: offer.publisher_id,
          submissionType: type,
          submissionState: state,
          publishingVersion: publishingVersion(row),
          slot,
          version: ticksOf(changed),
          definition: { metadata: emails === undefined ? {} : { emails } },
          changedTime: changedTime({ changed }),
        }
      }),
  }
}

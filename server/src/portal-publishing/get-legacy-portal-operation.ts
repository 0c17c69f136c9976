import type { getLegacyPortalOperation as operation } from '@comptoir/contract/cpp/operations/operations'
import type { Handler } from '../handler.ts'
import { loadPublisher } from '../marketplace/load-portal-offer.ts'
import { findMarketOfferByName } from '../marketplace/market-offer-store.ts'
import { refuse } from '../partner-center-error.ts'
import { portalStatus } from '../publishing/portal-words.ts'
import { publishingsOf } from '../publishing/publishing-store.ts'
import { addressedSlot } from './operation-location.ts'
import { operationDetail, publishingVersion } from './portal-operation.ts'

/** Reads an operation at the address of offers that were not moved; publishing and going live have the same. */
export const getLegacyPortalOperation: Handler<typeof operation> = async (context, input) => {
  const { db, partner } = context
  const { offerId, publishingVersion: version, slot } = input
  const publisher = await loadPublisher(context, input.publisherId)
  const offer = await findMarketOfferByName(db, partner.partner_id, publisher.publisher_id, offerId)
  const rows = offer && slot.toLowerCase() === addressedSlot ? await publishingsOf(db, offer) : []
  const row = rows.findLast((each) => publishingVersion(each) === Number(version))
  return row
    ? operationDetail(row, portalStatus(row), context.now())
    : refuse('portalOperationNotFound', `${version} in ${slot.slice(0, 40)}`, offerId)
}

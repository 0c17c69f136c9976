import type { getPortalOfferSlot as operation } from '@comptoir/contract/cpp/offers/operations'
import { portalSlots } from '@comptoir/contract/cpp/offers/schemas'
import type { Handler } from '../handler.ts'
import { loadPortalOffer } from '../marketplace/load-portal-offer.ts'
import { refuse } from '../partner-center-error.ts'
import { type PublishedSlot, versionInSlot } from '../publishing/offer-version-store.ts'
import { draftAnswer } from './draft-answer.ts'
import { versionAnswer } from './version-answer.ts'

/** Where each slot's content is: the draft is the offer itself. */
const places: Readonly<Record<(typeof portalSlots)[number], PublishedSlot | 'draft'>> = {
  Draft: 'draft',
  Preview: 'preview',
  Production: 'production',
}

/** Reads what is in a slot. */
export const getPortalOfferSlot: Handler<typeof operation> = async (context, { publisherId, offerId, slotId }) => {
  const offer = await loadPortalOffer(context, publisherId, offerId)
  const slot = portalSlots.find((each) => each.toLowerCase() === slotId.toLowerCase())
  if (!slot) refuse('portalSlotUnknown', slotId.slice(0, 40), portalSlots.join(', '))
  const place = places[slot]
  if (place === 'draft') return draftAnswer(context, offer)
  const row = await versionInSlot(context.db, offer, place)
  return row ? versionAnswer(context, offer, row) : refuse('portalSlotEmpty', offer.offer_name, slot)
}

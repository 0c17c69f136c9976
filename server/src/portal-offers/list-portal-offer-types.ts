import { portalOfferTypes } from '@comptoir/contract/cpp/offer-types'
import type { listPortalOfferTypes as operation } from '@comptoir/contract/cpp/offers/operations'
import type { Handler } from '../handler.ts'

/** Lists the types of offers, virtual machines first. */
export const listPortalOfferTypes: Handler<typeof operation> = async () => ({
  items: portalOfferTypes.map(({ id, displayName, version }) => ({ id, displayName, version })),
})

import type { HandlerLoaders } from '../handler.ts'

/** Where the handler of each operation of the portal API is; it is loaded on first use. */
export const cppHandlers: HandlerLoaders<'cpp'> = {
  'cpp.offers.list': async () => (await import('../portal-offers/list-portal-offers.ts')).listPortalOffers,
  'cpp.offers.get': async () => (await import('../portal-offers/get-portal-offer.ts')).getPortalOffer,
  'cpp.offers.getVersion': async () =>
    (await import('../portal-offers/get-portal-offer-version.ts')).getPortalOfferVersion,
  'cpp.offers.getSlot': async () => (await import('../portal-offers/get-portal-offer-slot.ts')).getPortalOfferSlot,
  'cpp.offers.put': async () => (await import('../portal-offers/put-portal-offer.ts')).putPortalOffer,
  'cpp.offerTypes.list': async () => (await import('../portal-offers/list-portal-offer-types.ts')).listPortalOfferTypes,
  'cpp.offers.status': async () =>
    (await import('../portal-publishing/get-portal-offer-status.ts')).getPortalOfferStatus,
  'cpp.offers.publish': async () => (await import('../portal-publishing/publish-portal-offer.ts')).publishPortalOffer,
  'cpp.offers.goLive': async () => (await import('../portal-publishing/go-live-portal-offer.ts')).goLivePortalOffer,
  'cpp.offers.cancel': async () => (await import('../portal-publishing/cancel-portal-offer.ts')).cancelPortalOffer,
  'cpp.operations.list': async () =>
    (await import('../portal-publishing/list-portal-operations.ts')).listPortalOperations,
  'cpp.operations.get': async () => (await import('../portal-publishing/get-portal-operation.ts')).getPortalOperation,
  'cpp.operations.getLegacy': async () =>
    (await import('../portal-publishing/get-legacy-portal-operation.ts')).getLegacyPortalOperation,
}

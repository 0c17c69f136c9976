import type { Cloud } from '@comptoir/contract/cloud'
import { catalogueOf } from '../catalogue/catalogue.ts'
import type { LegacyOffer } from '../catalogue/catalogue-item.ts'
import { findOffer, isOnlyInProducts, isSoldIn } from '../catalogue/catalogue-lookup.ts'
import { refuse } from '../partner-center-error.ts'
import type { AccountTable } from '../store/tables.ts'
import type { CatalogueMarket } from './market.ts'

/** Whose catalogue is looked at. */
export interface Viewer {
  readonly cloud: Cloud
  readonly partner: Pick<AccountTable, 'sandbox'>
}

/**
 * The offer of an id in any letter case, also one withdrawn from sale; refuses the request where the market has none.
 * Inferred: an offer for sandboxes is not there for others.
 */
export function loadOffer({ cloud, partner }: Viewer, offerId: string, market: CatalogueMarket): LegacyOffer {
  const catalogue = catalogueOf(cloud.id, cloud.basis)
  if (isOnlyInProducts(catalogue, offerId)) refuse('offerOnlyInProducts', offerId)
  const offer = market.isServed ? findOffer(catalogue, offerId) : undefined
  const isThere =
    offer !== undefined && isSoldIn(offer, market.country) && (!offer.sandboxOnly || partner.sandbox === 1)
  return isThere ? offer : refuse('offerNotFound', offerId)
}

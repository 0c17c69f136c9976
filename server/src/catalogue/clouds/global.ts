import type { CatalogueData } from '../catalogue.ts'
import { azureSubscription, licence, trial } from '../licence-offer.ts'
import { addOns } from './global/add-ons.ts'
import { applicationLicences } from './global/application-licences.ts'
import { azureOffers, azurePlan } from './global/azure.ts'
import { businessLicences } from './global/business-licences.ts'
import { enterpriseLicences } from './global/enterprise-licences.ts'
import { marketplaceServices } from './global/marketplace.ts'
import { reservations } from './global/reservations.ts'
import { segmentLicences } from './global/segment-licences.ts'
import { serviceLicences } from './global/service-licences.ts'
import { software } from './global/software.ts'
import { trials } from './global/trials.ts'

/** What the public cloud sells: everything there is. */
export function globalCatalogue(): CatalogueData {
  const licences = [
    ...businessLicences,
    ...enterpriseLicences,
    ...serviceLicences,
    ...applicationLicences,
    ...addOns,
    ...segmentLicences,
  ]
  return {
    offers: [...licences.map(licence), ...trials.map(trial), ...azureOffers.map(azureSubscription)],
    products: [azurePlan, ...reservations(), ...software(), ...marketplaceServices()],
  }
}

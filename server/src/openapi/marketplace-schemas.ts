import * as portalOffers from '@comptoir/contract/cpp/offers/schemas'
import * as vmPricing from '@comptoir/contract/cpp/offers/vm-pricing'
import * as portalOperations from '@comptoir/contract/cpp/operations/schemas'
import * as publishing from '@comptoir/contract/cpp/publishing/schemas'
import * as availabilities from '@comptoir/contract/ingestion/availabilities/schemas'
import * as branches from '@comptoir/contract/ingestion/branches/schemas'
import * as cosell from '@comptoir/contract/ingestion/cosell/schemas'
import * as leadConfigurations from '@comptoir/contract/ingestion/lead-configuration/schemas'
import * as listingFiles from '@comptoir/contract/ingestion/listing-files/schemas'
import * as listings from '@comptoir/contract/ingestion/listings/schemas'
import * as azureConfigurations from '@comptoir/contract/ingestion/package-configurations/azure-configurations'
import * as dynamicsConfigurations from '@comptoir/contract/ingestion/package-configurations/dynamics-configurations'
import * as packages from '@comptoir/contract/ingestion/packages/schemas'
import * as products from '@comptoir/contract/ingestion/products/schemas'
import * as properties from '@comptoir/contract/ingestion/properties/schemas'
import * as resellerConfiguration from '@comptoir/contract/ingestion/reseller-configuration/schemas'
import * as resource from '@comptoir/contract/ingestion/resource'
import * as submissions from '@comptoir/contract/ingestion/submissions/schemas'
import * as supplementalContents from '@comptoir/contract/ingestion/supplemental-contents/schemas'
import * as variants from '@comptoir/contract/ingestion/variants/schemas'

/** Where the contract names the shapes of the marketplace's APIs. */
export const marketplaceSchemas: readonly Readonly<Record<string, unknown>>[] = [
  portalOffers,
  vmPricing,
  portalOperations,
  publishing,
  resource,
  products,
  branches,
  properties,
  listings,
  listingFiles,
  availabilities,
  variants,
  packages,
  azureConfigurations,
  dynamicsConfigurations,
  submissions,
  leadConfigurations,
  supplementalContents,
  cosell,
  resellerConfiguration,
]

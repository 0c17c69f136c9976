import { byId } from '../by-id.ts'
import * as availabilities from './availabilities/operations.ts'
import * as branches from './branches/operations.ts'
import * as cosell from './cosell/operations.ts'
import * as leadConfiguration from './lead-configuration/operations.ts'
import * as listingFiles from './listing-files/operations.ts'
import * as listings from './listings/operations.ts'
import * as packageConfigurations from './package-configurations/operations.ts'
import * as packages from './packages/operations.ts'
import * as products from './products/operations.ts'
import * as properties from './properties/operations.ts'
import * as resellerConfiguration from './reseller-configuration/operations.ts'
import * as submissions from './submissions/operations.ts'
import * as supplementalContents from './supplemental-contents/operations.ts'
import * as variants from './variants/operations.ts'

/** The operations of the Submission API, by id. */
export const ingestionOperations = {
  ...byId(availabilities),
  ...byId(branches),
  ...byId(cosell),
  ...byId(leadConfiguration),
  ...byId(listingFiles),
  ...byId(listings),
  ...byId(packageConfigurations),
  ...byId(packages),
  ...byId(products),
  ...byId(properties),
  ...byId(resellerConfiguration),
  ...byId(submissions),
  ...byId(supplementalContents),
  ...byId(variants),
} as const

import { Type } from 'typebox'
import { oneOf, text } from '../../schemas/primitives.ts'
import { typeValuePair } from '../resource.ts'
import { configurationKind } from './configuration.ts'

/** The regions of Dynamics. */
export const packageRegions = [
  'NorthAmerica',
  'SouthAmerica',
  'Canada',
  'Emea',
  'India',
  'Japan',
  'Apac',
  'Australia',
  'UnitedKingdom',
  'GermanySovereign',
  'USGovSovereign',
  'USGovHighSovereign',
  'ChinaSovereign',
  'TipSovereign',
  'France',
  'USDepartmentOfDefense',
] as const

/** Whether a package is there for a region. */
export const packageRegionAvailability = Type.Object({
  region: oneOf(packageRegions),
  isAvailable: Type.Optional(Type.Boolean()),
  applicationConfigurationUri: Type.Optional(text),
})

/** The technical configuration of an offer for Business Central. */
export const businessCentralPackageConfiguration = configurationKind('Dynamics365BusinessCentralPackageConfiguration', {
  packageType: Type.Optional(oneOf(['AddOn', 'Connect'])),
  applicationInstallationUri: Type.Optional(text),
  packageReferences: Type.Optional(Type.Array(typeValuePair)),
})

/** The technical configuration of an offer for customer engagement. */
export const customerEngagementPackageConfiguration = configurationKind(
  'Dynamics365CustomerEngagementPackageConfiguration',
  {
    baseLicenseModel: Type.Optional(oneOf(['Resource', 'User'])),
    requireS2SOutboundAndCrmSecureStoreAccess: Type.Optional(Type.Boolean()),
    applicationConfigurationUri: Type.Optional(text),
    packageLocationUri: Type.Optional(text),
    packageRegionAvailabilities: Type.Optional(Type.Array(packageRegionAvailability)),
    multiplePackagesInPackageFile: Type.Optional(Type.Boolean()),
  },
)

/** The technical configuration of an offer for operations. */
export const dynamicsOperationsPackageConfiguration = configurationKind('Dynamics365OperationsPackageConfiguration', {
  releaseVersion: Type.Optional(text),
  solutionIdentifier: Type.Optional(text),
})

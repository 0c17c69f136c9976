import { Type } from 'typebox'
import { text } from '../../schemas/primitives.ts'
import { configurationKind } from './configuration.ts'

const amount = Type.Optional(Type.Integer())

/** What every test drive has. The application's key is a secret; the duration is in hours. */
const testDriveMembers = {
  azureActiveDirectoryApplicationID: Type.Optional(text),
  azureActiveDirectoryApplicationKey: Type.Optional(text),
  azureActiveDirectoryTenantID: Type.Optional(text),
  testDriveDuration: amount,
}

const dynamicsTestDriveMembers = {
  ...testDriveMembers,
  azureActiveDirectoryTenantName: Type.Optional(text),
  maxConcurrentTestDrives: amount,
  instanceUri: Type.Optional(text),
  roleName: Type.Optional(text),
}

/** A test drive in resources of the publisher's subscription. */
export const azureTestDrivePackageConfiguration = configurationKind(
  'AzureResourceManagerTestDrivePackageConfiguration',
  {
    ...testDriveMembers,
    regions: Type.Optional(Type.Array(text)),
    hotInstances: amount,
    warmInstances: amount,
    coldInstances: amount,
    azureSubscriptionID: Type.Optional(text),
  },
)

/** A test drive in Business Central. */
export const businessCentralTestDrivePackageConfiguration = configurationKind(
  'Dynamics365BusinessCentralTestDrivePackageConfiguration',
  dynamicsTestDriveMembers,
)

/** A test drive in customer engagement. */
export const customerEngagementTestDrivePackageConfiguration = configurationKind(
  'Dynamics365CustomerEngagementTestDrivePackageConfiguration',
  { ...dynamicsTestDriveMembers, instanceWebApiUri: Type.Optional(text) },
)

/** A test drive in operations. */
export const dynamicsOperationsTestDrivePackageConfiguration = configurationKind(
  'Dynamics365OperationsTestDrivePackageConfiguration',
  { ...dynamicsTestDriveMembers, trialLegalEntity: Type.Optional(text) },
)

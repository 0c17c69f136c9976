import { Type } from 'typebox'
import { text } from '../../schemas/primitives.ts'
import { entity, typeValuePair } from '../resource.ts'
import { configurationKind, configurationRequest, looseFlag } from './configuration.ts'

/** Who may do what in the resources that a managed application makes. */
export const roleAuthorization = Type.Object({ principalID: text, roleDefinitionID: text })

/** A policy that holds in them. */
export const azurePolicy = Type.Object({
  policyName: Type.Optional(text),
  policyDefinitionID: Type.Optional(text),
  policyParameters: Type.Optional(text),
  policySku: Type.Optional(text),
})

/** The technical configuration of an Azure application, for all its plans. */
export const azureApplicationPackageConfiguration = configurationKind('AzureApplicationPackageConfiguration', {
  azureActiveDirectoryTenantID: Type.Optional(text),
  azureActiveDirectoryApplicationID: Type.Optional(text),
})

/** The technical configuration of a plan that is a solution template. */
export const azureSolutionTemplatePackageConfiguration = configurationKind(
  'AzureSolutionTemplatePackageConfiguration',
  { version: Type.Optional(text), packageReferences: Type.Optional(Type.Array(typeValuePair)) },
)

const managedKind = 'AzureManagedApplicationPackageConfiguration'

// The last four are not in the specification: clients read and send them.
const managedMembers = {
  version: Type.Optional(text),
  allowedCustomerActions: Type.Optional(Type.Array(text)),
  publicAzureTenantID: Type.Optional(text),
  publicAzureAuthorizations: Type.Optional(Type.Array(roleAuthorization)),
  azureGovernmentTenantID: Type.Optional(text),
  azureGovernmentAuthorizations: Type.Optional(Type.Array(roleAuthorization)),
  policies: Type.Optional(Type.Array(azurePolicy)),
  packageReferences: Type.Optional(Type.Array(typeValuePair)),
  publisherManagementMode: Type.Optional(text),
  customerAccessEnableState: Type.Optional(text),
  deploymentMode: Type.Optional(text),
  allowedDataActions: Type.Optional(Type.Array(text)),
}

/** The technical configuration of a plan that is a managed application. */
export const azureManagedApplicationPackageConfiguration = {
  reply: entity(managedKind, {
    ...managedMembers,
    allowJitAccess: Type.Optional(Type.Boolean()),
    canEnableCustomerActions: Type.Optional(Type.Boolean()),
  }),
  request: configurationRequest(managedKind, {
    ...managedMembers,
    allowJitAccess: Type.Optional(looseFlag),
    canEnableCustomerActions: Type.Optional(looseFlag),
  }),
}

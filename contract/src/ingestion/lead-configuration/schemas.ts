import { type TProperties, Type } from 'typebox'
import { oneOf, text } from '../../schemas/primitives.ts'

/** Where the leads of a product go, for each way of sending them; `resourceType` says which way. */
function leadConfigurationOf<const Kind extends string, Members extends TProperties>(kind: Kind, members: Members) {
  return Type.Object({
    resourceType: oneOf([kind]),
    dailyDigestEmailContacts: Type.Optional(Type.Array(text)),
    contactEmail: Type.Optional(text),
    ...members,
  })
}

/** Leads as rows of a table. The connection string is a secret. */
export const azureTableLeadConfiguration = leadConfigurationOf('AzureTableLeadConfiguration', {
  connectionString: Type.Optional(text),
})

/** Leads as files of a container. The connection string is a secret. */
export const azureBlobLeadConfiguration = leadConfigurationOf('AzureBlobLeadConfiguration', {
  connectionString: Type.Optional(text),
  containerName: Type.Optional(text),
})

/** Leads in Dynamics CRM. The password and the application key are secrets. */
export const dynamicsLeadConfiguration = leadConfigurationOf(
  'DynamicsCustomerRelationshipManagementLeadConfiguration',
  {
    uri: Type.Optional(text),
    authentication: Type.Optional(text),
    userName: Type.Optional(text),
    password: Type.Optional(text),
    applicationID: Type.Optional(text),
    applicationKey: Type.Optional(text),
    directoryID: Type.Optional(text),
  },
)

/** Leads sent to an address. */
export const httpsEndpointLeadConfiguration = leadConfigurationOf('HttpsEndpointLeadConfiguration', {
  httpsEndpointUri: Type.Optional(text),
})

/** Leads in Marketo. */
export const marketoLeadConfiguration = leadConfigurationOf('MarketoLeadConfiguration', {
  serverID: Type.Optional(text),
  munchkinAccountID: Type.Optional(text),
  formID: Type.Optional(text),
})

/** Leads in Salesforce. */
export const salesForceLeadConfiguration = leadConfigurationOf('SalesForceLeadConfiguration', {
  objectIdentifier: Type.Optional(text),
})

/** Where the leads of a product go. Secrets are taken and not told again. */
export const leadConfiguration = Type.Union([
  azureBlobLeadConfiguration,
  azureTableLeadConfiguration,
  dynamicsLeadConfiguration,
  httpsEndpointLeadConfiguration,
  marketoLeadConfiguration,
  salesForceLeadConfiguration,
])

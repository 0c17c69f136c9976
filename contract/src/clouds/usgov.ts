import { defineCloud, type Lack } from '../cloud.ts'
import { nationalLacks } from './national-lacks.ts'
import { usgovProgramme } from './usgov-programme.ts'

const differences = 'developing-for-partner-center-for-microsoft-national-cloud'
const questions = 'faq-us-government'
const portal = 'the portal of Partner Center for Microsoft Cloud for US Government'

const users: readonly Lack[] = [
  {
    operations: [
      'users.create',
      'users.update',
      'users.delete',
      'directoryRoles.members.add',
      'directoryRoles.members.remove',
    ],
    capability: "creating and changing customers' users and their roles",
    reason: "Compliance rules: partners may not write to a government customer's directory.",
    instead: 'Use the Azure portal for US Government, Azure AD PowerShell, or Azure AD Graph.',
    source: differences,
  },
  {
    // Decided: one article lets partners read fields of users; the list of missing APIs and the Applies-to lists do not.
    operations: ['users.*', 'directoryRoles.*'],
    capability: "reading customers' users, deleted users and roles",
    reason: "Compliance rules: the API does not show a government customer's directory.",
    instead: 'Look in the Azure portal for US Government, or ask Azure AD Graph.',
    source: questions,
  },
  {
    operations: ['users.update#restore'],
    capability: 'restoring deleted users',
    reason: "Compliance rules: partners may not write to a government customer's directory.",
    instead: 'Restore the user within its 30 days in the Azure portal for US Government.',
    source: questions,
  },
  {
    operations: ['users.update#resetPassword'],
    capability: 'resetting a password',
    reason: "Neither customers' nor partners' users can have their password reset by a program.",
    instead: 'Reset it in the Azure portal for US Government.',
    source: differences,
  },
  {
    operations: ['licenses.*'],
    capability: "licences of customers' users",
    reason: 'Compliance rules; besides, this cloud sells no services by the seat whose licences could be assigned.',
    instead: 'Assign what licences there are in the Azure portal for US Government, or with Azure AD Graph.',
    source: questions,
  },
]

const selling: readonly Lack[] = [
  {
    operations: ['customers.relationshipRequest.get'],
    capability: 'relationships of one customer with several partners',
    reason: 'A customer of this cloud deals with one partner alone.',
    instead: 'Create the customer with csp.customers.create; one that has a partner must leave it first.',
    source: differences,
  },
  {
    operations: ['agreements.*', 'customers.agreements.*'],
    capability: 'customer agreements',
    reason: 'The Microsoft agreements that customers accept in Partner Center do not apply to this cloud.',
    instead: "Make the Microsoft Cloud Agreement for US Government a part of the partner's contract with its customer.",
    source: 'agreement-resources',
  },
  {
    operations: ['customers.qualification.*', 'customers.qualifications.*', 'customers.validationCodes.list'],
    capability: 'special qualification of customers',
    reason: 'Every customer of this cloud is a government entity already, and its partner was validated beforehand.',
    instead: 'Nothing needs asking: csp.offers.list shows what such a customer may buy.',
    source: questions,
  },
  {
    operations: ['devices.*'],
    capability: 'devices and configuration policies',
    reason: 'The articles on devices leave this cloud out, which sells Azure alone.',
    instead: 'Set the devices up with the tools of the commercial cloud that manages them.',
    source: 'get-a-list-of-a-customer-s-policies',
  },
  {
    operations: [],
    capability: 'Office 365 and other subscriptions by the seat',
    reason: 'This cloud sells Azure Government alone.',
    instead: 'Sell Azure Government: csp.offers.list.',
    source: differences,
  },
  {
    operations: [],
    capability: 'classic compute, network, storage and cloud services of Azure',
    reason: 'They are not made for the Cloud Solution Provider programme.',
    instead: 'Use their counterparts under Azure Resource Manager.',
    source: questions,
  },
  {
    operations: [],
    capability: 'the CREST API',
    reason: 'It was on its way out when this cloud began.',
    instead: 'Use the Partner Center API.',
    source: questions,
  },
  {
    operations: [],
    capability: 'moving an existing environment into the cloud',
    reason: 'Nothing moves an environment from another cloud into this isolated one.',
    instead: 'The customer or its partner moves the data.',
    source: questions,
  },
]

/**
 * Partner Center for Microsoft Cloud for US Government.
 * Inferred, where an address has no article: what the public clients of Azure Active Directory have.
 */
export const usgov = defineCloud({
  id: 'usgov',
  name: 'Partner Center for Microsoft Cloud for US Government',
  basis: 'usgov',
  api: { value: 'https://api.partnercenter.microsoft.com', source: 'partner-center-rest-urls' },
  authority: { value: 'https://login.microsoftonline.us', source: 'inferred' },
  issuerV1: { value: 'https://login.microsoftonline.us/{tenantId}/', source: 'inferred' },
  issuerV2: { value: 'https://login.microsoftonline.us/{tenantId}/v2.0', source: 'inferred' },
  graph: { value: 'https://graph.windows.net', source: 'inferred' },
  msGraph: { value: 'https://graph.microsoft.us', source: 'inferred' },
  portal: {
    value: 'https://partnercenter.microsoft.com',
    source: 'create-apps-for-partner-center-for-microsoft-national-clouds',
  },
  applications: { registration: 'byHand', source: differences },
  hosts: ['login.microsoftonline.us', 'login.usgovcloudapi.net', 'api.partnercenter.microsoft.com'],
  instanceName: 'microsoftonline.us',
  currency: 'USD',
  markets: ['US'],
  homeCountry: 'US',
  // Inferred: after the public cloud's.
  domainSuffix: 'onmicrosoft.us',
  sellsTo: 'federal, state and local government entities of the United States, acting as such',
  programme: usgovProgramme,
  // Inferred: prices carry the cost of this cloud, but the documents give no figure.
  priceUpliftPercent: 15,
  otherwise: {
    reason: 'The article that describes this does not apply to Microsoft Cloud for US Government, and gives no cause.',
    instead: `Do it in ${portal}, or ask its support.`,
  },
  lacks: [...users, ...selling, ...nationalLacks],
})

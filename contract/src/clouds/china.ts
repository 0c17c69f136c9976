import { defineCloud, type Lack } from '../cloud.ts'
import { chinaProgramme } from './china-programme.ts'
import { nationalLacks } from './national-lacks.ts'

const differences = 'developing-for-partner-center-for-microsoft-national-cloud'
const portal = 'the portal of Partner Center operated by 21Vianet'

// Inferred, where an article merely leaves 21Vianet out: the cause, and where to do it instead.

const peopleAndSupport: readonly Lack[] = [
  {
    operations: ['users.*', 'directoryRoles.*'],
    capability: "customers' users and their roles",
    reason: "The articles on customers' users leave 21Vianet out: the customer keeps its own directory.",
    instead: 'The customer manages its users in the Office 365 admin center operated by 21Vianet.',
    source: 'get-a-list-of-all-user-accounts-for-a-customer',
  },
  {
    operations: ['users.create'],
    capability: 'creating users with a password',
    reason: '21Vianet takes no password profile, without which a user cannot be created.',
    instead: 'The customer creates its users in the Office 365 admin center operated by 21Vianet.',
    source: 'utility-resources',
  },
  {
    operations: ['users.update#resetPassword'],
    capability: 'resetting a password',
    reason: "Neither customers' nor partners' users can have their password reset by a program.",
    instead: 'The user recovers the password on the sign-in page of 21Vianet.',
    source: differences,
  },
  {
    operations: ['licenses.*'],
    capability: "licences of customers' users",
    reason: 'Partners cannot manage licences of users in 21Vianet.',
    instead: 'The customer assigns its licences in the Office 365 admin center operated by 21Vianet.',
    source: differences,
  },
  {
    operations: ['serviceRequests.*', 'serviceIncidents.*'],
    capability: 'service requests and service updates',
    reason: '21Vianet gives all support through its portal.',
    instead: `Open and follow support requests in ${portal}.`,
    source: differences,
  },
  {
    operations: [
      'managedServices.list',
      'profiles.support.get',
      'subscriptions.supportContact.get',
      'subscriptions.supportContact.update',
    ],
    capability: 'reading whom customers turn to',
    reason: '21Vianet gives all support through its portal, and the articles on support contacts leave it out.',
    instead: `Look it up in ${portal}; csp.profiles.support.update changes the partner's support profile.`,
    source: 'get-a-subscription-s-support-contact',
  },
  {
    operations: ['audit.list'],
    capability: 'the audit log',
    reason: 'The article on records of activity leaves 21Vianet out.',
    instead: `Read the log of activities in ${portal}, or receive events: csp.webhooks.registration.create.`,
    source: 'get-a-record-of-partner-center-activity-by-user',
  },
]

const azureAndSales: readonly Lack[] = [
  {
    operations: [
      'usage.*',
      'utilization.azure.list',
      'rateCards.*',
      'subscriptions.registrations.create',
      'subscriptions.registrationStatus.get',
      'subscriptions.azureEntitlements.list',
      'productUpgrades.*',
    ],
    capability: 'Azure subscriptions',
    reason: 'Partner Center operated by 21Vianet sells no Azure subscriptions.',
    instead: 'Azure in China is bought from 21Vianet itself; sell licences with csp.offers.list and csp.carts.create.',
    source: differences,
  },
  {
    operations: ['devices.*'],
    capability: 'devices and configuration policies',
    reason: 'The articles on devices leave 21Vianet out.',
    instead: 'The customer sets up its devices in its own admin center.',
    source: 'get-a-list-of-a-customer-s-policies',
  },
  {
    operations: ['analytics.referrals.list'],
    capability: 'referral analytics',
    reason: 'There are no referrals in 21Vianet to report on.',
    instead: 'Other reports exist: csp.analytics.subscriptions.list, csp.analytics.search.list.',
    source: 'partner-center-analytics-resources',
  },
  {
    operations: ['agreements.*', 'customers.agreements.*'],
    capability: 'customer agreements',
    reason: 'The Microsoft agreements that customers accept in Partner Center do not apply to 21Vianet.',
    instead: "Sign 21Vianet's agreement with the customer outside Partner Center.",
    source: 'agreement-resources',
  },
  {
    operations: ['compliance.agreementStatus.get'],
    capability: "resellers' Microsoft Partner Agreement",
    reason: 'The Microsoft Partner Agreement is not signed with 21Vianet.',
    instead: 'Ask the reseller for its agreement with 21Vianet.',
    source: 'verify-indirect-reseller-mpa-status',
  },
  {
    operations: [],
    capability: 'software subscriptions and Azure reservations',
    reason: 'Neither is sold in the market China.',
    instead: 'Sell licences: csp.offers.list.',
    source: 'make-a-one-time-purchase',
  },
]

/**
 * Partner Center in China, which 21Vianet operates.
 * Inferred, where an address has no article: what the public clients of Azure Active Directory and of Partner Center have.
 */
export const china = defineCloud({
  id: 'china',
  name: 'Partner Center operated by 21Vianet',
  basis: 'china',
  api: { value: 'https://partner.partnercenterapi.microsoftonline.cn', source: 'partner-center-rest-urls' },
  authority: { value: 'https://login.chinacloudapi.cn', source: 'inferred' },
  issuerV1: { value: 'https://sts.chinacloudapi.cn/{tenantId}/', source: 'inferred' },
  issuerV2: { value: 'https://login.partner.microsoftonline.cn/{tenantId}/v2.0', source: 'inferred' },
  graph: { value: 'https://graph.chinacloudapi.cn', source: 'inferred' },
  msGraph: { value: 'https://microsoftgraph.chinacloudapi.cn', source: 'inferred' },
  portal: { value: 'https://partner.partnercenter.microsoftonline.cn', source: 'inferred' },
  applications: { registration: 'consent', source: 'partner-center-authentication' },
  hosts: ['login.chinacloudapi.cn', 'login.partner.microsoftonline.cn', 'partner.partnercenterapi.microsoftonline.cn'],
  instanceName: 'partner.microsoftonline.cn',
  currency: 'CNY',
  markets: ['CN'],
  homeCountry: 'CN',
  // Inferred: from domains that partners print in public questions.
  domainSuffix: 'partner.onmschina.cn',
  sellsTo: 'customers in China',
  programme: chinaProgramme,
  // Inferred: the documents give no figure.
  priceUpliftPercent: 12,
  otherwise: {
    reason:
      'The article that describes this does not apply to Partner Center operated by 21Vianet, and gives no cause.',
    instead: `Do it in ${portal}, or ask its support.`,
  },
  lacks: [...peopleAndSupport, ...azureAndSales, ...nationalLacks],
})

import type { Lack } from '../cloud.ts'

const customerLacks: readonly Lack[] = [
  {
    operations: ['customers.removeRelationship'],
    capability: 'ending the relationship with a customer',
    reason: 'Relationships are ended through the API in the public cloud alone.',
    instead:
      "Suspend the customer's subscriptions with csp.subscriptions.update, then end the relationship in the portal of this cloud.",
    source: 'remove-a-reseller-relationship-with-a-customer',
  },
  {
    operations: ['customers.qualification.*', 'customers.qualifications.*', 'customers.validationCodes.list'],
    capability: 'special qualification of customers',
    reason: 'Education and Government Community Cloud qualifications belong to the public cloud.',
    instead: 'Ask the support of this cloud which offers a customer qualifies for.',
    source: 'get-customer-qualification-asynchronous',
  },
  {
    operations: ['security.*'],
    capability: 'reports on multi-factor authentication',
    reason: 'Partner Center measures multi-factor authentication of partners in the public cloud alone.',
    instead: "Read the sign-in reports of the partner's own directory in this cloud.",
    source: 'get-api-request-summary',
  },
  {
    operations: ['selfServePolicies.*'],
    capability: 'self-serve policies',
    reason: 'Customers of the national clouds buy through their partner; nothing lets them buy for themselves.',
    instead: 'Nothing needs switching off: order on behalf of the customer with csp.carts.create.',
    source: 'get-a-list-of-self-serve-policies',
  },
  {
    operations: ['referrals.*'],
    capability: 'referrals',
    reason: 'Referrals are shared through the Partner API, which is of the public cloud.',
    instead: 'Keep the referrals in your own system, or in an account of the public cloud.',
    source: 'get-a-list-of-referrals',
  },
  {
    operations: ['transfers.*'],
    capability: 'transfer of subscriptions between partners',
    reason: 'Subscriptions change partners through the API in the public cloud alone.',
    instead: 'Ask the support of this cloud, or let the customer order anew from the other partner.',
    source: 'create-a-transfer',
  },
]

/** Inferred: no article says so; the marketplace's articles name no national cloud. */
const publishingLacks: readonly Lack[] = [
  {
    operations: [
      'cpp.*',
      'ingestion.*',
      'graph.*',
      'comptoir.publishers.*',
      'comptoir.marketplaceOffers.*',
      'comptoir.certificationOutcomes.*',
    ],
    capability: 'publishing in the commercial marketplace',
    reason: 'The commercial marketplace is run from the public cloud.',
    instead: 'Publish with an account of the public cloud.',
    source: 'cloud-partner-portal-api-overview',
  },
]

const catalogueLacks: readonly Lack[] = [
  {
    operations: ['products.get', 'products.skus.*', 'products.availabilities.*'],
    capability: 'details of catalogue products',
    reason: 'The article on products, SKUs and availabilities by id is of the public cloud alone.',
    instead: "Read the customer's catalogue with csp.customers.products.list, or the offers with csp.offers.list.",
    source: 'get-a-product-by-id',
  },
  {
    operations: ['products.inventory.check'],
    capability: 'inventory of catalogue items',
    reason: 'Items whose inventory can run out are sold in the public cloud alone.',
    instead: 'Put the item in a cart with csp.carts.create: an item that cannot be had is marked in the answer.',
    source: 'check-inventory',
  },
  {
    operations: ['pricing.*'],
    capability: 'price sheets and exchange rates',
    reason: 'Price sheets come from the Partner API, which is of the public cloud.',
    instead: 'Download the price list from the portal of this cloud.',
    source: 'get-a-price-sheet',
  },
  {
    operations: ['carts.update'],
    capability: 'changing a cart',
    reason: 'The article on changing a cart is of the public cloud alone.',
    instead: 'Make another cart with csp.carts.create; the old one expires by itself.',
    source: 'update-a-cart',
  },
  {
    operations: ['carts.create#withAddOns'],
    capability: 'buying add-ons with their base in one cart',
    reason: 'The article on carts with add-ons is of the public cloud alone.',
    instead: 'Buy the base subscription with csp.carts.create, then its add-on in the portal of this cloud.',
    source: 'create-a-cart-with-add-ons',
  },
  {
    operations: ['orders.update#cancelSoftware'],
    capability: 'cancelling a software order',
    reason: 'Software is sold in the public cloud alone.',
    instead: 'Suspend subscriptions with csp.subscriptions.update.',
    source: 'cancel-software-purchases',
  },
]

const subscriptionLacks: readonly Lack[] = [
  {
    operations: ['subscriptions.update#autoRenew'],
    capability: 'automatic renewal',
    reason: 'Whether a marketplace subscription renews by itself is chosen in the public cloud alone.',
    instead: 'Suspend the subscription with csp.subscriptions.update before its term ends.',
    source: 'update-autorenew-for-an-azure-marketplace-subscription',
  },
  {
    operations: ['subscriptions.update#cancelMarketplace', 'subscriptions.activate'],
    capability: 'marketplace subscriptions',
    reason: 'Products of the commercial marketplace are sold in the public cloud alone.',
    instead:
      'Buy the product from its publisher; subscriptions of other kinds are changed with csp.subscriptions.update.',
    source: 'activate-sandbox-subscription-azure-marketplace-products',
  },
  {
    operations: ['subscriptions.conversions.*'],
    capability: 'conversion of trials',
    reason: 'Trials turn into paid subscriptions through the API in the public cloud alone.',
    instead: 'Buy the paid offer with csp.carts.create and let the trial end.',
    source: 'convert-a-trial-subscription-to-paid',
  },
  {
    operations: ['subscriptions.registrations.create', 'subscriptions.registrationStatus.get'],
    capability: 'registration of subscriptions for reservations',
    reason: 'Azure reservations, for which subscriptions are registered, are sold in the public cloud alone.',
    instead: 'Pay Azure by use, where this cloud sells it; no registration is needed.',
    source: 'register-a-subscription',
  },
  {
    operations: ['subscriptions.azureEntitlements.list', 'productUpgrades.*'],
    capability: 'Azure plans',
    reason: 'Azure plans, their entitlements and the upgrade to them are of the public cloud alone.',
    instead: 'Go on with the Azure subscriptions there are: csp.subscriptions.list.',
    source: 'get-eligibility-for-product-upgrade',
  },
  {
    operations: ['entitlements.list'],
    capability: 'entitlements to software and reservations',
    reason: 'Software and reservations, which entitlements are about, are sold in the public cloud alone.',
    instead: 'See what a customer has with csp.orders.list and csp.subscriptions.list.',
    source: 'get-a-collection-of-entitlements',
  },
  {
    operations: ['invoices.receipts.statement.get'],
    capability: 'tax receipts',
    reason: 'Tax receipts are issued in Taiwan alone, which the public cloud serves.',
    instead: 'Download the invoice itself with csp.invoices.statement.get.',
    source: 'get-invoice-receipt-statement',
  },
  {
    operations: ['invoices.lineItems.list#billedConsumption', 'invoices.lineItems.list#unbilledConsumption'],
    capability: 'daily rated consumption on invoices',
    reason: 'Consumption is rated by the day on invoices of the public cloud alone.',
    instead: 'List the billed and unbilled line items instead, with invoiceLineItemType=billinglineitems.',
    source: 'get-invoice-billed-consumption-lineitems',
  },
  {
    operations: ['serviceCosts.*'],
    capability: "a customer's service costs",
    reason: 'The articles on service costs are of the public cloud alone.',
    instead: "Add up the customer's part of csp.invoices.lineItems.list, or read it in the portal of this cloud.",
    source: 'get-a-customer-s-service-costs-summary',
  },
]

const reportLacks: readonly Lack[] = [
  {
    operations: ['analytics.licenses.*', 'analytics.partner.*', 'analytics.customer.*'],
    capability: 'licence analytics',
    reason: 'How many licences are deployed and used is reported in the public cloud alone.',
    instead: 'Count the licences that were sold with csp.analytics.subscriptions.list.',
    source: 'get-licenses-deployment-information',
  },
  {
    operations: ['customers.indirectResellers.list', 'relationships.list', 'customers.list#byIndirectReseller'],
    capability: 'lists by indirect reseller',
    reason: 'The articles on indirect resellers are of the public cloud alone.',
    instead:
      "See the resellers' figures with csp.analytics.indirectResellers.list, and the resellers in the portal of this cloud.",
    source: 'retrieve-a-list-of-indirect-resellers',
  },
  {
    operations: ['customers.create#forIndirectReseller', 'orders.create#forIndirectReseller'],
    capability: 'selling for an indirect reseller',
    reason: 'Customers and orders are made for an indirect reseller in the public cloud alone.',
    instead: 'Sell to the customer directly, and settle with the reseller outside Partner Center.',
    source: 'create-a-customer-for-an-indirect-reseller',
  },
]

const accountLacks: readonly Lack[] = [
  {
    operations: ['comptoir.users.resetPassword#byProgram'],
    capability: "resetting the password of one of the partner's users by a program",
    reason: "Neither customers' nor partners' users can have their password reset by a program.",
    instead: 'Let a person do it: an application that acts for an administrator who signed in.',
    source: 'developing-for-partner-center-for-microsoft-national-cloud',
  },
]

/**
 * What all three national clouds lack.
 * Inferred: the articles leave these clouds out of the list they apply to and mostly give no cause; `instead` names
 * what the same documents do give to every cloud.
 */
export const nationalLacks: readonly Lack[] = [
  ...customerLacks,
  ...publishingLacks,
  ...catalogueLacks,
  ...subscriptionLacks,
  ...reportLacks,
  ...accountLacks,
]

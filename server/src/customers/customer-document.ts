import { createHash } from 'node:crypto'
import type { Cloud } from '@comptoir/contract/cloud'
import type { Customer, NewCustomer } from '@comptoir/contract/schemas/customer'
import { etagOf } from '../etag.ts'
import type { AccountTable } from '../store/tables.ts'
import type { CustomerRow } from './customer-store.ts'

type BillingProfile = NonNullable<Customer['billingProfile']>

/** What it takes to make a customer. */
export interface CustomerMaking {
  readonly partner: Pick<AccountTable, 'partner_id'>
  readonly cloud: Pick<Cloud, 'domainSuffix'>
  readonly customerId: string
  readonly now: string
  readonly request: NewCustomer
}

/** Makes a customer's row: what is searched, and the documents as the wire shows them. */
export function newCustomerRow({ partner, cloud, customerId, now, request }: CustomerMaking): CustomerRow {
  const { companyProfile, associatedPartnerId } = request
  const billingProfile = billingDocument(customerId, request.billingProfile, 1)
  const domain = fullDomain(companyProfile.domain, cloud)
  const registrationNumber = companyProfile.organizationRegistrationNumber
  const document: Customer = {
    id: customerId,
    commerceId: derivedGuid(customerId, 'commerce'),
    companyProfile: {
      tenantId: customerId,
      domain,
      companyName: billingProfile.companyName,
      address: companyAddress(billingProfile),
      email: billingProfile.email,
      ...(registrationNumber === undefined ? {} : { organizationRegistrationNumber: registrationNumber }),
      links: selfLink(`/customers/${customerId}/profiles/company`),
      attributes: { objectType: 'CustomerCompanyProfile' },
    },
    billingProfile,
    relationshipToPartner: 'reseller',
    allowDelegatedAccess: true,
    customDomains: [domain],
    ...(associatedPartnerId === undefined ? {} : { associatedPartnerId: associatedPartnerId.toLowerCase() }),
    links: selfLink(`/customers/${customerId}`),
    attributes: { objectType: 'Customer' },
  }
  return {
    partner_id: partner.partner_id,
    customer_id: customerId,
    domain: domain.toLowerCase(),
    reseller_id: associatedPartnerId?.toLowerCase() ?? null,
    created_at: now,
    ...columnsOf(document, 1),
  }
}

/** A customer's row with another billing profile, one version on. */
export function withBillingProfile(row: CustomerRow, profile: NewCustomer['billingProfile']): CustomerRow {
  const current = customerOf(row)
  const version = row.version + 1
  const billingProfile = billingDocument(row.customer_id, profile, version)
  const companyProfile = {
    ...current.companyProfile,
    companyName: profile.companyName,
    address: companyAddress(billingProfile),
    email: profile.email,
  }
  return { ...row, ...columnsOf({ ...current, companyProfile, billingProfile }, version) }
}

/** The customer of a row. */
export function customerOf({ body }: Pick<CustomerRow, 'body'>): Customer {
  // Written by this file alone, as a customer.
  return JSON.parse(body) as Customer
}

/** The billing profile of a row: every customer has one. */
export function billingProfileOf(row: Pick<CustomerRow, 'body'>): BillingProfile {
  const { billingProfile } = customerOf(row)
  if (!billingProfile) throw new TypeError('a customer without a billing profile')
  return billingProfile
}

/** A domain with its suffix: a bare prefix is one of the cloud's own domains. */
export function fullDomain(domain: string, { domainSuffix }: Pick<Cloud, 'domainSuffix'>): string {
  return domain.includes('.') ? domain : `${domain}.${domainSuffix}`
}

function columnsOf(document: Customer, version: number) {
  const { billingProfile, companyProfile, allowDelegatedAccess: _, ...listed } = document
  const { address: __, email: ___, ...company } = companyProfile
  const companyName = companyProfile.companyName ?? ''
  return {
    version,
    company_key: companyName.toLowerCase(),
    company_name: companyName,
    country: billingProfile?.defaultAddress.country.toUpperCase() ?? '',
    // Lists leave out allowDelegatedAccess and the billing profile. @see get-a-list-of-customers
    summary: JSON.stringify({ ...listed, companyProfile: company }),
    body: JSON.stringify(document),
  }
}

function billingDocument(customerId: string, profile: NewCustomer['billingProfile'], version: number): BillingProfile {
  const { id: _, links: __, attributes: ___, ...sent } = profile
  return {
    id: derivedGuid(customerId, 'billing'),
    ...sent,
    defaultAddress: { ...sent.defaultAddress, country: sent.defaultAddress.country.toUpperCase() },
    links: selfLink(`/customers/${customerId}/profiles/billing`),
    attributes: { etag: etagOf(customerId, version), objectType: 'CustomerBillingProfile' },
  }
}

/** The company's address is the billing address, spelled with `region` as the article does. @see get-a-customer-by-id */
function companyAddress({ defaultAddress }: Pick<BillingProfile, 'defaultAddress'>) {
  const { state, firstName: _, lastName: __, ...address } = defaultAddress
  return state === undefined ? address : { ...address, region: state }
}

function selfLink(uri: string) {
  return { self: { uri, method: 'GET', headers: [] } }
}

/** A GUID that follows from the customer's, so that it need not be kept beside it. */
function derivedGuid(customerId: string, purpose: string): string {
  const hex = createHash('sha256').update(`${purpose} ${customerId}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

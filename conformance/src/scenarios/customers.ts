import type { World } from '../world.ts'
import { nothing, type Prepared, type Scenario } from './scenario.ts'

/** Tenant of an indirect reseller of the account. */
const resellerTenant = '7d5a1c02-4b1e-4c6f-9a27-5d0c81f3e601'
const printedReseller = '484e548c-f5f3-4528-93a9-c16c6373cb59'

/** Examples of customers, their profiles, and what is checked before there is one. */
export const customerScenarios: readonly Scenario[] = [
  { of: 'csp.customers.list#list', prepare: aCustomer },
  {
    of: 'csp.customers.list#filter',
    prepare: async (world) => {
      await world.customer({ ...named('Contoso Ltd') })
      return {}
    },
  },
  { of: 'csp.customers.list#byIndirectReseller', prepare: customersOfReseller },
  { of: 'csp.customers.list#byIndirectReseller', request: 1, prepare: customersOfReseller },
  { of: 'csp.customers.get', prepare: aCustomer, fixed: ['relationshipToPartner', 'allowDelegatedAccess'] },
  {
    of: 'csp.customers.create#direct',
    prepare: nothing,
    // Its relationshipToPartner is printed as none, that of a reseller's customer as reseller; reading both gives reseller.
    fixed: ['billingProfile.culture'],
    lacks: { 'billingProfile.defaultAddress.phoneNumber': 'printed empty, since none was sent' },
  },
  {
    of: 'csp.customers.create#forIndirectReseller',
    prepare: async () => ({ replace: { [printedReseller]: resellerTenant } }),
    fixed: ['relationshipToPartner', 'allowDelegatedAccess'],
  },
  { of: 'csp.customers.delete', prepare: aCustomer },
  { of: 'csp.customers.profiles.billing.get', prepare: aCustomer },
  {
    of: 'csp.customers.profiles.billing.update',
    prepare: async (world) => {
      const { customerId } = await aCustomer(world)
      const { body } = await world.api.get(`/v1/customers/${customerId}/profiles/billing`)
      const headers = { 'if-match': `"${body.attributes.etag}"` }
      return {
        customerId,
        headers,
        replace: { '<etag>': body.attributes.etag, 'a58ceba5-60ac-48e4-a0bc-2a855811807a': body.id },
      }
    },
    fixed: ['firstName', 'email', 'culture', 'language', 'defaultAddress.city', 'defaultAddress.phoneNumber'],
  },
  { of: 'csp.customers.profiles.company.get', prepare: aCustomer },
  { of: 'csp.domains.checkAvailability', response: 1, prepare: nothing },
  {
    of: 'csp.domains.checkAvailability',
    prepare: async (world) => {
      await world.customer({ companyProfile: { domain: 'contoso.onmicrosoft.com' } })
      return {}
    },
  },
  { of: 'csp.validations.address', prepare: nothing },
  {
    of: 'csp.validations.address',
    response: 1,
    // The article answers the same request with a refusal; the zip code it speaks of belongs to another city.
    prepare: async () => ({ replace: { '98052': '10001' } }),
    fixed: ['code', 'source'],
  },
  {
    of: 'csp.countryValidationRules.get',
    prepare: async () => ({ replace: { '{isocode-id}': 'US' } }),
    fixed: [
      'iso2Code',
      'isStateRequired',
      'isPostalCodeRequired',
      'taxIdFormat',
      'taxIdSample',
      'isTaxIdSupported',
      'geographicRegion',
    ],
  },
]

async function aCustomer(world: World): Promise<Prepared & { readonly customerId: string }> {
  return { customerId: await world.customer() }
}

async function customersOfReseller(world: World): Promise<Prepared> {
  await world.customer({ associatedPartnerId: resellerTenant })
  return { replace: { [printedReseller]: resellerTenant } }
}

function named(companyName: string): object {
  const companyAddress = {
    country: 'US',
    city: 'Redmond',
    state: 'WA',
    addressLine1: 'One Microsoft Way',
    postalCode: '98052',
    firstName: 'Gena',
    lastName: 'Soto',
  }
  const billing = { email: 'gena@contoso.example', culture: 'en-US', language: 'en' }
  return { billingProfile: { ...billing, companyName, defaultAddress: companyAddress } }
}

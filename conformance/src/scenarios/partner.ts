import type { World } from '../world.ts'
import { nothing, type Prepared, type Scenario } from './scenario.ts'

/** Examples of the partner's own profiles, and of its audit log. */
export const partnerScenarios: readonly Scenario[] = [
  {
    of: 'csp.profiles.organization.get',
    prepare: nothing,
    lacks: noSecondLine('defaultAddress'),
    fixed: ['profileType', 'attributes.objectType'],
  },
  {
    of: 'csp.profiles.organization.update',
    prepare: async (world) => {
      const { body } = await world.api.get('/v1/profiles/organization')
      const { tenant_id, domain } = world.center.account('global').account
      return {
        replace: {
          '"<id>"': JSON.stringify(body.id),
          '<tenantID>': tenant_id,
          'testtestbugbash1.onmicrosoft.com': domain,
          '<etag>': body.attributes.etag,
        },
      }
    },
    fixed: ['companyName', 'email', 'language', 'culture', 'profileType', 'defaultAddress.addressLine1'],
  },
  {
    of: 'csp.profiles.legalBusiness.get',
    prepare: nothing,
    lacks: noSecondLine('address', 'companyApproverAddress'),
    fixed: ['vettingStatus', 'vettingSubStatus', 'profileType'],
  },
  {
    of: 'csp.profiles.legalBusiness.update',
    prepare: nothing,
    fixed: ['companyName', 'vettingStatus', 'profileType', 'primaryContact.email', 'address.city'],
  },
  {
    of: 'csp.profiles.billing.get',
    prepare: nothing,
    lacks: noSecondLine('address'),
    fixed: ['purchaseOrderNumber', 'billingCurrency', 'profileType'],
  },
  {
    of: 'csp.profiles.billing.update',
    prepare: async (world) => {
      const { body } = await world.api.get('/v1/profiles/billing')
      return { replace: { '<etag>': body.attributes.etag, '<TaxId>': '12-345678' } }
    },
    fixed: ['companyName', 'purchaseOrderNumber', 'billingCurrency'],
  },
  { of: 'csp.profiles.support.get', prepare: nothing, fixed: ['profileType', 'attributes.objectType'] },
  { of: 'csp.profiles.support.update', prepare: nothing, fixed: ['email', 'telephone', 'website', 'profileType'] },
  { of: 'csp.profiles.mpn.get#own', prepare: nothing, fixed: ['profileType'] },
  {
    of: 'csp.profiles.mpn.get#byMpnId',
    // The article asks for a number that nobody has and prints the answer for another one first.
    prepare: async () => ({ replace: { '9999999': '4391507' } }),
    fixed: ['mpnId', 'profileType'],
  },
  { of: 'csp.profiles.mpn.get#byMpnId', response: 1, prepare: nothing, fixed: ['code', 'description', 'source'] },
  {
    of: 'csp.audit.list',
    prepare: ordered,
    fixed: ['items.0.resourceType', 'items.0.operationType', 'items.0.operationStatus'],
  },
]

async function ordered(world: World): Promise<Prepared> {
  const customerId = await world.customer()
  await world.order(customerId, { offerId: '195416C1-3447-423A-B37B-EE59A99A19C4', quantity: 1 })
  const today = (await world.api.get('/comptoir/v1/clock')).body.now.slice(0, 10)
  const [year, month, day] = today.split('-').map(Number)
  return {
    replace: {
      '6/1/2017': `${month}/${day}/${year}`,
      '0c39d6d5-c70d-4c55-bc02-f620844f3fd1': customerId,
    },
  }
}

function noSecondLine(...addresses: readonly string[]): Readonly<Record<string, string>> {
  const reason = 'printed empty: an address of one line has no second'
  return Object.fromEntries(addresses.map((each) => [`${each}.addressLine2`, reason]))
}

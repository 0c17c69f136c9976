import { clouds } from '@comptoir/contract/clouds/clouds'
import { roleIds } from '@comptoir/contract/identity/roles'
import { scriptedSteps } from '@comptoir/contract/schemas/market-offer'
import { sampleCertificate, weakCertificate } from '@comptoir/server/applications/sample-certificates'
import { insertCustomer } from '@comptoir/server/customers/customer-store'
import { makeSampleProduct } from '@comptoir/server/marketplace/sample-product'
import type { PartnerCenter, WireAnswer } from '@comptoir/testing'
import type { KnownWords } from './arbitrary-value.ts'
import { expectStatus, newCustomer } from './world.ts'

type Body = WireAnswer['body']

/** A customer in the cloud that has a data trustee; who creates them through the API finds that cloud closed. */
const germanCustomer = 'aaaaaaaa-aaaa-4aaa-8aaa-aaaaaaaaaaaa'

/**
 * People, applications, keys, tenants, customers, an enrolment and a request to see a customer's data, in the public
 * cloud's account; gives the words that mean something there.
 */
export async function populateOwnApi(center: PartnerCenter): Promise<KnownWords> {
  const { account, administrator } = center.account('global')
  const [germany, china] = [center.account('germany'), center.account('china')]
  const api = await center.api()
  const make = async (path: string, body: object): Promise<Body> => expectStatus(201, await api.post(path, body)).body
  const tenant = await make('/comptoir/v1/tenants', { prefix: 'harbour' })
  const people = [
    await make('/comptoir/v1/users', person('marta', account.domain)),
    await make('/comptoir/v1/users', person('noor', account.domain)),
  ]
  const till = await make('/comptoir/v1/applications', { name: 'Till', roles: ['manager'] })
  const ledger = await make('/comptoir/v1/applications', { name: 'Ledger', roles: ['manager'] })
  const key = await make(`/comptoir/v1/applications/${till.clientId}/keys`, {})
  const customer = await make('/v1/customers', newCustomer())
  const enrollment = await make('/comptoir/v1/enrollments', enrollmentOf(account))
  const agreements = expectStatus(200, await api.get('/comptoir/v1/agreements')).body.items
  const request = await askForAccess(center, germany.account.partner_id)
  const byName = {
    userid: [...people.map(({ id }) => id), administrator.userId, china.administrator.userId],
    // Not the application that asks: who ends that asks no more.
    clientid: [till.clientId, ledger.clientId, china.application.clientId],
    clientids: [till.clientId, ledger.clientId],
    keyid: [key.keyId],
    tenantid: [tenant.id, account.tenant_id, china.account.tenant_id],
    customerid: [customer.id, germanCustomer],
    subjectid: [germanCustomer],
    requestid: [request.id],
    enrollmentid: [enrollment.id],
    agreementid: agreements.map(({ id }: Body) => id),
    accountid: [germany.account.partner_id, account.partner_id],
    cloud: clouds.map(({ id }) => id),
    tocloud: clouds.map(({ id }) => id),
    roles: [...roleIds],
    userprincipalname: [
      `gena@${customer.companyProfile.domain}`,
      `ines@${account.domain}`,
      `marta@${account.domain}`,
      'ines@nowhere.example',
    ],
    replyurls: ['https://till.example/answer', 'http://localhost', 'ftp://x'],
    appiduri: ['https://till.example', 'api://till'],
    certificate: [sampleCertificate, weakCertificate],
    duration: ['P6M', 'P1Y', 'P2Y'],
    endsat: ['2026-02-01T00:00:00Z', '2030-01-01', '2020-01-01T00:00:00.000Z'],
    startsat: ['2026-02-01T00:00:00Z', '2020-01-01'],
    advance: ['PT1M', '-PT1M', 'P1000000Y'],
    reason: ['Asked by the reviewer'],
    scopes: ['profile', 'orders', 'subscriptions'],
    ...organizationWords(account),
    ...(await marketplaceWords(center, make)),
    ...domainWords(account),
  }
  return { byName, any: [...new Set<string>(Object.values(byName).flat()), 'USD', '1'] }
}

function domainWords({ domain }: { readonly domain: string }) {
  return { domain: [domain, 'fresh.example'], prefix: ['harbour', 'pier'] }
}

/** An offer of the marketplace, and what the sandbox lets its publishing come to. */
async function marketplaceWords(center: PartnerCenter, make: (path: string, body: object) => Promise<Body>) {
  const { offer } = await makeSampleProduct(center.server, center.account('global').account.partner_id)
  const outcome = await make('/comptoir/v1/marketplace/outcomes', { step: 'packaging' })
  return {
    productid: [offer.product_id],
    outcomeid: [String(outcome.id)],
    publisherid: ['contoso', 'till-works'],
    step: [...scriptedSteps],
  }
}

function person(name: string, domain: string): object {
  return { userPrincipalName: `${name}@${domain}`, givenName: name, familyName: 'Quay', roles: ['salesAgent'] }
}

interface Organization {
  readonly name: string
  readonly mpn_id: string
}

/** An organisation enrols itself in another cloud. */
export function enrollmentOf({ name, mpn_id }: Organization): object {
  const address = { country: 'US', city: 'Redmond', state: 'WA', addressLine1: '1 Harbour Way', postalCode: '98052' }
  const contact = { firstName: 'Gena', lastName: 'Soto', email: 'gena@wingtip.example' }
  return {
    cloud: 'usgov',
    kind: 'direct',
    domain: 'harbourgov',
    organization: { legalName: name, mpnId: mpn_id, address, contact },
  }
}

function organizationWords({ name, mpn_id }: Organization) {
  return {
    name: ['Till', 'Ledger'],
    displayname: ['Till'],
    givenname: ['Ines'],
    familyname: ['Quay'],
    firstname: ['Ines'],
    lastname: ['Quay'],
    legalname: [name, 'Wingtip Toys'],
    mpnid: [mpn_id, '4391507', '1'],
    email: ['ines@nowhere.example'],
    country: ['US', 'DE', 'XX'],
    state: ['WA', 'XX'],
    city: ['Redmond'],
    addressline1: ['1 Harbour Way'],
    postalcode: ['98052', '10115'],
    operation: ['csp.customers.create'],
  }
}

async function askForAccess(center: PartnerCenter, accountId: string): Promise<Body> {
  const { server } = center
  await server.store.write((db) =>
    insertCustomer(db, {
      partner_id: accountId,
      customer_id: germanCustomer,
      version: 1,
      domain: 'wingtip.onmicrosoft.de',
      company_key: 'wingtip toys',
      company_name: 'Wingtip Toys',
      reseller_id: null,
      country: 'DE',
      created_at: server.clock.now(),
      summary: '{}',
      body: '{}',
    }),
  )
  const operator = await center.api('global', 'appUser', { roles: ['operator'] })
  const asked = { accountId, customerId: germanCustomer, reason: 'A question of support', scopes: ['profile'] }
  return expectStatus(201, await operator.post('/comptoir/v1/dataaccess/requests', asked)).body
}

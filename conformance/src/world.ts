import assert from 'node:assert/strict'
import type { Credential } from '@comptoir/contract/operation'
import type { NewAccount } from '@comptoir/server/identity/create-account'
import { sandboxAccounts } from '@comptoir/server/sandbox/accounts'
import {
  type Engine,
  fetchToken,
  PartnerApi,
  type PartnerCenter,
  sqliteEngine,
  startPartnerCenter,
  type WireAnswer,
} from '@comptoir/testing'

/** What the documents sell in the public cloud: Office 365 Business Premium, and Exchange Online Archiving as an add-on to Exchange Online. */
export const offers = {
  office: '031C9E47-4802-4248-838E-778FB1D2CC05',
  exchange: '195416C1-3447-423A-B37B-EE59A99A19C4',
  archiving: '2828BE95-46BA-4F91-B2FD-0BEF192ECF60',
  azure: 'MS-AZR-0145P',
} as const

let domains = 0

/** A partner center that has what the tests are about, all of it made by its own API. */
export interface World {
  readonly center: PartnerCenter
  readonly api: PartnerApi
  /** A new customer of the partner, in the United States unless told otherwise; gives its id. */
  customer(changes?: Readonly<Record<string, unknown>>): Promise<string>
  /** Buys one item; gives the order. */
  order(
    customerId: string,
    line: Readonly<Record<string, unknown>>,
    order?: Readonly<Record<string, unknown>>,
  ): Promise<WireAnswer['body']>
  /** The token that `api` calls with. */
  token(): Promise<string>
  /** Lets time go by on the account's clock, with all that falls due. */
  pass(duration: string): Promise<void>
  close(): Promise<void>
}

/** Starts a world in the public cloud. */
export async function startWorld(engine: Engine = sqliteEngine): Promise<World> {
  const center = await startPartnerCenter({ engine, accounts: [...sandboxAccounts, otherPartner] })
  return worldOf(center, await center.api('global'))
}

/** The world of one of its partners. */
export function worldOf(center: PartnerCenter, api: PartnerApi): World {
  return {
    center,
    api,
    async customer(changes = {}) {
      const { body } = expectStatus(201, await api.post('/v1/customers', { ...newCustomer(), ...changes }))
      return body.id
    },
    async order(customerId, line, order = {}) {
      const lineItems = [{ lineItemNumber: 0, quantity: 1, ...line }]
      return expectStatus(201, await api.post(`/v1/customers/${customerId}/orders`, { ...order, lineItems })).body
    },
    token: () => fetchToken(center.server, center.account('global'), 'appUser'),
    async pass(duration) {
      expectStatus(200, await api.post('/comptoir/v1/clock', { advance: duration }))
    },
    close: () => center.close(),
  }
}

/** A customer in the United States whose domain nobody has. */
export function newCustomer(domainSuffix = 'onmicrosoft.com', address: object = usAddress, culture = 'en-US') {
  domains += 1
  return {
    companyProfile: { domain: `conformance${domains}.${domainSuffix}` },
    billingProfile: {
      firstName: 'Gena',
      lastName: 'Soto',
      email: 'gena@wingtiptoys.example',
      culture,
      language: culture.slice(0, 2),
      companyName: `Wingtip Toys ${domains}`,
      defaultAddress: address,
    },
  }
}

const usAddress = {
  country: 'US',
  city: 'Redmond',
  state: 'WA',
  addressLine1: 'One Microsoft Way',
  postalCode: '98052',
  firstName: 'Gena',
  lastName: 'Soto',
  phoneNumber: '4255550101',
}

/** A second partner in the public cloud, of its own tenant. */
export const otherPartner: NewAccount = anotherOf(sandboxAccounts[0])

function anotherOf(account: NewAccount | undefined): NewAccount {
  if (!account) throw new TypeError('the sandbox has no account')
  const fresh = (id: string): string => `9${id.slice(1)}`
  const domain = 'fabrikam.onmicrosoft.com'
  return {
    ...account,
    account: {
      ...account.account,
      partner_id: fresh(account.account.partner_id),
      tenant_id: fresh(account.account.tenant_id),
      domain,
      name: 'Fabrikam',
      mpn_id: '4391507',
    },
    application: {
      ...account.application,
      clientId: fresh(account.application.clientId),
      objectId: fresh(account.application.objectId),
    },
    people: [],
    administrator: {
      ...account.administrator,
      userId: fresh(account.administrator.userId),
      userPrincipalName: `admin@${domain}`,
      refreshToken: 'the-refresh-token-of-fabrikam',
    },
    resellers: [],
  }
}

/** Calls the API as the second partner. */
export async function otherApi({ server }: PartnerCenter, credential: Credential = 'appUser'): Promise<PartnerApi> {
  return new PartnerApi(server, await fetchToken(server, otherPartner, credential))
}

/** Asserts an answer's status; gives the answer back. */
export function expectStatus(status: number, answer: WireAnswer): WireAnswer {
  assert.equal(answer.status, status, `answered: ${JSON.stringify(answer.body)}`)
  return answer
}

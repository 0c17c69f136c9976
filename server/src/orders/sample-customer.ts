import { acceptancesAsMade } from '../agreements/acceptance-row.ts'
import { insertAcceptance } from '../agreements/agreement-store.ts'
import { insertCustomer } from '../customers/customer-store.ts'
import type { NewAccount } from '../identity/create-account.ts'
import type { Server } from '../server.ts'

/** What of a partner centre these need; stated here, since the server imports nothing from those who test it. */
interface Center {
  readonly server: Server
  account(cloud: string): NewAccount
}

/** What of a client these need. */
interface Client<Answer> {
  post(path: string, body: unknown): Promise<Answer>
}

interface OrderAnswer {
  readonly body: { readonly lineItems: readonly { readonly subscriptionId?: string }[] }
}

let made = 0

/** Makes a customer for the tests of buying, who has accepted what its cloud demands; gives its path in the API. Ids count on, so that no two tests share one. */
export async function addCustomer(center: Center, cloud = 'global', country = 'US'): Promise<string> {
  made += 1
  const id = `c0000000-0000-4000-8000-${String(made).padStart(12, '0')}`
  const name = `Relecloud ${made}`
  const { account } = center.account(cloud)
  const { partner_id } = account
  const agreement = center.server.clouds.find((each) => each.id === cloud)?.programme.customerAgreement
  const now = center.server.clock.now()
  const acceptedBy = { firstName: 'Gena', lastName: 'Soto', email: 'gena@relecloud.example' }
  const body = JSON.stringify({ id, companyProfile: { companyName: name }, attributes: { objectType: 'Customer' } })
  await center.server.store.write(async (db) => {
    await insertCustomer(db, {
      partner_id,
      customer_id: id,
      version: 1,
      domain: `relecloud${made}.onmicrosoft.com`,
      company_key: name.toLowerCase(),
      company_name: name,
      reseller_id: null,
      country,
      created_at: now,
      summary: body,
      body,
    })
    for (const row of acceptancesAsMade(account, agreement ? [agreement] : [], { acceptedBy, now, customerId: id }))
      await insertAcceptance(db, row)
  })
  return `/v1/customers/${id}`
}

/** The id in a customer's path. */
export function idIn(customerPath: string): string {
  return customerPath.slice('/v1/customers/'.length)
}

/** Orders things in one go, each once unless it says otherwise, numbered as they come. */
export function orderLines<Answer>(
  api: Client<Answer>,
  customer: string,
  lineItems: readonly object[],
  more: object = {},
): Promise<Answer> {
  const numbered = lineItems.map((line, lineItemNumber) => ({ lineItemNumber, quantity: 1, ...line }))
  return api.post(`${customer}/orders`, { ...more, lineItems: numbered })
}

/** Buys one thing and gives the id of its subscription. */
export async function subscribe(api: Client<OrderAnswer>, customer: string, offerId: string): Promise<string> {
  const { body } = await orderLines(api, customer, [{ offerId }])
  return body.lineItems[0]?.subscriptionId ?? ''
}

import assert from 'node:assert/strict'
import type { Client } from './client.ts'
import type { KnownCustomer, Ledger } from './ledger.ts'

/** Holds what the server kept against what it acknowledged. @throws at the first difference */
export async function verify(client: Client, ledger: Ledger): Promise<void> {
  await repeatCutOff(client, ledger)
  const listed = await customersListed(client)
  for (const customer of ledger.customers.values()) {
    assert.ok(listed.has(customer.id), `customer ${customer.id} was acknowledged and is lost`)
    await verifyCommerce(client, customer)
  }
  const names = [...listed.values()].filter((name) => name.startsWith('Company crash'))
  assert.equal(new Set(names).size, names.length, 'a customer is there twice')
  assert.equal(names.length, ledger.customers.size, 'a customer is there that nobody was told of')
  await verifyAudit(client, ledger)
}

/** A write that was cut off is repeated with its id: done once, whether it had happened or not. */
async function repeatCutOff(client: Client, ledger: Ledger): Promise<void> {
  for (const write of ledger.cutOff) {
    const made = await client.write('POST', write)
    assert.ok(made, 'the server went away while nobody killed it')
    ledger.repeated += 1
    if (write.kind === 'customer') {
      const { companyName } = made.billingProfile
      ledger.customers.set(made.id, {
        id: made.id,
        requestId: write.requestId,
        name: companyName,
        orders: new Map(),
        quantities: new Map(),
      })
      continue
    }
    const customer = ledger.customers.get(write.path.split('/')[3] ?? '')
    customer?.orders.set(made.id, { id: made.id, subscriptionId: made.lineItems[0].subscriptionId })
    customer?.quantities.set(made.lineItems[0].subscriptionId, 5)
  }
  ledger.cutOff = []
}

async function customersListed(client: Client): Promise<Map<string, string>> {
  const listed = new Map<string, string>()
  let token: string | undefined
  do {
    const page = await client.get(
      token === undefined ? '/v1/customers?size=500' : '/v1/customers?size=500&seekOperation=Next',
      token === undefined ? {} : { 'MS-ContinuationToken': token },
    )
    for (const { id, companyProfile } of page.items) listed.set(id, companyProfile.companyName)
    token = page.continuationToken
  } while (token !== undefined)
  return listed
}

async function verifyCommerce(client: Client, customer: KnownCustomer): Promise<void> {
  const orders = await client.get(`/v1/customers/${customer.id}/orders`)
  assert.deepEqual(
    new Set(orders.items.map(({ id }: { id: string }) => id)),
    new Set(customer.orders.keys()),
    `orders of ${customer.id}`,
  )
  const subscriptions = await client.get(`/v1/customers/${customer.id}/subscriptions`)
  assert.equal(subscriptions.items.length, customer.orders.size, `an order of ${customer.id} came by half`)
  for (const { id, quantity } of subscriptions.items) {
    const acknowledged = customer.quantities.get(id)
    if (acknowledged !== undefined)
      assert.equal(quantity, acknowledged, `the quantity of ${id} was acknowledged and is lost`)
  }
}

/**
 * The making of each customer since the last look stands in the audit log exactly once: the change and its record came
 * together. The log tells of the last weeks alone, and publishers let weeks go by.
 */
async function verifyAudit(client: Client, ledger: Ledger): Promise<void> {
  const made = new Map<string, number>()
  let token: string | undefined
  do {
    const page = await client.get(
      `/v1/auditrecords?size=500${token === undefined ? '' : '&seekOperation=Next'}`,
      token === undefined ? {} : { 'MS-ContinuationToken': token },
    )
    for (const { operationType, customerId } of page.items)
      if (operationType === 'add_customer') made.set(customerId, (made.get(customerId) ?? 0) + 1)
    token = page.continuationToken
  } while (token !== undefined)
  for (const { id } of ledger.customers.values()) {
    if (ledger.audited.has(id)) continue
    ledger.audited.add(id)
    assert.equal(made.get(id), 1, `the audit log holds the making of ${id} ${made.get(id) ?? 0} times`)
  }
}

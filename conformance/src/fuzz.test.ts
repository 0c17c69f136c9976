import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Operation } from '@comptoir/contract/operation'
import { engines, type WireAnswer } from '@comptoir/testing'
import fc from 'fast-check'
import { expectAllowed, expectErrorShape, fuzzRuns as runs, fuzzSeed as seed, sendArbitrary } from './allowed-answer.ts'
import { requestFor, tokenRequestFor } from './arbitrary-request.ts'
import type { KnownWords } from './arbitrary-value.ts'
import { builtCspOperations } from './known-answer.ts'
import { WatchedRows } from './watched-rows.ts'
import { offers, startWorld, type World } from './world.ts'

/** What ends things comes last, so that there is something left to send to. */
const ending = ['csp.carts.checkout', 'csp.subscriptions.update', 'csp.orders.update', 'csp.customers.delete']

for (const engine of engines)
  describe(`whatever is sent to an operation over ${engine.name} (seed ${seed})`, { skip: engine.skip }, () => {
    const numRuns = engine.name === 'sqlite' ? runs : Math.ceil(runs / 5)
    let world: World
    let token: string
    let known: KnownWords
    let rows: WatchedRows

    before(async () => {
      world = await startWorld(engine)
      token = await world.token()
      known = await populate(world)
      rows = await WatchedRows.of(world.center)
    })

    after(() => world.close())

    for (const operation of orderOfHarm(builtCspOperations))
      test(`${operation.id} answers as the contract says, and a refusal changes nothing`, async () => {
        await fc.assert(
          fc.asyncProperty(requestFor(operation, known), async (request) => {
            const answer = await sendArbitrary(world.center, token, request)

            const changed = await rows.changed()
            expectAllowed(operation, answer)
            assert.ok(
              !(changed && answer.status >= 400 && operation.method !== 'HEAD'),
              `a refusal changed something: ${JSON.stringify(answer)}`,
            )
            assert.ok(!(changed && !operation.audit), 'a read changed something')
          }),
          { seed, numRuns, endOnFailure: true },
        )
      })
  })

function orderOfHarm(operations: readonly Operation[]): readonly Operation[] {
  return [...operations].sort((one, other) => ending.indexOf(one.id) - ending.indexOf(other.id))
}

/** Two customers with a cart, orders, a subscription and an add-on; gives the words that mean something there. */
async function populate(world: World): Promise<KnownWords> {
  const [customerId, other] = [await world.customer(), await world.customer()]
  const licence = await world.order(customerId, { offerId: offers.exchange, quantity: 5 })
  const [{ subscriptionId }] = licence.lineItems
  const line = { offerId: offers.archiving, quantity: 2, parentSubscriptionId: subscriptionId }
  const addOn = await world.order(customerId, line)
  const azure = await world.order(customerId, { offerId: offers.azure })
  const lineItems = [{ id: 0, catalogItemId: offers.office, quantity: 1, billingCycle: 'monthly' }]
  const cart = await world.api.post(`/v1/customers/${customerId}/carts`, { lineItems })
  await world.pass('PT1M')
  const { body: profile } = await world.api.get(`/v1/customers/${customerId}/profiles/billing`)
  const bought = [subscriptionId, addOn.lineItems[0].subscriptionId, azure.lineItems[0].subscriptionId]
  const sold = [...Object.values(offers), 'DZH318Z0BQ3Q:0001:DZH318XZXPHL', 'DG7GMGF0DWT0:0001:DG7GMGF0DSQR']
  const byName = {
    customerid: [customerId, customerId, customerId, other],
    orderid: [licence.id, addOn.id, azure.id],
    subscriptionid: bought,
    parentsubscriptionid: bought,
    cartid: [cart.body.id],
    offerid: sold,
    catalogitemid: sold,
    productid: ['DZH318Z0BPS6', 'DZH318Z0BQ3Q', '9DEA7946-EC2C-441E-9FFD-E3B275F7E838'],
    skuid: ['0001', 'MS-AZR-0145P'],
    availabilityid: ['DZH318XZXPHL'],
    country: ['US', 'us', 'DE', 'XX'],
    isocode: ['US', 'cn', 'BR', 'XX'],
    state: ['WA', 'wa', 'XX'],
    city: ['Redmond', 'Berlin'],
    postalcode: ['98052', '10115'],
    domain: ['wingtip.onmicrosoft.com', 'free.onmicrosoft.com'],
    email: ['a@b.example'],
    culture: ['en-US', 'de-DE'],
    language: ['en', 'de'],
    mpn_id: ['4847383'],
    partneridonrecord: ['4847383', '4390001', '1'],
    etag: [profile.attributes.etag],
  }
  return { byName, any: [...new Set(Object.values(byName).flat()), 'USD', 'P1Y', '1'] }
}

describe(`whatever is sent to the token service (seed ${seed})`, () => {
  let world: World

  before(async () => {
    world = await startWorld()
  })

  after(() => world.close())

  for (const path of ['/oauth2/token', '/oauth2/v2.0/token'])
    test(`POST ${path} answers with a token or an OAuth error`, async () => {
      await fc.assert(
        fc.asyncProperty(tokenRequestFor(path, world.center.account('global')), async (request) => {
          const answer = await world.center.server.app.inject({ method: 'POST', ...request })

          assert.ok(answer.statusCode < 500, answer.body)
          expectTokenAnswer(answer.statusCode, answer.json())
        }),
        { seed, numRuns: runs, endOnFailure: true },
      )
    })
})

function expectTokenAnswer(status: number, body: WireAnswer['body']): void {
  if (status === 200) assert.equal(body.token_type, 'Bearer')
  else if (body.source === 'PartnerFD') expectErrorShape(body)
  else {
    assert.equal(typeof body.error, 'string')
    assert.match(body.error_description, /^AADSTS[0-9]+: /)
    assert.ok(body.error_codes.every(Number.isInteger))
  }
}

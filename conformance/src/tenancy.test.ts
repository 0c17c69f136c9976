import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Operation } from '@comptoir/contract/operation'
import { engines, expectError, type PartnerApi } from '@comptoir/testing'
import { documentedExamples, examplesOf, nameOf, textOf } from './documented-examples.ts'
import { builtCspOperations, operationOf } from './known-answer.ts'
import { urlOf } from './minimal-request.ts'
import { WatchedRows } from './watched-rows.ts'
import { expectStatus, offers, otherApi, startWorld, type World } from './world.ts'

const ofCustomers = builtCspOperations.filter(({ params }) => params !== undefined && 'customerId' in params)

for (const engine of engines)
  describe(`a partner and the customers of another, over ${engine.name}`, { skip: engine.skip }, () => {
    let world: World
    let stranger: PartnerApi
    let rows: WatchedRows
    let theirs: Readonly<Record<string, string>>

    before(async () => {
      world = await startWorld(engine)
      stranger = await otherApi(world.center)
      theirs = await sell(world)
      rows = await WatchedRows.of(world.center)
    })

    after(() => world.close())

    for (const operation of ofCustomers)
      test(`${operation.id} does not find such a customer, and leaves it as it is`, async () => {
        const answer = stranger.send(operation.method, urlOf(operation, theirs), bodyFor(operation), {
          'if-match': '"any"',
        })

        await expectError(answer, 'customerNotFound')
        assert.ok(!(await rows.changed()))
      })

    for (const id of ['csp.customers.list', 'csp.audit.list'])
      test(`${id} shows nothing of them`, async () => {
        const operation = operationOf(id)
        const own = expectStatus(200, await world.api.get(urlOf(operation)))

        const answer = expectStatus(200, await stranger.get(urlOf(operation)))

        assert.ok(own.body.items.length > 0, 'their own partner sees none either')
        assert.deepEqual(answer.body.items, [])
        assert.equal(answer.body.totalCount, 0)
      })

    test('nor does the list that a filter names them in', async () => {
      const filter = encodeURIComponent(
        JSON.stringify({ Field: 'CompanyName', Value: 'Wingtip', Operator: 'starts_with' }),
      )
      const own = expectStatus(200, await world.api.get(`/v1/customers?filter=${filter}`))

      const answer = expectStatus(200, await stranger.get(`/v1/customers?filter=${filter}`))

      assert.ok(own.body.items.length > 0)
      assert.deepEqual(answer.body.items, [])
    })

    test('nor does a page that goes on where theirs ended', async () => {
      await world.customer()
      const page = expectStatus(200, await world.api.get('/v1/customers?size=1')).body
      assert.equal(typeof page.continuationToken, 'string')

      const answer = await stranger.get('/v1/customers?size=1&seekOperation=Next', {
        'ms-continuationtoken': page.continuationToken,
      })

      assert.ok(answer.status === 400 || answer.body.items.length === 0, JSON.stringify(answer.body))
    })
  })

/** A customer of the first partner with all that a path can name. */
async function sell(world: World): Promise<Readonly<Record<string, string>>> {
  const customerId = await world.customer()
  const { id: orderId, lineItems } = await world.order(customerId, { offerId: offers.exchange, quantity: 5 })
  const items = [{ id: 0, catalogItemId: offers.exchange, quantity: 1, billingCycle: 'monthly' }]
  const cart = expectStatus(201, await world.api.post(`/v1/customers/${customerId}/carts`, { lineItems: items }))
  await world.pass('PT1M')
  return {
    customerId,
    orderId,
    subscriptionId: lineItems[0].subscriptionId,
    cartId: cart.body.id,
    productId: 'DZH318Z0BPS6',
    skuId: '0001',
  }
}

/** A body that is refused for no other reason: the one that an article prints. */
function bodyFor(operation: Operation): unknown {
  const example = documentedExamples.find(
    (each) => each.operation === operation.id && each.kind === 'request' && each.file,
  )
  if (!operation.body) return undefined
  assert.ok(example, `${operation.id} has a body and no example of it`)
  return JSON.parse(textOf(examplesOf(nameOf(example), 'request')[0] ?? example))
}

import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import {
  engines,
  expectError,
  type PartnerApi,
  type PartnerCenter,
  startPartnerCenter,
  type WireAnswer,
} from '@comptoir/testing'
import { idIn, orderLines, subscribe } from '../orders/sample-customer.ts'
import { azure, azurePlan, e1, ncReservation, saas } from '../orders/sample-purchase.ts'
import { type Parameter, query } from '../store/query.ts'
import { sampleNewCustomer } from './sample-new-customer.ts'

const sqlServer = 'DG7GMGF0FKZV:0003:DG7GMGF0DWMS'

const rowsOf = {
  cart: query((db, p: Parameter<{ customerId: string }>) =>
    db.selectFrom('cart').select('cart_id').where('customer_id', '=', p('customerId')),
  ),
  order: query((db, p: Parameter<{ customerId: string }>) =>
    db.selectFrom('customer_order').select('order_id').where('customer_id', '=', p('customerId')),
  ),
  subscription: query((db, p: Parameter<{ customerId: string }>) =>
    db.selectFrom('subscription').select('subscription_id').where('customer_id', '=', p('customerId')),
  ),
}

for (const engine of engines)
  describe(`deleting a customer who has bought something over ${engine.name}`, { skip: engine.skip }, () => {
    let center: PartnerCenter
    let api: PartnerApi

    before(async () => {
      center = await startPartnerCenter({ engine })
      api = await center.api()
    })
    after(() => center.close())

    const made = async (): Promise<string> => {
      const { status, body } = await api.post('/v1/customers', sampleNewCustomer())
      assert.equal(status, 201, JSON.stringify(body))
      return `/v1/customers/${body.id}`
    }
    const ordered = async (customer: string, line: object): Promise<string> => {
      const { status, body } = await orderLines<WireAnswer>(api, customer, [line])
      assert.equal(status, 201, JSON.stringify(body))
      return `${customer}/orders/${body.id}`
    }
    const cancel = async (order: string): Promise<void> => {
      const { status, body } = await api.patch(order, { status: 'cancelled' })
      assert.equal(status, 200, JSON.stringify(body))
    }
    const counts = async (customerId: string): Promise<readonly number[]> => {
      const found = await Promise.all(
        Object.values(rowsOf).map((rows) => center.server.store.read.all(rows, { customerId })),
      )
      return found.map(({ length }) => length)
    }

    const kinds: readonly { title: string; kind: string; line(customer: string): Promise<object> }[] = [
      {
        title: 'a reservation',
        kind: 'reservation',
        line: async (customer) => ({
          offerId: ncReservation,
          provisioningContext: { subscriptionId: await subscribe(api, customer, azure), scope: 'shared' },
        }),
      },
      { title: 'software', kind: 'software', line: async () => ({ offerId: sqlServer }) },
      { title: 'a product of the marketplace', kind: 'saas', line: async () => ({ offerId: saas }) },
    ]
    for (const { title, kind, line } of kinds)
      test(`${title} binds its buyer until it is cancelled, and is named`, async () => {
        const customer = await made()
        const order = await ordered(customer, await line(customer))

        const refused = await expectError(api.delete(customer), 'customerHasActiveOrders')

        assert.ok(refused.body.description.includes(kind), refused.body.description)
        assert.equal((await api.get(order)).status, 200)
        await cancel(order)
        assert.equal((await api.delete(customer)).status, 204)
        await expectError(api.get(customer), 'customerNotFound')
      })

    test('of several orders that bind, each must be cancelled', async () => {
      const customer = await made()
      const first = await ordered(customer, { offerId: sqlServer })
      await ordered(customer, { offerId: sqlServer })
      await cancel(first)

      await expectError(api.delete(customer), 'customerHasActiveOrders')
    })

    test('licences, Azure and Azure plans bind nobody, and nothing of the customer is left', async () => {
      const customer = await made()
      for (const offerId of [e1, azure, azurePlan]) await ordered(customer, { offerId })
      const cart = await api.post(`${customer}/carts`, {
        lineItems: [{ id: 0, catalogItemId: saas, quantity: 1, billingCycle: 'monthly', termDuration: 'P1M' }],
      })
      assert.equal(cart.status, 201, JSON.stringify(cart.body))
      assert.deepEqual(await counts(idIn(customer)), [1, 3, 3])

      const { status } = await api.delete(customer)

      assert.equal(status, 204)
      assert.deepEqual(await counts(idIn(customer)), [0, 0, 0])
    })

    test('what would have happened to a deleted customer’s orders does not, and stops nobody else', async () => {
      const [leaving, staying] = [await made(), await made()]
      await ordered(leaving, { offerId: e1 })
      await ordered(leaving, { offerId: azurePlan })
      const order = await ordered(staying, { offerId: azurePlan })
      assert.equal((await api.get(order)).body.status, 'pending')
      await api.delete(leaving)

      const moved = await api.post('/comptoir/v1/clock', { advance: 'P400D' })

      assert.equal(moved.status, 200, JSON.stringify(moved.body))
      assert.equal((await (await center.api()).get(order)).body.status, 'completed')
      assert.deepEqual(await counts(idIn(leaving)), [0, 0, 0])
    })

    test('a repeated deletion with one request id gets the first answer', async () => {
      const customer = await made()
      const headers = { 'ms-requestid': '0c5c0c4e-8f5a-4f4b-8a44-7c1f2b1c9d01' }

      const statuses = [(await api.delete(customer, headers)).status, (await api.delete(customer, headers)).status]

      assert.deepEqual(statuses, [204, 204])
    })
  })

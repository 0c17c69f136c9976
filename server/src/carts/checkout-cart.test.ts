import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Order } from '@comptoir/contract/schemas/order'
import { engines, expectError, type PartnerApi, type PartnerCenter, startPartnerCenter } from '@comptoir/testing'
import { addCustomer, idIn, orderLines, subscribe } from '../orders/sample-customer.ts'
import { audioConferencing, azure, businessTrial, e1, ncReservation, saas } from '../orders/sample-purchase.ts'
import { type Parameter, query } from '../store/query.ts'

const auditOf = query((db, p: Parameter<{ customer_id: string }>) =>
  db.selectFrom('audit_record').select('body').where('customer_id', '=', p('customer_id')).orderBy('record_id'),
)

for (const engine of engines)
  describe(`checking out a cart over ${engine.name}`, { skip: engine.skip }, () => {
    let center: PartnerCenter
    let api: PartnerApi

    before(async () => {
      center = await startPartnerCenter({ engine })
      api = await center.api()
    })
    after(() => center.close())

    const newCart = async (customer: string, ...lineItems: readonly object[]): Promise<string> => {
      const items = lineItems.map((item) => ({ quantity: 1, billingCycle: 'monthly', ...item }))
      const { body } = await api.post(`${customer}/carts`, { lineItems: items })
      return `${customer}/carts/${body.id}`
    }

    test('a cart becomes an order for each order group and billing cycle', async () => {
      const customer = await addCustomer(center)
      const subscriptionId = await subscribe(api, customer, azure)
      const cart = await newCart(
        customer,
        { catalogItemId: e1, quantity: 3 },
        { catalogItemId: e1, billingCycle: 'annual' },
        {
          catalogItemId: ncReservation,
          billingCycle: 'one_time',
          provisioningContext: { subscriptionId, scope: 'shared' },
        },
        { catalogItemId: saas },
      )

      const { status, body } = await api.post(`${cart}/checkout`)

      const outline = body.orders.map(({ billingCycle, status: orderStatus, lineItems }: Order) => ({
        billingCycle,
        status: orderStatus,
        items: lineItems.map(({ lineItemNumber, offerId, quantity }) => [lineItemNumber, offerId, quantity]),
      }))
      assert.equal(status, 201)
      assert.deepEqual(Object.keys(body), ['orders'])
      assert.deepEqual(outline, [
        { billingCycle: 'monthly', status: 'completed', items: [[0, e1, 3]] },
        { billingCycle: 'annual', status: 'completed', items: [[0, e1, 1]] },
        { billingCycle: 'one_time', status: 'pending', items: [[0, ncReservation, 1]] },
        { billingCycle: 'monthly', status: 'pending', items: [[0, saas, 1]] },
      ])
      for (const order of body.orders) assert.deepEqual((await api.get(`${customer}/orders/${order.id}`)).body, order)
    })

    test('add-ons are ordered with their base, or to a subscription that the customer has', async () => {
      const customer = await addCustomer(center)
      const parentSubscriptionId = await subscribe(api, customer, e1)
      const nested = await newCart(customer, {
        catalogItemId: e1,
        addonItems: [{ catalogItemId: audioConferencing, quantity: 2 }],
      })
      const single = await newCart(customer, {
        catalogItemId: audioConferencing,
        provisioningContext: { parentSubscriptionId },
      })

      const withBase = await api.post(`${nested}/checkout`)
      const toHeld = await api.post(`${single}/checkout`)

      const [base, addOn] = withBase.body.orders[0].lineItems
      assert.equal(addOn.parentSubscriptionId, base.subscriptionId)
      assert.equal(addOn.quantity, 2)
      assert.equal(toHeld.body.orders[0].lineItems[0].parentSubscriptionId, parentSubscriptionId)
    })

    test('the reseller of the transaction is on record', async () => {
      const customer = await addCustomer(center)
      const participants = [{ key: 'transaction_reseller', value: '4847383' }]
      const cart = await newCart(customer, { catalogItemId: e1, participants })

      const { body } = await api.post(`${cart}/checkout`)

      assert.equal(body.orders[0].lineItems[0].partnerIdOnRecord, '4847383')
    })

    test('an item with an error fails its own order, the others are placed', async () => {
      const customer = await addCustomer(center)
      const cart = await newCart(customer, { catalogItemId: e1, quantity: 0 }, { catalogItemId: saas })

      const { status, body } = await api.post(`${cart}/checkout`)

      assert.equal(status, 201)
      assert.equal(body.orders.length, 1)
      assert.deepEqual(body.orderErrors, [
        {
          orderGroupId: 'OMS-0',
          code: 800009,
          description: 'A cart line item has an error: The quantity is outside the limits of the offer: 1 to 10000000',
        },
      ])
      assert.equal((await api.get(cart)).body.status, 'Ordered')
    })

    test('what cannot be bought any more fails with the reason, and the cart stays open', async () => {
      const customer = await addCustomer(center)
      const cart = await newCart(customer, { catalogItemId: businessTrial, billingCycle: 'none' })
      await orderLines(api, customer, [{ offerId: businessTrial }])

      const { status, body } = await api.post(`${cart}/checkout`)

      assert.equal(status, 201)
      assert.deepEqual(body, {
        orders: [],
        orderErrors: [
          { orderGroupId: 'OMS-0', code: 27006, description: `The offer use limit is exceeded: ${businessTrial}` },
        ],
      })
      assert.equal((await api.get(cart)).body.status, 'Active')
    })

    test('a cart is turned into orders once, also when two ask for it at the same time', async () => {
      const customer = await addCustomer(center)
      const cart = await newCart(customer, { catalogItemId: e1 })

      const answers = await Promise.all([api.post(`${cart}/checkout`), api.post(`${cart}/checkout`)])

      const [refused] = answers.filter(({ status }) => status !== 201)
      assert.ok(refused)
      await expectError(refused, 'cartSubmitted')
      await expectError(api.post(`${cart}/checkout`), 'cartSubmitted')
      assert.equal((await api.get(`${customer}/orders`)).body.totalCount, 1)
    })

    test('a cart that ran out, or never was, is not found', async () => {
      const customer = await addCustomer(center)
      const cart = await newCart(customer, { catalogItemId: e1 })
      await api.post('/comptoir/v1/clock', { advance: 'PT15M' })

      await expectError(api.post(`${cart}/checkout`), 'cartNotFound')
      await expectError(api.post(`${customer}/carts/00000000-0000-0000-0000-000000000000/checkout`), 'cartNotFound')
    })

    test('Germany orders through a cart', async () => {
      const germany = await center.api('germany')
      const customer = await addCustomer(center, 'germany', 'DE')
      const item = { catalogItemId: 'C73CE5A9-1090-456A-9D54-42627D140168', quantity: 1, billingCycle: 'monthly' }
      const cart = await germany.post(`${customer}/carts`, { lineItems: [item] })

      const { body } = await germany.post(`${customer}/carts/${cart.body.id}/checkout`)

      assert.equal(body.orders[0].currencyCode, 'EUR')
      assert.equal(body.orders[0].lineItems[0].offerId, item.catalogItemId)
    })

    test('the audit log tells of the cart, of each order, and of the checkout', async () => {
      const customer = await addCustomer(center)
      const cart = await newCart(customer, { catalogItemId: e1 }, { catalogItemId: saas })

      const { body } = await api.post(`${cart}/checkout`)

      const rows = await center.server.store.read.all(auditOf, { customer_id: idIn(customer) })
      const records = rows.map(({ body: text }) => JSON.parse(text))
      assert.deepEqual(
        records.map(({ resourceType, operationType }) => `${resourceType} ${operationType}`),
        ['cart create_cart', 'order create_order', 'order create_order', 'cart checkout_cart'],
      )
      assert.deepEqual(records[1].after, body.orders[0])
      assert.equal(records[2].details.OrderId, body.orders[1].id)
      assert.equal(records[3].after.status, 'Ordered')
    })
  })

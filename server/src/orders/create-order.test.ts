import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { engines, type PartnerApi, type PartnerCenter, startPartnerCenter } from '@comptoir/testing'
import { type Parameter, query } from '../store/query.ts'
import { addCustomer, idIn, orderLines, subscribe } from './sample-customer.ts'
import { audioConferencing, azure, businessTrial, e1, ncReservation, saas } from './sample-purchase.ts'

const auditOf = query((db, p: Parameter<{ customer_id: string }>) =>
  db.selectFrom('audit_record').select('body').where('customer_id', '=', p('customer_id')).orderBy('record_id'),
)

for (const engine of engines)
  describe(`placing an order over ${engine.name}`, { skip: engine.skip }, () => {
    let center: PartnerCenter
    let api: PartnerApi

    before(async () => {
      center = await startPartnerCenter({ engine })
      api = await center.api()
    })
    after(() => center.close())

    test('an order of licence-based offers is completed at once and names its subscriptions', async () => {
      const customer = await addCustomer(center)

      const { status, body } = await orderLines(api, customer, [
        { offerId: e1.toLowerCase(), quantity: 5, friendlyName: 'Office' },
      ])

      const id = idIn(customer)
      const [line] = body.lineItems
      const subscription = `/customers/${id}/subscriptions/${line.subscriptionId}`
      assert.equal(status, 201)
      assert.match(body.id, /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
      assert.match(line.subscriptionId, /^[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}$/)
      assert.deepEqual(body, {
        id: body.id,
        alternateId: body.id,
        referenceCustomerId: id,
        billingCycle: 'monthly',
        currencyCode: 'USD',
        lineItems: [
          {
            lineItemNumber: 0,
            offerId: e1,
            subscriptionId: line.subscriptionId,
            termDuration: 'P1Y',
            transactionType: 'New',
            friendlyName: 'Office',
            quantity: 5,
            links: {
              subscription: { uri: subscription, method: 'GET', headers: [] },
              provisioningStatus: { uri: `${subscription}/provisioningstatus`, method: 'GET', headers: [] },
              sku: line.links.sku,
            },
          },
        ],
        creationDate: '2026-01-15T09:00:00.000Z',
        status: 'completed',
        transactionType: 'UserPurchase',
        links: { self: { uri: `/customers/${id}/orders/${body.id}`, method: 'GET', headers: [] } },
        attributes: {
          etag: Buffer.from(`{"id":"${body.id}","version":1}`).toString('base64'),
          objectType: 'Order',
        },
      })
      assert.match(line.links.sku.uri, new RegExp(`^/products/[0-9a-fA-F-]{36}/skus/${e1}$`))
    })

    test('the subscriptions of an order are the customer’s', async () => {
      const customer = await addCustomer(center)

      const { body } = await orderLines(api, customer, [{ offerId: e1, quantity: 7 }], { billingCycle: 'Annual' })
      const subscription = await api.get(`${customer}/subscriptions/${body.lineItems[0].subscriptionId}`)

      const { id, offerId, quantity, billingCycle, orderId, status, friendlyName } = subscription.body
      assert.deepEqual(
        { id, offerId, quantity, billingCycle, orderId, status, friendlyName },
        {
          id: body.lineItems[0].subscriptionId,
          offerId: e1,
          quantity: 7,
          billingCycle: 'annual',
          orderId: body.id,
          status: 'active',
          friendlyName: body.lineItems[0].friendlyName,
        },
      )
    })

    test('an order of the modern catalogue is pending at first, then completed', async () => {
      const customer = await addCustomer(center)

      const placed = await orderLines(api, customer, [{ offerId: saas, quantity: 2 }])
      await api.post('/comptoir/v1/clock', { advance: 'PT5S' })
      const completed = await api.get(`${customer}/orders/${placed.body.id}`)

      const uri = `/customers/${idIn(customer)}/orders/${placed.body.id}`
      const [product, sku, availability] = saas.split(':')
      const line = {
        lineItemNumber: 0,
        offerId: saas,
        termDuration: 'P1M',
        transactionType: 'New',
        friendlyName: 'Barracuda WaaS - Medium Plan',
        quantity: 2,
      }
      const links = {
        product: { uri: `/products/${product}?country=US`, method: 'GET', headers: [] },
        sku: { uri: `/products/${product}/skus/${sku}?country=US`, method: 'GET', headers: [] },
        availability: {
          uri: `/products/${product}/skus/${sku}/availabilities/${availability}?country=US`,
          method: 'GET',
          headers: [],
        },
      }
      const expected = {
        id: placed.body.id,
        alternateId: placed.body.alternateId,
        referenceCustomerId: idIn(customer),
        billingCycle: 'monthly',
        currencyCode: 'USD',
        currencySymbol: '$',
        lineItems: [{ ...line, links }],
        creationDate: placed.body.creationDate,
        status: 'pending',
        transactionType: 'UserPurchase',
        links: {
          self: { uri, method: 'GET', headers: [] },
          provisioningStatus: { uri: `${uri}/provisioningstatus`, method: 'GET', headers: [] },
          patchOperation: { uri, method: 'PATCH', headers: [] },
        },
        attributes: { objectType: 'Order' },
      }
      assert.match(placed.body.id, /^[A-Za-z0-9_-]{32}1$/)
      assert.match(placed.body.alternateId, /^[0-9a-f]{12}$/)
      assert.deepEqual(placed.body, expected)
      const { subscriptionId } = completed.body.lineItems[0]
      const subscription = `/customers/${idIn(customer)}/subscriptions/${subscriptionId}`
      const subscriptionLinks = {
        subscription: { uri: subscription, method: 'GET', headers: [] },
        provisioningStatus: { uri: `${subscription}/provisioningstatus`, method: 'GET', headers: [] },
      }
      assert.deepEqual(completed.body, {
        ...expected,
        status: 'completed',
        lineItems: [{ ...line, subscriptionId, links: { ...subscriptionLinks, ...links } }],
      })
      assert.equal((await api.get(`${customer}/subscriptions/${subscriptionId}`)).body.status, 'active')
    })

    test('a reservation makes no subscription, and keeps what it is for', async () => {
      const customer = await addCustomer(center)
      const subscriptionId = await subscribe(api, customer, azure)

      const { status, body } = await orderLines(api, customer, [
        { offerId: ncReservation, provisioningContext: { SubscriptionId: subscriptionId, Scope: 'shared' } },
      ])
      await api.post('/comptoir/v1/clock', { advance: 'PT5S' })

      const completed = await api.get(`${customer}/orders/${body.id}`)
      assert.equal(status, 201)
      assert.equal(completed.body.status, 'completed')
      assert.equal(completed.body.lineItems[0].subscriptionId, undefined)
      assert.deepEqual(completed.body.lineItems[0].provisioningContext, { subscriptionId, scope: 'shared' })
      assert.equal((await api.get(`${customer}/subscriptions`)).body.totalCount, 1)
    })

    test('a trial is not billed', async () => {
      const { body } = await orderLines(api, await addCustomer(center), [{ offerId: businessTrial, quantity: 25 }])

      assert.equal(body.billingCycle, 'none')
    })

    test('an add-on bought with its base offer is a subscription under that of the base', async () => {
      const customer = await addCustomer(center)

      const { body } = await orderLines(api, customer, [{ offerId: audioConferencing }, { offerId: e1 }])

      const [addOn, base] = body.lineItems
      assert.equal(addOn.parentSubscriptionId, base.subscriptionId)
      const { parentSubscriptionId } = (await api.get(`${customer}/subscriptions/${addOn.subscriptionId}`)).body
      assert.equal(parentSubscriptionId, base.subscriptionId)
    })

    test('line items are answered by their numbers', async () => {
      const lines = [
        { lineItemNumber: 1, offerId: azure },
        { lineItemNumber: 0, offerId: e1 },
      ]

      const { body } = await orderLines(api, await addCustomer(center), lines)

      assert.deepEqual(
        body.lineItems.map(({ offerId }: { offerId: string }) => offerId),
        [e1, azure],
      )
    })

    test('an order for a customer of an indirect reseller has the reseller on record', async () => {
      const customer = await addCustomer(center)

      const { body } = await orderLines(api, customer, [{ offerId: e1, partnerIdOnRecord: '4847383' }])

      assert.equal(body.lineItems[0].partnerIdOnRecord, '4847383')
      const { partnerId } = (await api.get(`${customer}/subscriptions/${body.lineItems[0].subscriptionId}`)).body
      assert.equal(partnerId, '4847383')
    })

    test('the audit log tells of an order with its documented details', async () => {
      const customer = await addCustomer(center)

      const { body } = await orderLines(api, customer, [{ offerId: businessTrial, quantity: 25 }])

      const records = await center.server.store.read.all(auditOf, { customer_id: idIn(customer) })
      const [record] = records.map(({ body: text }) => JSON.parse(text))
      assert.equal(records.length, 1)
      assert.equal(record.resourceType, 'order')
      assert.equal(record.operationType, 'create_order')
      assert.deepEqual(record.after, body)
      assert.deepEqual(record.details, {
        OrderId: body.id,
        BillingCycle: 'None',
        'OfferId-0': businessTrial,
        'SubscriptionId-0': body.lineItems[0].subscriptionId,
        'SubscriptionName-0': 'Office 365 Business Premium Trial',
        'Quantity-0': '25',
        'PartnerOnRecord-0': null,
      })
    })
  })

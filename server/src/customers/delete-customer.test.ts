import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { engines, expectError, fetchToken, PartnerApi, type PartnerCenter, startPartnerCenter } from '@comptoir/testing'
import { sandboxAccounts } from '../sandbox/accounts.ts'
import { fabrikam, sampleNewCustomer } from './sample-new-customer.ts'

const licence = '031C9E47-4802-4248-838E-778FB1D2CC05'

for (const engine of engines)
  describe(`csp.customers.delete over ${engine.name}`, { skip: engine.skip }, () => {
    let center: PartnerCenter
    let api: PartnerApi

    before(async () => {
      const production = { ...fabrikam, account: { ...fabrikam.account, sandbox: 0 } }
      center = await startPartnerCenter({ engine, accounts: [...sandboxAccounts, production] })
      api = await center.api()
    })
    after(() => center.close())

    const made = async (changes: Parameters<typeof sampleNewCustomer>[0] = {}, caller = api): Promise<string> => {
      const { status, body } = await caller.post('/v1/customers', sampleNewCustomer(changes))
      assert.equal(status, 201, JSON.stringify(body))
      return body.id
    }

    test('a customer goes with its orders and subscriptions, and its domain is free again', async () => {
      const domain = 'departing.onmicrosoft.com'
      const id = await made({ domain })
      const order = await api.post(`/v1/customers/${id}/orders`, {
        lineItems: [{ lineItemNumber: 0, offerId: licence, quantity: 1 }],
      })
      assert.equal(order.status, 201, JSON.stringify(order.body))

      const { status, body } = await api.delete(`/v1/customers/${id}`)

      assert.equal(status, 204)
      assert.equal(body, undefined)
      for (const path of ['', '/orders', '/subscriptions', '/profiles/billing'])
        await expectError(api.get(`/v1/customers/${id}${path}`), 'customerNotFound')
      assert.equal((await api.head(`/v1/domains/${domain}`)).status, 404)
      await made({ domain })
    })

    test('what was done stays in the audit log', async () => {
      const id = await made({ companyName: 'Remembered' })
      await api.delete(`/v1/customers/${id}`)
      const filter = encodeURIComponent(JSON.stringify({ Field: 'CustomerId', Value: id, Operator: 'equals' }))

      const { items } = (await api.get(`/v1/auditrecords?filter=${filter}`)).body

      assert.deepEqual(
        items.map(({ operationType }: { operationType: string }) => operationType),
        ['delete_customer', 'add_customer'],
      )
      assert.equal(items[0].customerName, 'Remembered')
      assert.equal(JSON.parse(items[0].resourceOldValue).Id, id)
      assert.equal(items[0].resourceNewValue, undefined)
    })

    test('software, reservations and marketplace products must be cancelled first', async () => {
      const id = await made()
      const products = (await api.get('/v1/products?country=US&targetView=Software')).body.items
      const [product] = products
      const skus = (await api.get(`/v1/products/${product.id}/skus?country=US`)).body.items
      const [sku] = skus
      const { items } = (await api.get(`/v1/products/${product.id}/skus/${sku.id}/availabilities?country=US`)).body
      const order = await api.post(`/v1/customers/${id}/orders`, {
        billingCycle: 'one_time',
        lineItems: [{ lineItemNumber: 0, offerId: items[0].catalogItemId, quantity: 1 }],
      })
      assert.equal(order.status, 201, JSON.stringify(order.body))

      await expectError(api.delete(`/v1/customers/${id}`), 'customerHasActiveOrders')

      assert.equal((await api.get(`/v1/customers/${id}`)).status, 200)
      const cancelled = await api.patch(`/v1/customers/${id}/orders/${order.body.id}`, {
        id: order.body.id,
        status: 'cancelled',
      })
      assert.equal(cancelled.status, 200, JSON.stringify(cancelled.body))
      assert.equal((await api.delete(`/v1/customers/${id}`)).status, 204)
    })

    test('a customer with an invalid address cannot be deleted', async () => {
      const id = await made({ address: { state: 'ZZ' } })

      await expectError(api.delete(`/v1/customers/${id}`), 'customerNotDeletable')

      assert.equal((await api.get(`/v1/customers/${id}`)).status, 200)
    })

    test('only in an integration sandbox', async () => {
      const production = new PartnerApi(center.server, await fetchToken(center.server, fabrikam, 'appUser'))
      const id = await made({}, production)

      await expectError(production.delete(`/v1/customers/${id}`), 'sandboxOnly')
    })

    test('a customer of another partner, or one deleted before, is not found', async () => {
      const id = await made()

      await expectError((await center.api('usgov')).delete(`/v1/customers/${id}`), 'customerNotFound')
      assert.equal((await api.delete(`/v1/customers/${id.toUpperCase()}`)).status, 204)
      await expectError(api.delete(`/v1/customers/${id}`), 'customerNotFound')
    })

    test('time goes on when what a deleted customer had would have fallen due', async () => {
      const id = await made()
      const lineItems = [{ lineItemNumber: 0, offerId: licence, quantity: 1 }]
      assert.equal((await api.post(`/v1/customers/${id}/orders`, { lineItems })).status, 201)
      assert.equal((await api.delete(`/v1/customers/${id}`)).status, 204)

      assert.equal((await api.post('/comptoir/v1/clock', { advance: 'P2Y' })).status, 200)
    })
  })

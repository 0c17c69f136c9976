import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { engines, expectError, type PartnerApi, type PartnerCenter, startPartnerCenter } from '@comptoir/testing'
import { addCustomer, idIn, orderLines } from './sample-customer.ts'
import { azurePlan, businessTrial, e1 } from './sample-purchase.ts'

for (const engine of engines)
  describe(`reading orders over ${engine.name}`, { skip: engine.skip }, () => {
    let center: PartnerCenter
    let api: PartnerApi

    before(async () => {
      center = await startPartnerCenter({ engine })
      api = await center.api()
    })
    after(() => center.close())

    test('a customer without orders has an empty list', async () => {
      const customer = await addCustomer(center)

      const { status, body } = await api.get(`${customer}/orders`)

      assert.equal(status, 200)
      assert.deepEqual(body, {
        totalCount: 0,
        items: [],
        links: { self: { uri: `/customers/${idIn(customer)}/orders`, method: 'GET', headers: [] } },
        attributes: { objectType: 'Collection' },
      })
    })

    test('the orders of a customer are listed as they are read, the newest first, and no one else’s', async () => {
      const customer = await addCustomer(center)
      await orderLines(api, await addCustomer(center), [{ offerId: e1 }])
      const older = await orderLines(api, customer, [{ offerId: e1 }])
      await api.post('/comptoir/v1/clock', { advance: 'PT1S' })
      const newer = await orderLines(api, customer, [{ offerId: azurePlan }])

      const { body } = await api.get(`${customer}/orders`)

      assert.equal(body.totalCount, 2)
      assert.deepEqual(body.items, [newer.body, older.body])
    })

    test('the words of the billing cycle narrow the list, in any spelling', async () => {
      const customer = await addCustomer(center)
      const monthly = await orderLines(api, customer, [{ offerId: e1 }])
      const once = await orderLines(api, customer, [{ offerId: azurePlan }])
      const trial = await orderLines(api, customer, [{ offerId: businessTrial }])
      const idsOf = async (billingType: string): Promise<string[]> => {
        const { body } = await api.get(`${customer}/orders?billingType=${billingType}`)
        return body.items.map(({ id }: { id: string }) => id)
      }

      assert.deepEqual(await idsOf('monthly'), [monthly.body.id])
      for (const spelling of ['one_time', 'onetime', 'OneTime']) assert.deepEqual(await idsOf(spelling), [once.body.id])
      assert.deepEqual(await idsOf('none'), [trial.body.id])
      assert.deepEqual(await idsOf('annual'), [])
      assert.equal((await idsOf('unknown')).length, 3)
    })

    test('an order is found by its id in any letter case, by its customer alone', async () => {
      const customer = await addCustomer(center)
      const stranger = await addCustomer(center)
      const { body } = await orderLines(api, customer, [{ offerId: azurePlan }])

      const found = await api.get(`${customer}/orders/${body.id.toUpperCase()}`)

      assert.equal(found.status, 200)
      assert.deepEqual(found.body, body)
      await expectError(api.get(`${stranger}/orders/${body.id}`), 'orderNotFound')
      for (const id of ['nothing', '%F0%9F%9B%92'])
        await expectError(api.get(`${customer}/orders/${id}`), 'orderNotFound')
    })

    test('orders of a customer of another account are not found', async () => {
      const customer = await addCustomer(center)
      const china = await center.api('china')

      await expectError(china.get(`${customer}/orders`), 'customerNotFound')
    })
  })

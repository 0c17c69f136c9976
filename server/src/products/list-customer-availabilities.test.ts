import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { engines, expectError, type PartnerCenter, startPartnerCenter } from '@comptoir/testing'
import { addCustomer } from '../subscriptions/sample-subscriptions.ts'

for (const engine of engines)
  describe(`csp.customers.products.availabilities.list over ${engine.name}`, { skip: engine.skip }, () => {
    let center: PartnerCenter

    before(async () => {
      center = await startPartnerCenter({ engine })
    })
    after(() => center.close())

    const pathOf = async (country: string, cloud = 'global'): Promise<string> => {
      const partner = center.server.accounts.get(center.account(cloud).account.partner_id)
      return `/v1/customers/${(await addCustomer(center.server, partner, country)).customer_id}/products`
    }

    test('a customer has the ways in which a SKU is sold in its own country', async () => {
      const api = await center.api()
      const listed = (await api.get('/v1/products/DZH318Z0BPS6/skus/0001/availabilities?country=FR')).body.items

      const { status, body } = await api.get(`${await pathOf('FR')}/dzh318z0bps6/skus/0001/availabilities`)

      assert.equal(status, 200)
      assert.deepEqual([body.items.length, body.items[0].country, body.items[0].defaultCurrency.code], [1, 'FR', 'EUR'])
      assert.deepEqual(body.items, listed)
    })

    test('a customer without qualifications has the commercial ways alone', async () => {
      const path = `${await pathOf('US')}/DG7GMGF0DWLG/skus/0002/availabilities`

      const { body } = await (await center.api()).get(path)

      assert.deepEqual(
        body.items.map(({ id }: { id: string }) => id),
        ['DG7GMGF0DSLQ'],
      )
      await expectError((await center.api()).get(`${path}?targetSegment=education`), 'segmentNotAllowed')
    })

    test('a product or a SKU that nobody knows is not found', async () => {
      const [api, path] = [await center.api(), await pathOf('US')]

      await expectError(api.get(`${path}/nothing/skus/0001/availabilities`), 'parentProductNotFound')
      await expectError(api.get(`${path}/DZH318Z0BPS6/skus/0009/availabilities`), 'skuNotFound')
    })

    test('the customer of another partner is not found', async () => {
      const path = `${await pathOf('DE', 'germany')}/DZH318Z0BPS6/skus/0001/availabilities`

      await expectError((await center.api()).get(path), 'customerNotFound')
    })
  })

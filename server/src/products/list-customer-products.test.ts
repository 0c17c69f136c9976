import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { engines, expectError, type PartnerCenter, startPartnerCenter } from '@comptoir/testing'
import { addCustomer } from '../subscriptions/sample-subscriptions.ts'

for (const engine of engines)
  describe(`csp.customers.products.list over ${engine.name}`, { skip: engine.skip }, () => {
    let center: PartnerCenter

    before(async () => {
      center = await startPartnerCenter({ engine })
    })
    after(() => center.close())

    const pathOf = async (country: string, cloud = 'global'): Promise<string> => {
      const partner = center.server.accounts.get(center.account(cloud).account.partner_id)
      return `/v1/customers/${(await addCustomer(center.server, partner, country)).customer_id}/products`
    }
    const idsOf = (items: readonly { id: string }[]): string[] => items.map(({ id }) => id)

    test('a customer has the products of its own country', async () => {
      const api = await center.api()
      const listed = (await api.get('/v1/products?country=FR&targetView=Azure')).body.items

      const { status, body } = await api.get(`${await pathOf('FR')}?targetView=Azure`)

      assert.equal(status, 200)
      assert.ok(idsOf(body.items).includes('DZH318Z0BPS6'))
      assert.deepEqual(body.items, listed)
    })

    test('a customer in a country without reservations has none', async () => {
      const { body } = await (await center.api()).get(
        `${await pathOf('BR')}?targetView=AzureReservations&reservationScope=AzurePlan`,
      )

      assert.deepEqual(body.items, [])
    })

    test('a customer without qualifications has the commercial products alone', async () => {
      const path = await pathOf('US')

      const { body } = await (await center.api()).get(`${path}?targetView=OnlineServices`)

      assert.ok(!idsOf(body.items).includes('314c4481-f395-4525-be8b-2ec4bb1e9d91'))
      await expectError(
        (await center.api()).get(`${path}?targetView=OnlineServices&targetSegment=education`),
        'segmentNotAllowed',
      )
    })

    test('a part of the catalogue in which the cloud has nothing is not allowed', async () => {
      const path = await pathOf('DE', 'germany')

      await expectError((await center.api('germany')).get(`${path}?targetView=Software`), 'viewNotAllowed')
    })

    test('the customer of another partner is not found', async () => {
      await expectError(
        (await center.api()).get(`${await pathOf('DE', 'germany')}?targetView=Azure`),
        'customerNotFound',
      )
    })
  })

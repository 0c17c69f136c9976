import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { engines, expectError, type PartnerCenter, startPartnerCenter } from '@comptoir/testing'

for (const engine of engines)
  describe(`csp.products.list over ${engine.name}`, { skip: engine.skip }, () => {
    let center: PartnerCenter

    before(async () => {
      center = await startPartnerCenter({ engine })
    })
    after(() => center.close())

    const idsOf = (items: readonly { id: string }[]): string[] => items.map(({ id }) => id)

    test('a part of the catalogue has its products, offers of the licence-based catalogue among them', async () => {
      const { status, body } = await (await center.api()).get('/v1/products?country=us&targetView=Azure')

      assert.equal(status, 200)
      assert.ok(idsOf(body.items).includes('9DEA7946-EC2C-441E-9FFD-E3B275F7E838'))
      assert.deepEqual(
        body.items.find(({ id }: { id: string }) => id === 'DZH318Z0BPS6'),
        {
          id: 'DZH318Z0BPS6',
          title: 'Microsoft Azure plan',
          description: 'Opens the services of Azure to a customer.',
          productType: { id: 'Azure', displayName: 'Azure', subType: { id: 'Azure', displayName: 'Azure' } },
          isMicrosoftProduct: true,
          publisherName: 'Microsoft Corporation',
          localizedAttributes: [
            { key: 'OfferType', value: 'OfferType' },
            { key: 'Standard', value: 'Standard' },
            { key: 'DevTest', value: 'Dev/Test' },
          ],
          links: {
            skus: { uri: '/products/DZH318Z0BPS6/skus?country=US', method: 'GET', headers: [] },
            self: { uri: '/products/DZH318Z0BPS6?country=US', method: 'GET', headers: [] },
          },
        },
      )
      assert.deepEqual(body.links, {
        self: { uri: '/products?country=us&targetView=Azure', method: 'GET', headers: [] },
      })
    })

    test('reservations are those for classic Azure subscriptions unless the scope is an Azure plan', async () => {
      const api = await center.api()

      const classic = await api.get('/v1/products?country=US&targetView=AzureReservationsVM')
      const ofPlans = await api.get('/v1/products?country=US&targetView=azurereservationsvm&reservationScope=AzurePlan')

      assert.ok(idsOf(classic.body.items).includes('DZH318Z0BQ5S'))
      assert.deepEqual(idsOf(ofPlans.body.items), ['DZH318Z0FXB1', 'DZH318Z0FXD3'])
    })

    test('a segment has the products that are priced for it', async () => {
      const { body } = await (await center.api()).get(
        '/v1/products?country=US&targetView=OnlineServices&targetSegment=Education',
      )

      assert.ok(idsOf(body.items).includes('314c4481-f395-4525-be8b-2ec4bb1e9d91'))
      assert.ok(!idsOf(body.items).includes('DZH318Z0BXWC'))
    })

    test('a country where reservations are not sold has none, nor has one where the cloud does not sell', async () => {
      const reservations = await (await center.api()).get('/v1/products?country=BR&targetView=AzureReservations')
      const azure = await (await center.api('germany')).get('/v1/products?country=US&targetView=Azure')

      assert.deepEqual([reservations.body.items, azure.body.items], [[], []])
    })

    test('what is no country is refused', async () => {
      await expectError((await center.api()).get('/v1/products?country=QQ&targetView=Azure'), 'countryInvalid')
    })

    test('government prices ask for a qualification that the partner does not have', async () => {
      const path = '/v1/products?country=US&targetView=OnlineServices&targetSegment=government'

      await expectError((await center.api()).get(path), 'segmentNotAllowed')
    })

    test('a part of the catalogue in which the cloud has nothing is not allowed', async () => {
      await expectError(
        (await center.api('germany')).get('/v1/products?country=DE&targetView=Software'),
        'viewNotAllowed',
      )
    })
  })

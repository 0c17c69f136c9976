import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { engines, expectError, type PartnerCenter, startPartnerCenter } from '@comptoir/testing'

for (const engine of engines)
  describe(`csp.offers.list over ${engine.name}`, { skip: engine.skip }, () => {
    let center: PartnerCenter

    before(async () => {
      center = await startPartnerCenter({ engine })
    })
    after(() => center.close())

    test('a country has its offers in full by rank, in the locale that the client asks for', async () => {
      const { status, body } = await (await center.api('usgov')).get('/v1/offers?country=us', { 'x-locale': 'es-MX' })

      assert.equal(status, 200)
      assert.deepEqual(
        body.items.map(({ id }: { id: string }) => id),
        ['MS-AZR-USGOV-0145P', 'MS-AZR-USGOV-0146P'],
      )
      assert.deepEqual(body.items[0], {
        id: 'MS-AZR-USGOV-0145P',
        name: 'Azure Government',
        description:
          'An Azure subscription for public bodies of the United States, billed by use. Without the classic services for computing, networking, storage and cloud services.',
        minimumQuantity: 1,
        maximumQuantity: 1,
        rank: 1413,
        uri: '/3c95518e-8c37-41e3-9627-0ca339200f53/Offers/MS-AZR-USGOV-0145P',
        locale: 'es-MX',
        country: 'US',
        category: {
          id: 'Enterprise_Key',
          name: 'Enterprise',
          rank: 20,
          locale: 'es-mx',
          country: 'US',
          attributes: { objectType: 'OfferCategory' },
        },
        limitUnitOfMeasure: 'none',
        limit: 0,
        prerequisiteOffers: [],
        isAddOn: false,
        hasAddOns: false,
        isAvailableForPurchase: true,
        billing: 'usage',
        supportedBillingCycles: ['monthly'],
        isAutoRenewable: false,
        isInternal: false,
        isTrial: false,
        upgradeTargetOffers: [],
        conversionTargetOffers: [],
        partnerQualifications: ['none'],
        reselleeQualifications: [],
        resellerQualifications: [],
        product: { id: 'c27f3ab3-ac49-4cb8-bded-037d0c435f9f', name: 'Azure Government', unit: 'Usage-based' },
        unitType: 'Usage-based',
        links: {
          learnMore: { method: 'GET', headers: [] },
          self: { uri: '/offers/MS-AZR-USGOV-0145P?country=US', method: 'GET', headers: [] },
        },
        attributes: { objectType: 'Offer' },
      })
    })

    test('pages go by offset and size, and each says how many offers there are and where its neighbours are', async () => {
      const api = await center.api()
      const whole = (await api.get('/v1/offers?country=US')).body

      const { body } = await api.get('/v1/offers?country=US&offset=5&size=3')

      assert.deepEqual(body.items, whole.items.slice(5, 8))
      assert.equal(body.totalCount, whole.items.length)
      assert.equal(body.links.next.uri, '/offers?country=US&offset=8&size=3')
      assert.equal(body.links.previous.uri, '/offers?country=US&offset=2&size=3')
      assert.deepEqual((await api.get(`/v1/offers?country=US&offset=${whole.totalCount}&size=3`)).body.items, [])
    })

    test('a shelf has its own offers, an unknown one none', async () => {
      const api = await center.api()

      const [government, unknown] = await Promise.all(
        ['government_key', 'nothing'].map((id) => api.get(`/v1/offers?country=US&offer_category_id=${id}`)),
      )

      const shelves = government?.body.items.map(({ category }: { category: { id: string } }) => category.id)
      assert.deepEqual([...new Set(shelves)], ['Government_Key'])
      assert.deepEqual(unknown?.body.items, [])
    })

    test('a country where the cloud does not sell has no offers', async () => {
      assert.deepEqual((await (await center.api('china')).get('/v1/offers?country=US')).body.items, [])
    })

    test('what is no country is refused, and so is a request without one', async () => {
      const api = await center.api()

      await expectError(api.get('/v1/offers?country=QQ'), 'countryInvalid')
      await expectError(api.get('/v1/offers'), 'requestInvalid')
    })
  })

import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { engines, type PartnerApi, type PartnerCenter, startPartnerCenter } from '@comptoir/testing'
import { expectFault } from '../marketplace/expect-fault.ts'
import { definitionOf } from '../marketplace/portal-definition.ts'
import { makeSampleProduct, readOffer, type SampleProduct } from '../marketplace/sample-product.ts'

const everything = '?$expand=MarketStates,Trial,PriceSchedules'

const schedule = {
  isBaseSchedule: false,
  marketCodes: ['US'],
  friendlyName: 'free_priceOverrideSchedule_US',
  schedules: [
    {
      retailPrice: { openPrice: 0.123456, currencyCode: 'USD' },
      priceCadence: { type: 'Month', value: 1 },
      pricingModel: 'Recurring',
    },
  ],
}

const somebody = '0e2b7d3c-5f1a-4c8e-9b60-2d4f8a1c3e57'

for (const engine of engines)
  describe(`ingestion.featureAvailabilities over ${engine.name}`, { skip: engine.skip }, () => {
    let center: PartnerCenter
    let api: PartnerApi
    let product: SampleProduct
    let path: string
    let one: string

    before(async () => {
      center = await startPartnerCenter({ engine })
      api = await center.api('global', 'app', { resource: 'https://api.partner.microsoft.com' })
      product = await makeSampleProduct(center.server, center.account('global').account.partner_id)
      path = `${product.path}/featureAvailabilities`
      const { body } = await api.get(ofInstance())
      one = `${path}/${body.value[0].id}`
    })
    after(() => center.close())

    const ofInstance = (): string => `${path}/getByInstanceID(instanceID=${product.instance('Availability', 'plan')})`
    const put = (body: object, query = everything) => api.put(`${one}${query}`, body, { 'if-match': '*' })

    test('markets, trial and prices are told where they are asked for, whatever the letter case', async () => {
      const sent = {
        visibility: 'private',
        marketStates: [{ marketCode: 'US', state: 'Enabled' }],
        trial: { type: 'NoTrial' },
        priceSchedules: [schedule],
        subscriptionAudiences: [{ id: somebody }],
      }

      const told = await put(sent)

      assert.equal(told.status, 200)
      const { '@odata.etag': etag, id, ...members } = told.body
      assert.deepEqual(members, {
        ...sent,
        resourceType: 'FeatureAvailability',
        visibility: 'Private',
        subscriptionAudiences: [{ ID: somebody }],
      })
      assert.equal(told.headers['etag'], etag)
      assert.deepEqual((await api.get(`${ofInstance()}${everything}`)).body, { value: [told.body] })
      const { trial: _trial, priceSchedules: _prices, marketStates: _markets, ...few } = members
      assert.deepEqual((await api.get(one)).body, { ...few, '@odata.etag': etag, id })
      assert.deepEqual((await api.get(ofInstance())).body, { value: [{ ...few, '@odata.etag': etag, id }] })
      assert.deepEqual((await api.get(`${one}?$expand=trial,other`)).body, {
        ...few,
        trial: sent.trial,
        '@odata.etag': etag,
        id,
      })
    })

    test('what was not asked for and is not sent stays; what was asked for and is not sent is gone', async () => {
      await put({
        visibility: 'Public',
        marketStates: [{ marketCode: 'FR', state: 'Enabled' }],
        priceSchedules: [schedule],
      })

      const unasked = await put({ visibility: 'Private' }, '')
      const after = await api.get(`${one}${everything}`)
      const asked = await put({ visibility: 'Private', priceSchedules: [schedule] })

      assert.deepEqual(Object.keys(unasked.body), ['resourceType', 'visibility', '@odata.etag', 'id'])
      assert.deepEqual([after.body.marketStates[0].marketCode, after.body.priceSchedules], ['FR', [schedule]])
      assert.equal(asked.body.marketStates, undefined)
    })

    test('the Cloud Partner Portal shows the markets of the plan', async () => {
      await put({
        marketStates: [
          { marketCode: 'US', state: 'Enabled' },
          { marketCode: 'FR', state: 'Disabled' },
        ],
      })

      const { plans } = definitionOf(await readOffer(center.server, product))

      assert.deepEqual(
        plans.map(({ regions }) => regions),
        [['US']],
      )
    })

    test('an ETag must be sent, and must be the one on record', async () => {
      const { '@odata.etag': etag } = (await api.get(one)).body
      await put({ '@odata.etag': etag })

      await expectFault(api.put(one, {}), 'etagMissing')
      await expectFault(api.put(one, { '@odata.etag': etag }), 'draftStale')
    })

    test('markets and prices that cannot be are refused, and nothing changes', async () => {
      const before = (await api.get(one)).body
      const wrong = {
        marketStates: [{ marketCode: 'Mars', state: 'Enabled' }],
        priceSchedules: [{ marketCodes: ['US', 'Mars'] }],
      }

      const fields = await expectFault(put(wrong), 'submissionFieldInvalid')

      assert.deepEqual(Object.keys(fields), ['marketStates[0]', 'priceSchedules[0].marketCodes[1]'])
      assert.deepEqual((await api.get(one)).body, before)
    })

    test('what is not there, or is another account’s, is not found', async () => {
      const other = await makeSampleProduct(center.server, center.account('china').account.partner_id)
      const elsewhere = `${other.path}/featureAvailabilities`

      await expectFault(api.get(`${elsewhere}/1`), 'marketplaceProductNotFound')
      await expectFault(api.get(`${elsewhere}/getByInstanceID(instanceID=1)`), 'marketplaceProductNotFound')
      await expectFault(api.put(`${elsewhere}/1`, {}, { 'if-match': '*' }), 'marketplaceProductNotFound')
      await expectFault(api.get(`${path}/1`), 'marketplaceResourceNotFound')
      await expectFault(api.put(`${path}/1`, {}, { 'if-match': '*' }), 'marketplaceResourceNotFound')
      await expectFault(api.get(`${path}/getByInstanceID(instanceID=1)`), 'marketplaceResourceNotFound')
    })
  })

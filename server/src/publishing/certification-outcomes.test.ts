import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { engines, expectError, type PartnerApi, type PartnerCenter, startPartnerCenter } from '@comptoir/testing'
import { makeSampleProduct, type SampleProduct } from '../marketplace/sample-product.ts'

const outcomes = '/comptoir/v1/marketplace/outcomes'
const nobodys = '9b7c2f3e-0000-4000-8000-000000000001'

for (const engine of engines)
  describe(`what a sandbox lets publishing come to, over ${engine.name}`, { skip: engine.skip }, () => {
    let center: PartnerCenter
    let api: PartnerApi
    let sample: SampleProduct

    before(async () => {
      center = await startPartnerCenter({ engine })
      api = await center.api()
      sample = await makeSampleProduct(center.server, center.account('global').account.partner_id)
    })
    after(() => center.close())

    test('is said, listed and taken back', async () => {
      const said = { productId: sample.offer.product_id.toUpperCase(), step: 'certification', times: 2 }
      const made = await api.post(outcomes, said)
      const listed = (await api.get(outcomes)).body.items
      const gone = await api.delete(`${outcomes}/${made.body.id}`)

      assert.equal(made.status, 201)
      assert.deepEqual(made.body, {
        id: made.body.id,
        productId: sample.offer.product_id,
        step: 'certification',
        outcome: 'fail',
        message: 'The sandbox was told to let this step fail.',
        remaining: 2,
      })
      assert.deepEqual(listed, [made.body])
      assert.equal(gone.status, 204)
      assert.deepEqual((await api.get(outcomes)).body.items, [])
    })

    test('is for an offer of the account, and for a step that there is', async () => {
      const other = await makeSampleProduct(center.server, center.account('china').account.partner_id)

      await expectError(api.post(outcomes, { productId: nobodys, step: 'packaging' }), 'marketOfferNotFound')
      const strangers = { productId: other.offer.product_id, step: 'packaging' }
      await expectError(api.post(outcomes, strangers), 'marketOfferNotFound')
      await expectError(api.post(outcomes, { step: 'signOff' }), 'propertyInvalid')
      await expectError(api.post(outcomes, { step: 'packaging', times: 0 }), 'propertyInvalid')
    })

    test('is taken back once', async () => {
      const { body } = await api.post(outcomes, { step: 'packaging' })

      assert.equal((await api.delete(`${outcomes}/${body.id.toUpperCase()}`)).status, 204)
      await expectError(api.delete(`${outcomes}/${body.id}`), 'certificationOutcomeNotFound')
    })
  })

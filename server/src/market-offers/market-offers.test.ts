import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { engines, expectError, type PartnerApi, type PartnerCenter, startPartnerCenter } from '@comptoir/testing'
import { makeSampleProduct, type SampleProduct } from '../marketplace/sample-product.ts'
import { everyDraft } from '../publishing/every-draft.ts'
import { inTransaction } from '../publishing/sample-publishing.ts'
import { startPublishing } from '../publishing/start-publishing.ts'

const offers = '/comptoir/v1/marketplace/offers'
const nobodys = '9b7c2f3e-0000-4000-8000-000000000001'

for (const engine of engines)
  describe(`the account’s offers over ${engine.name}`, { skip: engine.skip }, () => {
    let center: PartnerCenter
    let api: PartnerApi
    let sample: SampleProduct

    before(async () => {
      center = await startPartnerCenter({ engine })
      api = await center.api()
      sample = await makeSampleProduct(center.server, center.account('global').account.partner_id)
    })
    after(() => center.close())

    test('are shown by the ids that both APIs know them by', async () => {
      const { body } = await api.get(`${offers}/${sample.offer.product_id.toUpperCase()}`)

      assert.deepEqual(body, {
        productId: sample.offer.product_id,
        publisherId: sample.offer.publisher_id,
        offerId: sample.offer.offer_name,
        name: 'Sample',
        offerType: 'microsoft-azure-applications',
        productKind: 'AzureApplication',
        status: 'neverPublished',
        migrated: true,
        version: 1,
        changedAt: sample.offer.changed_at,
      })
      assert.deepEqual((await api.get(offers)).body.items, [body])
      await expectError(api.get(`${offers}/${nobodys}`), 'marketOfferNotFound')
    })

    test('tell how far their publishing is', async () => {
      const server = center.server
      const partnerId = center.account('global').account.partner_id
      const { offer } = await makeSampleProduct(server, partnerId)
      const started = await inTransaction(server, partnerId, async (context) =>
        startPublishing(context, offer, { targets: [], ...(await everyDraft(context.db, offer)) }),
      )

      const { body } = await api.get(`${offers}/${offer.product_id}`)

      assert.equal(started.kind, 'started')
      assert.deepEqual(body.publishing, {
        submissionId: started.row.submission_id,
        operationId: started.row.operation_id,
        phase: 'validation',
        changedAt: started.row.changed_at,
      })
      assert.equal(body.status, 'running')
    })

    test('are listed page by page, and a token of another list is refused', async () => {
      await makeSampleProduct(center.server, center.account('global').account.partner_id)
      const first = (await api.get(`${offers}?size=1`)).body
      const headers = { 'ms-continuationtoken': first.continuationToken }
      const second = (await api.get(`${offers}?size=1&seekOperation=Next`, headers)).body

      assert.equal(first.items[0].productId, sample.offer.product_id)
      assert.equal(second.items.length, 1)
      const nonsense = { 'ms-continuationtoken': 'nonsense' }
      await expectError(api.get(`${offers}?seekOperation=Next`, nonsense), 'requestInvalid')
    })

    test('are marked as not moved to Partner Center, and as moved again', async () => {
      const path = `${offers}/${sample.offer.product_id}`

      assert.equal((await api.patch(path, { migrated: false })).body.migrated, false)
      assert.equal((await api.patch(path, { migrated: true })).body.migrated, true)
      await expectError(api.patch(`${offers}/${nobodys}`, { migrated: true }), 'marketOfferNotFound')
    })
  })

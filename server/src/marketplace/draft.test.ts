import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { engines, type PartnerCenter, startPartnerCenter } from '@comptoir/testing'
import { changeOffer } from './draft.ts'
import { findMarketOffer } from './market-offer-store.ts'
import { makeSampleProduct, type SampleProduct } from './sample-product.ts'

for (const engine of engines)
  describe(`a draft that another machine changes in the same moment, over ${engine.name}`, {
    skip: engine.skip,
  }, () => {
    let center: PartnerCenter
    let sample: SampleProduct

    before(async () => {
      center = await startPartnerCenter({ engine })
      sample = await makeSampleProduct(center.server, center.account('global').account.partner_id)
    })
    after(() => center.close())

    test('is read and changed once more', async () => {
      const { partner_id, product_id } = sample.offer
      let runs = 0

      const changed = await center.server.store.write(async (db) => {
        runs += 1
        const offer = await findMarketOffer(db, partner_id, product_id)
        assert.ok(offer)
        // What a machine that was a moment too late has read.
        const read = runs === 1 ? { ...offer, revision: offer.revision - 1 } : offer
        return changeOffer({ db, now: () => center.clock.now() }, read, { name: 'Changed' })
      })

      const kept = await findMarketOffer(center.server.store.read, partner_id, product_id)
      assert.deepEqual([runs, kept?.name, kept?.revision], [2, 'Changed', changed.revision])
    })
  })

import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, test } from 'node:test'
import { engines, type PartnerApi, type PartnerCenter, startPartnerCenter } from '@comptoir/testing'
import { insertEvent } from '../clock/schedule-store.ts'
import { makeMarketPlan } from '../marketplace/make-market-plan.ts'
import { deleteMarketOffer, type MarketOfferRow } from '../marketplace/market-offer-store.ts'
import { marketPlansOf } from '../marketplace/market-plan-store.ts'
import { cancelPublishing } from './cancel-publishing.ts'
import { everyDraft } from './every-draft.ts'
import { goLive } from './go-live.ts'
import { findOfferVersion, versionInSlot } from './offer-version-store.ts'
import { documentOf, failedEntry } from './publishing-document.ts'
import { phaseEnds } from './publishing-events.ts'
import { findPublishing, latestPublishing, publishingsOf } from './publishing-store.ts'
import { makeCompleteProduct } from './sample-complete-product.ts'
import { inTransaction, readPublished } from './sample-publishing.ts'
import { startPublishing } from './start-publishing.ts'

for (const engine of engines)
  describe(`the end of a phase over ${engine.name}`, { skip: engine.skip }, () => {
    let center: PartnerCenter
    let api: PartnerApi
    let partnerId = ''
    let offer: MarketOfferRow

    before(async () => {
      center = await startPartnerCenter({ engine })
      api = await center.api('global', 'app')
      partnerId = center.account('global').account.partner_id
    })
    beforeEach(async () => {
      offer = (await makeCompleteProduct(center.server, partnerId)).offer
    })
    after(() => center.close())

    const publish = async () => {
      const current = await inTransaction(center.server, partnerId, async (context) => {
        const last = await latestPublishing(context.db, offer)
        const now = last ? (await readPublished(center.server, offer)).offer : offer
        return startPublishing(context, now, { targets: [], ...(await everyDraft(context.db, now)) })
      })
      assert.equal(current.kind, 'started')
      return current.row
    }
    const advance = async (duration: string, of = api): Promise<void> => {
      assert.equal((await of.post('/comptoir/v1/clock', { advance: duration })).status, 200)
    }
    const phase = async (): Promise<string> => (await readPublished(center.server, offer)).row.phase
    const script = (body: object) => api.post('/comptoir/v1/marketplace/outcomes', body)

    test('that comes after the phase was left in another way does nothing', async () => {
      await publish()
      await advance('PT1M')
      await inTransaction(center.server, partnerId, async (context) =>
        cancelPublishing(context, await readPublished(center.server, offer)),
      )
      await publish()

      // The first one's validation would end now.
      await advance('PT9M')
      const early = await phase()
      await advance('PT1M')

      assert.equal(early, 'validation')
      assert.equal(await phase(), 'certification')
    })

    test('of an offer that is gone does nothing', async () => {
      const { submission_id } = await publish()
      await inTransaction(center.server, partnerId, ({ db }) => deleteMarketOffer(db, partnerId, offer.product_id))

      await advance('P10D')

      assert.equal(await findPublishing(center.server.store.read, offer, submission_id), undefined)
    })

    test('on another account’s schedule does nothing, and that account finds no publishing', async () => {
      const row = await publish()
      const { store, accounts } = center.server
      const stranger = accounts.get(center.account('china').account.partner_id)
      const foreign = { partner_id: stranger.partner_id, product_id: offer.product_id }
      const subject = { productId: offer.product_id, submissionId: row.submission_id, version: String(row.version) }
      const dueAt = accounts.now(stranger)
      await store.write((db) => insertEvent(db, stranger, { kind: phaseEnds, dueAt, subject }, center.server))

      await advance('P1D', await center.api('china'))

      assert.equal(await phase(), 'validation')
      assert.equal(await latestPublishing(store.read, foreign), undefined)
      assert.equal(await findPublishing(store.read, foreign, row.submission_id), undefined)
      assert.deepEqual(await publishingsOf(store.read, foreign), [])
      assert.equal(await findOfferVersion(store.read, foreign, row.offer_version), undefined)
      assert.equal(await versionInSlot(store.read, foreign, 'preview'), undefined)
    })

    test('marks plans that were submitted as published, and none that was made since', async () => {
      await publish()
      await inTransaction(center.server, partnerId, (context) =>
        makeMarketPlan(context, offer, { planName: 'later', members: { resourceType: 'AzureSkuVariant' } }),
      )

      await advance('P4D')

      const plans = await marketPlansOf(center.server.store.read, partnerId, offer.product_id)
      assert.deepEqual(
        plans.map(({ plan_name, published }) => [plan_name, published]),
        [
          ['basic', 1],
          ['later', 0],
        ],
      )
    })

    test('may be told to fail as often as is said, for this offer alone', async () => {
      const other = (await makeCompleteProduct(center.server, partnerId)).offer
      await script({ productId: other.product_id, step: 'provisioning' })
      await script({ productId: offer.product_id, step: 'provisioning', times: 2, message: 'No room.' })
      const phases: string[] = []

      for (let attempt = 1; attempt <= 3; attempt += 1) {
        await publish()
        await advance('P4D')
        phases.push(await phase())
      }

      assert.deepEqual(phases, ['failed', 'failed', 'signOff'])
    })

    test('may be told to fail for whichever offer comes first', async () => {
      await script({ step: 'packaging', outcome: 'needChanges', message: 'Fold it better.' })

      await publish()
      await advance('P4D')

      const { row } = await readPublished(center.server, offer)
      const entry = failedEntry(documentOf(row))
      assert.deepEqual([entry?.phase, entry?.outcome], ['packaging', 'needsChanges'])
      assert.deepEqual(
        entry?.messages.map(({ text }) => text),
        ['Fold it better.'],
      )
    })

    test('of going live may fail: the preview stays, nothing is on sale, and it may be published again', async () => {
      await script({ productId: offer.product_id, step: 'goingLive' })
      const { offer_version } = await publish()
      await advance('P4D')
      await inTransaction(center.server, partnerId, async (context) =>
        goLive(context, await readPublished(center.server, offer)),
      )
      await advance('P4D')
      const failed = await readPublished(center.server, offer)
      const preview = await versionInSlot(center.server.store.read, offer, 'preview')
      await publish()

      assert.deepEqual([failed.row.phase, failed.offer.status, failed.row.published_at], ['failed', 'failed', ''])
      assert.equal(preview?.version, offer_version)
      assert.equal(await versionInSlot(center.server.store.read, offer, 'production'), undefined)
      assert.equal(await phase(), 'validation')
    })

    test('goes into the preview in place of what was there, while what is on sale stays on sale', async () => {
      const first = await publish()
      await advance('P4D')
      await inTransaction(center.server, partnerId, async (context) =>
        goLive(context, await readPublished(center.server, offer)),
      )
      await advance('P4D')
      const second = await publish()
      await advance('P4D')

      const { read } = center.server.store
      assert.equal((await versionInSlot(read, offer, 'preview'))?.submission_id, second.submission_id)
      assert.equal((await versionInSlot(read, offer, 'production'))?.submission_id, first.submission_id)
    })

    test('is told to the addresses of the request, for an offer that was not moved', async () => {
      await api.patch(`/comptoir/v1/marketplace/offers/${offer.product_id}`, { migrated: false })
      await inTransaction(center.server, partnerId, async (context) => {
        const current = await everyDraft(context.db, offer)
        const moved = { ...offer, migrated: 0, revision: offer.revision + 1 }
        return startPublishing(context, moved, {
          targets: [],
          ...current,
          emails: 'ada@contoso.example,max@contoso.example',
        })
      })
      await advance('P4D')

      const { body } = await api.get('/comptoir/v1/outbox')
      const own = body.items.filter(
        ({ subject }: { subject: { productId: string } }) => subject.productId === offer.product_id,
      )
      assert.deepEqual(
        own.map(({ kind, to }: { kind: string; to: readonly string[] }) => [kind, to]),
        [
          ['previewReady', ['ada@contoso.example', 'max@contoso.example']],
          ['publishingStarted', ['ada@contoso.example', 'max@contoso.example']],
        ],
      )
    })
  })

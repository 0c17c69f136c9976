import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { engines, type PartnerApi, type PartnerCenter, startPartnerCenter } from '@comptoir/testing'
import { branchesOf } from '../marketplace/branch-store.ts'
import type { MarketOfferRow } from '../marketplace/market-offer-store.ts'
import { partsOf } from '../marketplace/product-part-store.ts'

import { cancelPublishing } from './cancel-publishing.ts'
import { everyDraft } from './every-draft.ts'
import { goLive } from './go-live.ts'
import { versionInSlot } from './offer-version-store.ts'
import { portalSteps } from './portal-words.ts'
import { documentOf } from './publishing-document.ts'
import { makeCompleteProduct } from './sample-complete-product.ts'
import { inTransaction, readPublished } from './sample-publishing.ts'
import { startPublishing } from './start-publishing.ts'
import { certificationReports, submissionDocument, workflowDetails } from './submission-words.ts'

for (const engine of engines)
  describe(`a publishing over ${engine.name}`, { skip: engine.skip }, () => {
    let center: PartnerCenter
    let api: PartnerApi
    let partnerId = ''

    before(async () => {
      center = await startPartnerCenter({ engine })
      api = await center.api('global', 'app')
      partnerId = center.account('global').account.partner_id
    })
    after(() => center.close())

    const sample = async (): Promise<MarketOfferRow> => (await makeCompleteProduct(center.server, partnerId)).offer
    const publish = (offer: MarketOfferRow, publishOption: Readonly<Record<string, unknown>> = {}) =>
      inTransaction(center.server, partnerId, async (context) => {
        const targets = [{ type: 'Scope', value: 'Preview' }]
        const drafts = await everyDraft(context.db, offer)
        return startPublishing(context, offer, { targets, ...drafts, publishOption })
      })
    const advance = (duration: string) => api.post('/comptoir/v1/clock', { advance: duration })
    const stands = (offer: MarketOfferRow) => readPublished(center.server, offer)
    const inPreview = async (): Promise<MarketOfferRow> => {
      const offer = await sample()
      await publish(offer)
      await advance('P4D')
      return (await stands(offer)).offer
    }

    test('goes through validation, certification, provisioning and packaging to its publisher’s sign-off', async () => {
      const offer = await sample()
      const started = await publish(offer)
      const phases: string[] = []

      for (const duration of ['PT0S', 'PT10M', 'P2D', 'PT12H', 'PT30M']) {
        await advance(duration)
        phases.push((await stands(offer)).row.phase)
      }

      assert.equal(started.kind, 'started')
      assert.deepEqual(phases, ['validation', 'certification', 'provisioning', 'packaging', 'signOff'])
      const { offer: shown, row } = await stands(offer)
      assert.deepEqual([shown.status, shown.published, shown.version], ['waitingForPublisherReview', 1, 2])
      assert.equal((await versionInSlot(center.server.store.read, offer, 'preview'))?.version, row.offer_version)
      assert.equal(await versionInSlot(center.server.store.read, offer, 'production'), undefined)
    })

    test('goes live when its publisher says so, and takes no real time for its days', async () => {
      const offer = await inPreview()
      const signedOff = await inTransaction(center.server, partnerId, async (context) =>
        goLive(context, await stands(offer)),
      )
      const going = submissionDocument((await stands(offer)).row)
      await advance('P2D')

      const { offer: live, row } = await stands(offer)
      assert.equal(signedOff.kind, 'started')
      assert.deepEqual([going.state, going.substate], ['Published', 'Publishing'])
      assert.deepEqual([live.status, row.phase, row.published_at !== ''], ['succeeded', 'live', true])
      assert.ok(await versionInSlot(center.server.store.read, offer, 'production'))
      assert.deepEqual(
        workflowDetails(row).map(({ targetEnvironment, state }) => [targetEnvironment, state]),
        [
          ['Preview', 'Success'],
          ['Live', 'Success'],
        ],
      )
      assert.deepEqual(
        portalSteps(row, row.changed_at).map(({ status, progressPercentage }) => [status, progressPercentage]),
        Array.from({ length: 6 }, () => ['complete', 100]),
      )
    })

    test('goes live by itself where it was told to, and not before the time that was named', async () => {
      const offer = await sample()
      const release = '2099-01-01T00:00:00'
      await publish(offer, { isAutoPromote: true, releaseTimeInUtc: release })

      await advance('P10D')
      const waiting = (await stands(offer)).row.phase
      await api.post('/comptoir/v1/clock', { to: `${release}Z` })

      assert.equal(waiting, 'goingLive')
      assert.equal((await stands(offer)).row.phase, 'live')
    })

    test('publishes what was submitted: later changes of the drafts are for the next one', async () => {
      const offer = await sample()
      const before = await branchesOf(center.server.store.read, offer)
      await publish(offer)
      const later = await branchesOf(center.server.store.read, offer)

      for (const [index, branch] of before.entries()) {
        const next = later[index]
        assert.notEqual(next?.instance_id, branch.instance_id)
        if (branch.module !== 'Listing') continue
        const sealed = await partsOf(center.server.store.read, offer, 'listing', branch.instance_id)
        const open = await partsOf(center.server.store.read, offer, 'listing', next?.instance_id ?? '')
        assert.deepEqual([sealed[0]?.sealed, open[0]?.sealed], [1, 0])
        assert.equal(sealed[0]?.document, open[0]?.document)
      }
    })

    test('stands in the way of another while it runs, and gives way while it waits for a sign-off', async () => {
      const offer = await sample()
      await publish(offer)
      const second = await publish((await stands(offer)).offer)
      await advance('P4D')
      const { offer: waiting, row } = await stands(offer)
      const third = await publish(waiting)

      assert.equal(second.kind, 'running')
      assert.equal(row.phase, 'signOff')
      assert.equal(third.kind, 'started')
      assert.ok(third.row.submission_id > row.submission_id)
      assert.deepEqual([third.row.release_number, third.row.offer_version], [2, 2])
      assert.match(third.row.submission_id, /^[0-9]{19}$/)
    })

    test('is cancelled until it goes live, and the offer may be published again', async () => {
      const cancel = (offer: MarketOfferRow) =>
        inTransaction(center.server, partnerId, async (context) => cancelPublishing(context, await stands(offer)))
      const early = await sample()
      await publish(early)
      const waiting = await inPreview()
      const going = await inPreview()
      await inTransaction(center.server, partnerId, async (context) => goLive(context, await stands(going)))

      assert.equal((await cancel(early)).kind, 'cancelled')
      assert.equal((await cancel(early)).kind, 'notCancellable')
      assert.equal((await cancel(waiting)).kind, 'cancelled')
      assert.equal(await versionInSlot(center.server.store.read, waiting, 'preview'), undefined)
      assert.equal((await cancel(going)).kind, 'notCancellable')
      await advance('P10D')
      const { offer, row } = await stands(early)
      assert.deepEqual([offer.status, row.phase], ['canceled', 'cancelled'])
      assert.equal((await publish(offer)).kind, 'started')
    })

    test('fails where the sandbox wants it to, as often as it wants, and then goes well', async () => {
      const offer = await sample()
      const outcome = { productId: offer.product_id, step: 'certification', message: 'The <logo> is blurred.' }
      await api.post('/comptoir/v1/marketplace/outcomes', { ...outcome, times: 1 })
      await publish(offer)
      await advance('P5D')
      const { offer: failed, row } = await stands(offer)
      await publish(failed)
      await advance('P5D')

      const { state, substate } = submissionDocument(row)
      assert.deepEqual(
        [failed.status, row.phase, state, substate],
        ['failed', 'failed', 'InProgress', 'FailedInCertification'],
      )
      const step = portalSteps(row, row.changed_at).find(({ id }) => id === 'displaycertify')
      assert.deepEqual(step?.status, 'rejected')
      assert.deepEqual(step?.messages, [
        { messageHtml: 'The &lt;logo&gt; is blurred.', level: 'error', timestamp: row.changed_at },
      ])
      assert.deepEqual(certificationReports(row), [{ reportTimeInUtc: row.changed_at, status: 'Failed' }])
      assert.equal((await stands(offer)).row.phase, 'signOff')
    })

    test('shows changes that certification asks for as what stands in the way', async () => {
      const offer = await sample()
      const outcome = { productId: offer.product_id, step: 'certification', outcome: 'needChanges' }
      await api.post('/comptoir/v1/marketplace/outcomes', outcome)
      await publish(offer)
      await advance('P5D')

      const { row } = await stands(offer)
      const step = portalSteps(row, row.changed_at).find(({ id }) => id === 'displaycertify')
      assert.equal(step?.status, 'blocked')
    })

    for (const [step, substate] of [
      ['validation', 'InDraft'],
      ['provisioning', 'Failed'],
      ['packaging', 'Failed'],
    ] as const)
      test(`fails in ${step} with a word of its own`, async () => {
        const offer = await sample()
        await api.post('/comptoir/v1/marketplace/outcomes', { productId: offer.product_id, step, message: 'No.' })
        await publish(offer)
        await advance('P5D')

        const { row } = await stands(offer)
        const submission = submissionDocument(row)
        assert.deepEqual([submission.state, submission.substate], ['InProgress', substate])
        assert.equal(submission.pendingUpdateInfo.status, step === 'validation' ? 'Failed' : 'Completed')
        assert.equal(workflowDetails(row).length, step === 'validation' ? 0 : 2)
        assert.equal(documentOf(row).findings.length, step === 'validation' ? 1 : 0)
      })

    test('tells its progress by the clock', async () => {
      const offer = await sample()
      await publish(offer)
      await advance('PT10M')
      await advance('P1D')

      const { row } = await stands(offer)
      const now = center.server.accounts.now(center.server.accounts.get(partnerId))
      const steps = portalSteps(row, now).map(({ status, progressPercentage }) => [status, progressPercentage])
      assert.deepEqual(steps.slice(0, 3), [
        ['complete', 100],
        ['inProgress', 50],
        ['notStarted', 0],
      ])
    })

    test('tells the seller contact of each stage, in the outbox', async () => {
      const offer = await inPreview()

      const { body } = await api.get('/comptoir/v1/outbox')
      const told = body.items.filter(
        ({ subject }: { subject: { productId: string } }) => subject.productId === offer.product_id,
      )
      assert.deepEqual(
        told.map(({ kind }: { kind: string }) => kind),
        ['previewReady', 'publishingStarted'],
      )
    })
  })

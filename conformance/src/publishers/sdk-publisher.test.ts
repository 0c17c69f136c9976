import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { createPublisherCenter, FileRefusedError, PublishingFailedError } from '@comptoir/sdk'
import { samplePortalOffer, samplePortalPlan } from '@comptoir/server/portal-offers/sample-portal-offer'
import { makeCompleteProduct } from '@comptoir/server/publishing/sample-complete-product'
import { engines } from '@comptoir/testing'
import { expectStatus } from '../world.ts'
import { applicationZip, halfApplicationZip, logos } from './publisher-files.ts'
import { type PublisherWorld, startPublisherWorld } from './publisher-world.ts'

/** The clock was advanced before: there is nothing to wait for. */
const atOnce = { intervalMs: 0 }

const publisherId = 'contoso'

for (const engine of engines)
  describe(`the SDK's client of a publisher, over ${engine.name}`, { skip: engine.skip }, () => {
    let world: PublisherWorld
    let pc: ReturnType<typeof createPublisherCenter>

    before(async () => {
      world = await startPublisherWorld(engine)
      const { account, application } = world.center.account('global')
      pc = createPublisherCenter({
        url: world.origin,
        // Whoever waits lets the account's clock go on: no time goes by.
        retry: { sleep: () => world.pass('PT1H') },
        credentials: { tenantId: account.tenant_id, clientId: application.clientId, clientSecret: application.secret },
      })
    })

    after(() => world.close())

    test('brings an offer from its draft to the preview, and to live, through a poller that another process resumes', async () => {
      const offerId = world.newOfferId()
      const { offerTypeId, definition } = samplePortalOffer()
      const { displayText, offer } = definition
      const plans = [samplePortalPlan('plan1')]
      await pc.offers.put({ publisherId, offerId, body: { offerTypeId, definition: { displayText, offer, plans } } })

      const publishing = await pc.beginPublish(publisherId, offerId)
      const early = await publishing.poll()
      await world.pass('P4D')
      const preview = await pc.resumePoller(publishing.toString()).done(atOnce)
      const goingLive = await pc.beginGoLive(publisherId, offerId)
      await world.pass('P3D')
      const live = await goingLive.done(atOnce)

      assert.equal(early.state, 'running')
      assert.equal(preview.state, 'waiting')
      assert.equal(preview.steps.at(-1)?.state, 'notStarted')
      assert.deepEqual([live.state, new Set(live.steps.map(({ state }) => state))], ['live', new Set(['complete'])])
      assert.equal((await pc.watchOffer(publisherId, offerId).done(atOnce)).state, 'live')
    })

    test('brings a product to live, whose logo and package it uploads in blocks', async () => {
      const { account } = world.center.account('global')
      const sample = await makeCompleteProduct(world.center.server, account.partner_id)
      const productID = sample.offer.product_id
      const [listing] = (await pc.listings.listByInstance({ productID, instanceID: sample.instance('Listing') }).page())
        .items
      const [type, fileName, png] = logos[0]
      const image = await pc.uploadImage(productID, listing?.id ?? '', Uint8Array.from(png), { type, fileName })
      const sent: number[] = []
      const uploaded = await pc.uploadPackage(productID, new Blob([Uint8Array.from(applicationZip)]), {
        fileName: 'tides.zip',
        blockBytes: 500,
        onProgress: (progress) => sent.push(progress.sent),
      })

      const submission = await pc.beginSubmission(productID)
      await world.pass('P4D')
      const preview = await submission.done(atOnce)
      const [made] = (await pc.submissions.list({ productID }).page()).items
      const promotion = await pc.beginPromote(productID, made?.id ?? '')
      await world.pass('P3D')
      const live = await promotion.done(atOnce)

      assert.notEqual(image.state, 'ProcessFailed')
      assert.equal(uploaded.state, 'Processed')
      assert.equal(sent.at(-1), applicationZip.byteLength)
      assert.ok(sent.length > 1)
      assert.deepEqual([preview.state, live.state], ['waiting', 'live'])
    })

    test('tells why certification failed, in the words of either API', async () => {
      const { account } = world.center.account('global')
      const { offer } = await makeCompleteProduct(world.center.server, account.partner_id)
      const [productId, offerId] = [offer.product_id, offer.offer_name]
      for (let times = 0; times < 2; times += 1)
        expectStatus(
          201,
          await world.sandbox.post('/comptoir/v1/marketplace/outcomes', {
            productId,
            step: 'certification',
            message: 'Lamp & <b>lens</b> are "dark".',
          }),
        )

      const portal = await pc.beginPublish(offer.publisher_id, offerId)
      await world.pass('P4D')
      const failure = await portal.done(atOnce).catch((cause: unknown) => cause)
      const submission = await pc.beginSubmission(productId)
      await world.pass('P4D')
      const other = await submission.done(atOnce).catch((cause: unknown) => cause)

      assert.ok(failure instanceof PublishingFailedError && other instanceof PublishingFailedError)
      assert.equal(failure.message, 'the publishing failed at the step Certification: Lamp & <b>lens</b> are "dark".')
      assert.equal(other.message, 'the publishing failed at the step Certification')
      // The Submission API tells no words: they are in a report.
      const { submissionID } = JSON.parse(atob(submission.toString()))
      const [report] = (await pc.submissions.reports.list({ productID: productId, submissionID }).page()).items
      const text = await (await fetch(report?.fileUri ?? '')).text()
      assert.match(text, /^error: Lamp & <b>lens<\/b> are "dark"\.$/m)
    })

    test('cancels what it began, and is told so', async () => {
      const { account } = world.center.account('global')
      const { offer } = await makeCompleteProduct(world.center.server, account.partner_id)
      const submission = await pc.beginSubmission(offer.product_id)
      await submission.poll()
      await submission.cancel()

      await assert.rejects(submission.done(atOnce), { message: /^the publishing was cancelled/ })
    })

    test('tells what is wrong with a package that is refused', async () => {
      const { account } = world.center.account('global')
      const { offer } = await makeCompleteProduct(world.center.server, account.partner_id)

      const refused = pc.uploadPackage(offer.product_id, Uint8Array.from(halfApplicationZip), { fileName: 'half.zip' })

      await assert.rejects(refused, (cause: unknown) => {
        assert.ok(cause instanceof FileRefusedError)
        assert.match(cause.message, /^half\.zip was refused: .*createUiDefinition\.json/)
        return true
      })
    })
  })

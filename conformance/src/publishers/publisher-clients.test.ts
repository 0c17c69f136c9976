import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { engines } from '@comptoir/testing'
import { AzPartnerCenterCli } from './az-partner-center-cli.ts'
import { AzureCliExtension, CliError } from './azure-cli-extension.ts'
import { BcContainerHelper } from './business-central.ts'
import { GitHubAction } from './github-action.ts'
import { PackageUploader } from './package-uploader.ts'
import { applicationZip, halfApplicationZip } from './publisher-files.ts'
import { ingestionResource, type PublisherWorld, startPublisherWorld } from './publisher-world.ts'
import { StoreBroker } from './store-broker.ts'

for (const engine of engines)
  describe(`publishers' clients, over ${engine.name}`, { skip: engine.skip }, () => {
    let world: PublisherWorld

    before(async () => {
      world = await startPublisherWorld(engine)
    })

    after(() => world.close())

    test('az-partner-center-cli: from an offer that nobody has to live, by way of a repair', async () => {
      const cli = new AzPartnerCenterCli(await world.wire(ingestionResource), world.pass)
      const id = world.newOfferId()
      assert.equal(await cli.find(id), undefined)

      const product = await cli.createOffer({ id, description: '' })
      await cli.createPlan(product, 'basic')
      assert.equal(await cli.find(id), product)
      const failed = await cli.publish(product)
      assert.equal(await cli.status(product, failed), 'InProgress/InDraft')
      await world.pass('P1D')
      const failure = await cli.status(product, failed)
      await cli.describe(product, '<p>Deploy it, open it.</p>')
      const submission = await cli.publish(product)
      await world.pass('P4D')
      const preview = await cli.status(product, submission)
      await cli.goLive(product, submission)
      const promoted = await cli.status(product, submission)
      await world.pass('P3D')
      const live = await cli.status(product, submission)

      assert.match(failure, /^InProgress\/(InDraft \(Active validation errors\)|Failed)$/)
      assert.deepEqual(
        [preview, promoted, live],
        ['Published/ReadyToPublish', 'Published/Publishing', 'Published/InStore'],
      )
    })

    test('az-partner-center-cli: takes a submission back while it is in progress, and deletes what was never live', async () => {
      const cli = new AzPartnerCenterCli(await world.wire(ingestionResource), world.pass)
      const id = world.newOfferId()
      const product = await cli.createOffer({ id, description: 'Deploy it.' })
      const plan = await cli.createPlan(product, 'basic')

      await cli.publish(product)
      await cli.cancel(product)
      await cli.delete(product, plan)
      await cli.delete(product)

      assert.equal(await cli.find(id), undefined)
      // The id is free again.
      await cli.delete(await cli.createOffer({ id, description: '' }))
    })

    test('the GitHub action: walks to its offer, and puts the next package into a plan', async () => {
      const wire = await world.wire(ingestionResource)
      const cli = new AzPartnerCenterCli(wire, world.pass)
      const action = new GitHubAction(wire, world.pass)
      const id = world.newOfferId()
      const product = await cli.createOffer({ id, description: 'Deploy it, open it.' })
      await cli.createPlan(product, 'basic')
      const extension = new AzureCliExtension(wire)
      for (let others = 0; others < 6; others += 1) await extension.create(world.newOfferId(), 'AzureContainer')

      const found = await action.findOffer(id)
      const states = await action.updatePackage(product, { externalID: 'basic', version: '1.0.1' }, applicationZip)
      const submission = await action.publish(product)
      const refused = action.updatePackage(product, { externalID: 'basic', version: '1.0.2' }, halfApplicationZip)

      assert.equal(found.product, product)
      assert.deepEqual(states, ['InProcessing', 'Processed'])
      assert.equal(await cli.status(product, submission), 'Published/ReadyToPublish')
      await assert.rejects(refused, /ProcessFailed/)
    })

    test('the Azure CLI extension: makes, describes, is refused, and deletes', async () => {
      const extension = new AzureCliExtension(await world.wire(ingestionResource))
      const id = world.newOfferId()
      const { id: product } = await extension.create(id, 'AzureApplication')
      const plan = await extension.createPlan(product, 'basic')

      const twice = await extension.create(id, 'AzureApplication').catch((cause: unknown) => cause)
      const planTwice = await extension.createPlan(product, 'basic').catch((cause: unknown) => cause)
      const listing = await extension.updateListing(product, { summary: 'Line', keywords: undefined })
      const { id: submission } = await extension.publish(product)
      await world.pass('P1D')
      const { found, workflow, validations } = await extension.status(product, submission)
      const products = await extension.list()

      for (const refusal of [twice, planTwice]) {
        assert.ok(refusal instanceof CliError, String(refusal))
        assert.match(refusal.code, /^ICH504\d\d$/)
        assert.match(refusal.message, /Unable to complete request$/)
      }
      assert.deepEqual([plan.subType, plan.state, plan.conversionPaths], ['solution-template', 'Active', '*'])
      assert.deepEqual([listing.summary, listing.title, 'keywords' in listing], ['Line', `${id} alias`, false])
      assert.deepEqual(await extension.images(product), [])
      assert.equal(found.pendingUpdateInfo.failureReason, 'Active validation errors')
      assert.deepEqual(workflow, [])
      assert.ok(validations.some(({ severity, message }) => severity === 'Error' && /image|logo/i.test(message)))
      assert.equal(new Set(products.map((each) => each.id)).size, products.length)
      assert.equal((await extension.find(id)).id, product)
      await extension.delete(product)
      assert.equal(await extension.find(id), undefined)
    })

    test('BcContainerHelper: brings an app and its library to live, and takes the next one back', async () => {
      const wire = await world.wire(ingestionResource)
      const cli = new AzPartnerCenterCli(wire, world.pass)
      const helper = new BcContainerHelper(wire, world.pass)
      const offer = {
        resourceType: 'AzureDynamics365BusinessCentral',
        description: 'An app.',
        categories: { categories: ['Finance'] },
      }
      const made: string[] = []
      for (let count = 0; count < 7; count += 1) made.push(await cli.createOffer({ id: world.newOfferId(), ...offer }))
      const [product = ''] = made

      const products = await helper.products()
      const submission = await helper.submit(product, '1.0.0.0', apps)
      const preview = await helper.until(product, submission, 'Published/ReadyToPublish')
      await helper.promote(product, submission)
      const live = await helper.until(product, submission, 'Published/InStore')
      const next = await helper.submit(product, '1.0.1.0', apps.slice(0, 1))
      await helper.cancel(product, next)
      const after = await helper.submit(product, '1.0.2.0', apps.slice(0, 1))

      assert.deepEqual(new Set(products.map(({ id }) => id)), new Set(made))
      const filledIn = preview.resources.map(({ type }: { readonly type: string }) => type)
      for (const type of ['Availability', 'Listing', 'Package', 'Property']) assert.ok(filledIn.includes(type), type)
      assert.equal(preview.publishedTimeInUtc, '1601-01-01T00:00:00Z')
      assert.notEqual(live.publishedTimeInUtc, preview.publishedTimeInUtc)
      assert.deepEqual(live.targets, [{ type: 'Scope', value: 'Preview' }])
      assert.equal(new Set([submission, next, after]).size, 3)
    })

    test('PackageUploader: finds by an external id, follows links that double the path, sends in blocks', async () => {
      const wire = await world.wire(ingestionResource)
      const cli = new AzPartnerCenterCli(wire, world.pass)
      const uploader = new PackageUploader(wire, world.pass)
      const id = world.newOfferId()
      const product = await cli.createOffer({ id, description: 'Deploy it, open it.' })
      await cli.createPlan(product, 'basic')

      const found = await uploader.productByExternalId(id)
      const none = await uploader.productByExternalId('9NBLGGH4R315')
      const products = await uploader.products()
      const uploaded = await uploader.uploadPackage(product, 'next.zip', applicationZip)
      const preview = await uploader.publish(product)

      assert.equal(found.id, product)
      assert.equal(none, undefined)
      assert.ok(products.length > 5 && products.some((each) => each.id === product))
      assert.equal(uploaded.state, 'Processed')
      assert.equal(`${preview.state}/${preview.substate}`, 'Published/ReadyToPublish')
    })

    test('StoreBroker: sets a listing and an image, submits, and submits over what is under way', async () => {
      const wire = await world.wire(ingestionResource)
      const broker = new StoreBroker(wire)
      const cli = new AzPartnerCenterCli(wire, world.pass)
      const product = await cli.createOffer({ id: world.newOfferId(), description: 'Deploy it.' })
      await cli.createPlan(product, 'basic')

      const listing = await broker.setListing(product, { summary: 'Another line' })
      const { made, set, listed } = await broker.newImage(product)
      await cli.describe(product, 'Deploy it.')
      const first = await broker.newSubmission(product, { force: false })
      const second = await broker.newSubmission(product, { force: false })
      const third = await broker.newSubmission(product, { force: true })
      await world.pass('P4D')
      const { reports, validations } = await broker.reports(product, third.body.id)
      await cli.goLive(product, third.body.id)
      await world.pass('P3D')

      assert.equal(listing.summary, 'Another line')
      assert.deepEqual([made.state, set.state, listed.state], ['PendingUpload', 'Uploaded', 'Uploaded'])
      assert.match(made.fileSasUri, /&sp=r?w/)
      assert.match(listed.fileSasUri, /&sp=rl?$|&sp=rl?&/)
      assert.deepEqual([first.status, second.status, third.status], [201, 409, 201])
      assert.match(String(second.body), /^ICH50409 - /)
      assert.deepEqual([Array.isArray(reports), validations], [true, []])
      assert.equal(await cli.status(product, third.body.id), 'Published/InStore')
    })
  })

const apps = [
  {
    resourceType: 'Dynamics365BusinessCentralAddOnExtensionPackage',
    fileName: 'contoso_tides_1.0.0.0.app',
    content: Buffer.from('NAVX of the app'),
  },
  {
    resourceType: 'Dynamics365BusinessCentralAddOnLibraryExtensionPackage',
    fileName: 'contoso_library_1.0.0.0.app',
    content: Buffer.from('NAVX of its library'),
  },
]

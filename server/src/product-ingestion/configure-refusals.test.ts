import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { engines, type PartnerApi, type PartnerCenter, startPartnerCenter } from '@comptoir/testing'
import { makeSampleProduct } from '../marketplace/sample-product.ts'
import {
  base,
  completeContainer,
  configureAll,
  expectGraphError,
  graphResource,
  resource,
  schema,
} from './sample-container.ts'

for (const engine of engines)
  describe(`a request to configure over ${engine.name}`, { skip: engine.skip }, () => {
    let center: PartnerCenter
    let graph: PartnerApi
    let clock: PartnerApi
    let application = ''

    before(async () => {
      center = await startPartnerCenter({ engine })
      graph = await center.api('global', 'app', { resource: graphResource })
      clock = await center.api('global', 'app')
      const { partner_id } = center.account('global').account
      application = (await makeSampleProduct(center.server, partner_id)).offer.product_id
      await configureAll(graph, clock, completeContainer('made-before'))
    })
    after(() => center.close())

    const configured = (...resources: Parameters<typeof configureAll>[2]) => configureAll(graph, clock, resources)
    const advance = (duration: string) => clock.post('/comptoir/v1/clock', { advance: duration })
    const product = { externalId: 'made-before' }
    const plan = { externalId: 'basic' }
    const unknownId = '9b7c2f3e-0000-4000-8000-000000000001'

    const refusals: readonly (readonly [string, string, Readonly<Record<string, unknown>>])[] = [
      ['a type of product that cannot be made', 'notSupported', newProduct({ type: 'azureApplication' })],
      ['a type of resource that is not known', 'notSupported', resource('customer-leads', { product })],
      ['a product without an id', 'schemaValidationError', resource('product', { type: 'azureContainer' })],
      ['a plan without an id', 'schemaValidationError', resource('plan', { product, alias: 'Nameless' })],
      ['an id that is malformed', 'schemaValidationError', newProduct({ identity: { externalId: 'No Spaces' } })],
      ['a word that is not known', 'schemaValidationError', ofPlan({ visibility: 'sometimes' })],
      ['a price below zero', 'schemaValidationError', ofPlan({ pricing: { corePricing: corePrice(-1) } })],
      ['a product that is not there', 'resourceNotFound', resource('product', { id: `product/${unknownId}` })],
      ['a plan that is not there', 'resourceNotFound', ofPlan({ plan: `plan/${unknownId}/${unknownId}` })],
      ['a file that is not there', 'resourceNotFound', logo({ id: `listing-asset/x/azureLogoLarge/${unknownId}` })],
      ['a name that no resource has', 'resourceNotFound', resource('reseller', { product: { resourceName: 'none' } })],
      ['a deprecation', 'notSupported', resource('plan', { product, identity: plan, lifecycleState: 'deprecated' })],
      ['the deletion of a listing', 'notSupported', resource('listing', { product, lifecycleState: 'deleted' })],
      ['an extension without its publisher', 'businessValidationError', technical({ clusterExtensionType: 'alone' })],
      ['a submission that is not there', 'resourceNotFound', submission('live', `submission/${unknownId}/1`)],
      ['going live before the preview', 'resourceNotFound', submission('live')],
    ]

    for (const [what, code, sent] of refusals)
      test(`refuses ${what}`, async () => {
        const job = await configured(sent)

        assert.deepEqual([job.jobStatus, job.jobResult], ['completed', 'failed'])
        assert.equal(job.errors[0].code, code, JSON.stringify(job.errors))
      })

    function newProduct(members: Readonly<Record<string, unknown>>) {
      return resource('product', { identity: { externalId: 'new-one' }, type: 'azureContainer', ...members })
    }
    function ofPlan(members: Readonly<Record<string, unknown>>) {
      return resource('price-and-availability-plan', { product, plan, ...members })
    }
    function corePrice(price: number) {
      return { priceInputOption: 'perCore', price }
    }
    function logo(members: Readonly<Record<string, unknown>>) {
      return resource('listing-asset', { product, type: 'azureLogoLarge', ...members })
    }
    function technical(members: Readonly<Record<string, unknown>>) {
      return resource('container-plan-technical-configuration', { product, plan, payloadType: 'cnab', ...members })
    }
    function submission(targetType: string, id?: string) {
      return resource('submission', { product, target: { targetType }, ...(id === undefined ? {} : { id }) })
    }

    test('does nothing at all where one resource cannot be done', async () => {
      const made = newProduct({ resourceName: 'made' })
      const itsPlan = resource('plan', { product: { resourceName: 'made' }, identity: { externalId: 'its-plan' } })

      const job = await configured(made, itsPlan, resource('reseller', { product: { resourceName: 'other' } }))
      const listed = (await graph.get(`${base}/product?externalId=new-one`)).body
      const details = (await graph.get(`${base}/configure/${job.jobId}`)).body

      assert.equal(job.jobResult, 'failed')
      assert.deepEqual(listed, { value: [] })
      assert.equal(details.errors[0].code, 'resourceNotFound')
    })

    test('refuses another id for a product that is there', async () => {
      const [known] = (await graph.get(`${base}/product?externalId=made-before`)).body.value
      const renamed = await configured({ ...known, identity: { externalId: 'other-name' } })

      assert.equal(renamed.errors[0].code, 'invalidResource')
    })

    test('refuses resources of products that are no containers', async () => {
      const job = await configured(resource('reseller', { product: `product/${application}` }))

      assert.deepEqual(
        [job.errors[0].code, job.errors[0].message],
        ['notSupported', 'Type AzureApplication is not supported'],
      )
    })

    test('publishes one product at most', async () => {
      const job = await configured(submission('preview'), submission('preview'))

      assert.equal(job.errors[0].code, 'invalidRequest')
    })

    test('deletes a plan and a file, and a product, that were never published', async () => {
      await configured(
        newProduct({ identity: { externalId: 'short-lived' }, resourceName: 'p' }),
        resource('plan', { product: { resourceName: 'p' }, identity: plan }),
        logo({ product: { resourceName: 'p' }, url: 'https://contoso.example/216.png' }),
      )
      const [made] = (await graph.get(`${base}/product?externalId=short-lived`)).body.value
      const tree = (await graph.get(`${base}/resource-tree/${made.id}`)).body
      const doomed = tree.resources.filter(({ id }: { id: string }) => /^(plan|listing-asset)\//.test(id))
      const job = await configured(...doomed.map((each: object) => ({ ...each, lifecycleState: 'deleted' })))
      const left = (await graph.get(`${base}/resource-tree/${made.id}`)).body
      await configured({ ...made, lifecycleState: 'deleted' })

      assert.equal(doomed.length, 2)
      assert.deepEqual([job.jobResult, job.errors], ['succeeded', []])
      assert.ok(!left.resources.some(({ id }: { id: string }) => /^(plan|listing-asset)/.test(id)))
      assert.equal((await graph.get(`${base}/${made.id}`)).status, 404)
    })

    test('publishes no plan without its technical configuration', async () => {
      await configured(
        newProduct({ identity: { externalId: 'unfinished' }, resourceName: 'p' }),
        resource('plan', { product: { resourceName: 'p' }, identity: plan }),
      )
      const job = await configured(
        resource('submission', { product: { externalId: 'unfinished' }, target: { targetType: 'preview' } }),
      )

      assert.deepEqual(
        [job.errors[0].code, job.errors[0].message],
        ['businessValidationError', 'The plan has no technical configuration.'],
      )
    })

    test('takes the password of a registry and keeps it nowhere', async () => {
      const imageRepositoryDetails = { registryName: 'r', repositoryName: 'n', userName: 'u', password: 'hush-hush' }
      const images = { payloadType: 'image', imageTags: ['latest'], imageRepositoryDetails }
      const job = await configured(technical(images))

      const details = (await graph.get(`${base}/configure/${job.jobId}`)).body
      assert.equal(job.jobResult, 'succeeded')
      assert.ok(!JSON.stringify(details).includes('hush-hush'))
      assert.equal(details.resources[0].imageRepositoryDetails.userName, 'u')
    })

    test('tells what certification said, and that a publishing was cancelled', async () => {
      await configureAll(graph, clock, completeContainer('never-good'))
      const [made] = (await graph.get(`${base}/product?externalId=never-good`)).body.value
      const publish = resource('submission', { product: made.id, target: { targetType: 'preview' } })
      const script = { step: 'certification', outcome: 'fail', message: 'The bundle is empty.', times: 1 }
      await clock.post('/comptoir/v1/marketplace/outcomes', { productId: made.id.split('/')[1], ...script })
      const failing = await configured(publish)
      await advance('P4D')
      const failed = (await graph.get(`${base}/configure/${failing.jobId}/status`)).body
      const cancelling = await configured(publish)
      const portal = await center.api('global', 'app', { resource: 'https://cloudpartner.azure.com' })
      await portal.post('/api/publishers/contoso/offers/never-good/cancel?api-version=2017-10-31', { metadata: {} })
      const cancelled = (await graph.get(`${base}/configure/${cancelling.jobId}/status`)).body

      assert.deepEqual([failed.jobStatus, failed.jobResult], ['completed', 'failed'])
      assert.deepEqual(
        [failed.errors[0].code, failed.errors[0].message],
        ['businessValidationError', 'The bundle is empty.'],
      )
      assert.deepEqual([cancelled.jobStatus, cancelled.jobResult], ['completed', 'cancelled'])
      assert.equal(cancelled.errors[0].code, 'operationCanceled')
    })

    test('is refused at once where a resource does not say what it is', async () => {
      const bodies = [
        { resources: [{ id: 'product/1' }] },
        { resources: [{ $schema: 'https://example.com/schema/product/2022-03-01' }] },
        { resources: [] },
        { resources: 'none' },
        {},
      ]
      const answers = await Promise.all(bodies.map((body) => graph.post(`${base}/configure`, body)))
      const old = await graph.post(`${base}/configure?$version=first`, { resources: [{ $schema: schema('plan') }] })

      for (const { status, body } of answers) assert.deepEqual([status, body.error.code], [400, 'invalidRequest'])
      await expectGraphError(old, 'ingestionRequestInvalid')
    })
  })

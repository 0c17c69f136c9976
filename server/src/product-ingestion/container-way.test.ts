import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { engines, type PartnerApi, type PartnerCenter, startPartnerCenter } from '@comptoir/testing'
import { base, completeContainer, configureAll, expectGraphError, graphResource, resource } from './sample-container.ts'

for (const engine of engines)
  describe(`a container offer over ${engine.name}`, { skip: engine.skip }, () => {
    let center: PartnerCenter
    let graph: PartnerApi
    let clock: PartnerApi
    let submission: PartnerApi
    let portal: PartnerApi
    let productId = ''
    let planId = ''

    before(async () => {
      center = await startPartnerCenter({ engine })
      graph = await center.api('global', 'app', { resource: graphResource })
      clock = await center.api('global', 'app')
      submission = await center.api('global', 'app', { resource: 'https://api.partner.microsoft.com' })
      portal = await center.api('global', 'app', { resource: 'https://cloudpartner.azure.com' })
    })
    after(() => center.close())

    const configured = (...resources: Parameters<typeof configureAll>[2]) => configureAll(graph, clock, resources)
    const advance = (duration: string) => clock.post('/comptoir/v1/clock', { advance: duration })
    const read = async (path: string) => (await graph.get(`${base}/${path}`)).body

    test('is made by one request, whose resources refer to each other by name and come in any order', async () => {
      const { body: started, status } = await graph.post(`${base}/configure?$version=2022-03-01-preview2`, {
        $schema: 'https://product-ingestion.azureedge.net/schema/configure/2022-03-01-preview2',
        resources: completeContainer('contoso-containers'),
      })
      const early = await graph.get(`${base}/configure/${started.jobId}`)
      await advance('PT3S')
      const job = await read(`configure/${started.jobId}/status`)
      const details = await read(`configure/${started.jobId}`)

      assert.equal(status, 200)
      assert.deepEqual(started, {
        $schema: 'https://schema.mp.microsoft.com/schema/configure-status/2022-03-01-preview2',
        jobId: started.jobId,
        jobStatus: 'notStarted',
        jobResult: 'pending',
        jobStart: started.jobStart,
        jobEnd: '0001-01-01T00:00:00',
        errors: [],
      })
      await expectGraphError(early, 'ingestionJobUnfinished')
      assert.deepEqual([job.jobStatus, job.jobResult, job.errors], ['completed', 'succeeded', []])
      assert.equal(details.resources.length, 9)
      const [ofPlan, product, plan] = details.resources
      productId = product.id.split('/')[1]
      planId = plan.id.split('/')[2]
      assert.equal(plan.id, `plan/${productId}/${planId}`)
      assert.equal(ofPlan.id, `price-and-availability-plan/${productId}/${planId}`)
      assert.equal(job.resourceUri.endsWith(`${base}/configure/${started.jobId}`), true)
    })

    test('tells each resource at its durable id as it was sent', async () => {
      assert.deepEqual(await read(`price-and-availability-plan/${productId}/${planId}?$version=2022-03-01-preview4`), {
        $schema: 'https://schema.mp.microsoft.com/schema/price-and-availability-plan/2022-03-01-preview4',
        id: `price-and-availability-plan/${productId}/${planId}`,
        visibility: 'visible',
        audience: 'public',
        pricing: { licenseModel: 'payAsYouGo', systemMeterPricing: { priceInputOption: 'perCore', price: 0.25 } },
        markets: ['us', 'fr'],
        privateAudiences: [],
        product: `product/${productId}`,
        plan: `plan/${productId}/${planId}`,
      })
      const { searchResultSummary, supportContact, generalLinks, languageId } = await read(
        `listing/${productId}/public/main/default/en-us`,
      )
      assert.deepEqual(
        { searchResultSummary, supportContact, generalLinks, languageId },
        {
          searchResultSummary: 'Runs anywhere.',
          supportContact: { name: 'Ada Marsh', email: 'ada@contoso.example', phone: '555-0100' },
          generalLinks: [{ displayText: 'Manual', link: 'https://contoso.example/manual' }],
          languageId: 'en-us',
        },
      )
      const { cnabReferences } = await read(`container-plan-technical-configuration/${productId}/${planId}`)
      assert.equal(cnabReferences[0].tenantId, 't')
      const { previewAudiences } = await read(`price-and-availability-offer/${productId}`)
      assert.equal(previewAudiences[0].label, 'Our own')
    })

    test('has every resource in its tree, each of which is found at its id', async () => {
      const tree = await read(`resource-tree/product/${productId}`)

      const types = tree.resources.map(({ id }: { id: string }) => id.split('/')[0])
      assert.deepEqual(tree.target, { targetType: 'draft' })
      assert.deepEqual(types, [
        'product',
        'commercial-marketplace-setup',
        'reseller',
        'property',
        'listing',
        'price-and-availability-offer',
        'listing-asset',
        'plan',
        'plan-listing',
        'price-and-availability-plan',
        'container-plan-technical-configuration',
        'submission',
      ])
      for (const each of tree.resources) assert.deepEqual(await read(each.id), each)
    })

    test('is read and sent back without changing', async () => {
      const before = await read(`resource-tree/product/${productId}`)

      const job = await configured(...before.resources)

      assert.deepEqual([job.jobResult, job.errors], ['succeeded', []])
      assert.deepEqual(await read(`resource-tree/product/${productId}`), before)
    })

    test('is seen through the Submission API and the Cloud Partner Portal API', async () => {
      const product = (await submission.get(`/v1.0/ingestion/products/${productId}`)).body
      const variants = (await submission.get(`/v1.0/ingestion/products/${productId}/variants`)).body.value
      const offer = (await portal.get('/api/publishers/contoso/offers/contoso-containers?api-version=2017-10-31')).body

      assert.deepEqual([product.resourceType, product.name], ['AzureContainer', 'Contoso containers'])
      assert.deepEqual(
        variants.map(({ externalID, id }: { externalID: string; id: string }) => [externalID, id]),
        [['basic', planId]],
      )
      assert.equal(offer.offerTypeId, 'microsoft-azure-containers')
      assert.equal(offer.definition.offer['microsoft-azure-marketplace.title'], 'Contoso containers')
      assert.deepEqual(offer.definition.plans[0].regions, ['US', 'FR'])
      assert.deepEqual(offer.definition.plans[0].virtualMachinePricing.coreMultiplier, {
        currency: 'USD',
        single: 0.25,
      })
    })

    test('shows what the Submission API changes', async () => {
      const path = `/v1.0/ingestion/products/${productId}`
      const variant = (await submission.get(`${path}/variants/${planId}`)).body
      await submission.put(`${path}/variants/${planId}`, { ...variant, friendlyName: 'Basic plan' })

      assert.equal((await read(`plan/${productId}/${planId}`)).alias, 'Basic plan')
    })

    test('goes into the preview, for which its job waits', async () => {
      const target = { targetType: 'preview' }
      const product = { externalId: 'contoso-containers' }
      const job = await configured(resource('submission', { product, target }))
      const running = await read(`submission/${productId}?targetType=preview`)
      const again = await configured(resource('submission', { product, target }))
      await advance('P4D')
      const ended = await read(`configure/${job.jobId}/status`)
      const preview = await read(`resource-tree/product/${productId}?targetType="preview"`)

      assert.deepEqual([job.jobStatus, job.jobResult], ['running', 'pending'])
      assert.deepEqual([running.value[0].status, running.value[0].result], ['running', 'pending'])
      assert.deepEqual([again.jobResult, again.errors[0].code], ['failed', 'productLocked'])
      assert.deepEqual([ended.jobStatus, ended.jobResult], ['completed', 'succeeded'])
      assert.deepEqual(preview.target, target)
      assert.equal(preview.resources[0].alias, 'Contoso containers')
      assert.equal(preview.resources.at(-1).status, 'completed')
    })

    test('shows in the preview what was published, whatever the draft says since', async () => {
      await configured(resource('product', { id: `product/${productId}`, alias: 'Renamed' }))

      const preview = await read(`resource-tree/product/${productId}?targetType=preview`)
      const live = await graph.get(`${base}/resource-tree/product/${productId}?targetType=live`)

      assert.equal(preview.resources[0].alias, 'Contoso containers')
      assert.equal((await read(`product/${productId}`)).alias, 'Renamed')
      assert.deepEqual([live.status, live.body.error.code], [404, 'resourceNotFound'])
    })

    test('goes live by the id of its preview, and is what the preview shows until there is a newer one', async () => {
      const [preview] = (await read(`submission/${productId}?targetType=preview`)).value
      const job = await configured({ ...preview, target: { targetType: 'live' } })
      await advance('P5D')
      const ended = await read(`configure/${job.jobId}/status`)
      const { value } = await read(`submission/${productId}`)
      const tree = await read(`resource-tree/product/${productId}?targetType=live`)

      assert.equal(job.jobStatus, 'running')
      assert.deepEqual([ended.jobStatus, ended.jobResult], ['completed', 'succeeded'])
      const told = value.map((each: { id: string; target: { targetType: string }; result?: string }) => [
        each.id,
        each.target.targetType,
        each.result,
      ])
      assert.deepEqual(told, [
        [`submission/${productId}/0`, 'draft', undefined],
        [preview.id, 'preview', 'succeeded'],
        [preview.id, 'live', 'succeeded'],
      ])
      assert.equal((await read(preview.id)).target.targetType, 'live')
      assert.equal(tree.target.targetType, 'live')
      const [first] = (await submission.get(`/v1.0/ingestion/products/${productId}/submissions`)).body.value
      assert.deepEqual([first.state, first.substate], ['Published', 'InStore'])
    })

    test('lets private audiences change everywhere at once, once they were published', async () => {
      const tenant = { type: 'tenant', id: 'c0cab000-5c00-4ae9-acbe-f5f0bb264498', label: 'Fabrikam' }
      const sync = (privateAudiences: object) =>
        configured(
          resource('price-and-availability-update-private-audiences', {
            product: `product/${productId}`,
            plan: { externalId: 'basic' },
            privateAudiences,
          }),
        )
      const first = await sync({ 'add ': [tenant] })
      const plan = await read(`price-and-availability-plan/${productId}/${planId}`)
      await configured({ ...plan, audience: 'private', privateAudiences: [tenant] })
      const other = { ...tenant, id: 'd1cab000-6c06-4ae9-acbe-b5f0bb264498' }
      const second = await sync({ add: [other], remove: [tenant] })
      const live = await read(`resource-tree/product/${productId}?targetType=live`)

      const inTree = live.resources.find(({ id }: { id: string }) => id === plan.id)
      assert.deepEqual([first.jobResult, first.errors[0].code], ['failed', 'businessValidationError'])
      assert.equal(second.jobResult, 'succeeded')
      assert.deepEqual((await read(plan.id)).privateAudiences, [other])
      assert.deepEqual(inTree.privateAudiences, [other])
    })

    test('is not deleted any more, nor its plan', async () => {
      const product = await configured(resource('product', { id: `product/${productId}`, lifecycleState: 'deleted' }))
      const plan = await configured({ ...(await read(`plan/${productId}/${planId}`)), lifecycleState: 'deleted' })

      assert.deepEqual([product.errors[0].code, plan.errors[0].code], ['invalidState', 'invalidState'])
    })

    test('keeps the name of its cluster extension', async () => {
      const id = `container-plan-technical-configuration/${productId}/${planId}`
      const job = await configured({ ...(await read(id)), clusterExtensionType: 'Contoso.Other' })

      assert.equal(job.errors[0].code, 'businessValidationError')
    })
  })

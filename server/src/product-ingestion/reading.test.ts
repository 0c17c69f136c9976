import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { engines, type PartnerApi, type PartnerCenter, startPartnerCenter } from '@comptoir/testing'
import { makeSampleProduct } from '../marketplace/sample-product.ts'
import { base, completeContainer, configureAll, expectGraphError, graphResource, resource } from './sample-container.ts'

for (const engine of engines)
  describe(`reading resources over ${engine.name}`, { skip: engine.skip }, () => {
    let center: PartnerCenter
    let graph: PartnerApi
    let clock: PartnerApi
    let application = ''
    let containers: readonly { readonly id: string; readonly alias: string }[] = []

    before(async () => {
      center = await startPartnerCenter({ engine })
      graph = await center.api('global', 'app', { resource: graphResource })
      clock = await center.api('global', 'app')
      const { partner_id } = center.account('global').account
      application = (await makeSampleProduct(center.server, partner_id)).offer.product_id
      for (const name of ['first-one', 'second-one', 'third-one'])
        await configureAll(graph, clock, completeContainer(name))
      containers = (await graph.get(`${base}/product?type=azureContainer`)).body.value
    })
    after(() => center.close())

    test('lists products by type and by the id that their publisher chose', async () => {
      const all = (await graph.get(`${base}/product`)).body.value
      const one = (await graph.get(`${base}/Product?ExternalID=second-one`)).body.value

      assert.equal(all.length, 4)
      assert.equal(containers.length, 3)
      assert.deepEqual(one, [
        {
          $schema: 'https://schema.mp.microsoft.com/schema/product/2022-07-01',
          id: one[0].id,
          identity: { externalId: 'second-one' },
          type: 'azureContainer',
          alias: 'Contoso containers',
          lifecycleState: 'generallyAvailable',
        },
      ])
    })

    test('pages a list by size, with a link to what follows, or by how many to skip', async () => {
      const first = (await graph.get(`${base}/product?$maxpagesize=3`)).body
      const link = new URL(first['@nextLink'])
      const rest = (await graph.get(`${link.pathname}${link.search}`)).body
      const skipped = (await graph.get(`${base}/product?$skip=1&$top=2`)).body

      assert.deepEqual([first.value.length, rest.value.length, rest['@nextLink']], [3, 1, undefined])
      assert.deepEqual(skipped, { value: [first.value[1], first.value[2]] })
    })

    test('lists the plans of a product', async () => {
      const [container] = containers
      const plans = (await graph.get(`${base}/plan?product=${container?.id}`)).body.value
      const none = (await graph.get(`${base}/plan?product=${container?.id}&externalId=other`)).body.value

      assert.deepEqual([plans.length, plans[0].identity, none], [1, { externalId: 'basic' }, []])
      assert.deepEqual(plans[0].azureRegions, ['azureGlobal'])
    })

    test('tells the submission of the draft alone where nothing was published', async () => {
      const id = containers[0]?.id.replace('product/', '')
      const draft = {
        $schema: 'https://schema.mp.microsoft.com/schema/submission/2022-03-01-preview2',
        id: `submission/${id}/0`,
        product: `product/${id}`,
        target: { targetType: 'draft' },
      }

      assert.deepEqual((await graph.get(`${base}/submission/${id}?$version=2022-03-01-preview2`)).body, {
        value: [draft],
      })
      assert.deepEqual((await graph.get(`${base}/submission/${id}/0?$version=2022-03-01-preview2`)).body, draft)
    })

    test('finds nothing under an id that is not there', async () => {
      const id = '9b7c2f3e-0000-4000-8000-000000000001'
      const [container] = containers
      const paths = [
        ...['product', 'property', 'resource-tree/product', 'submission', 'reseller'].map((type) =>
          type === 'property' ? `property/${id}/public/main` : `${type}/${id}`,
        ),
        ...['commercial-marketplace-setup', 'price-and-availability-offer'].map((type) => `${type}/${id}`),
        ...['plan', 'price-and-availability-plan', 'container-plan-technical-configuration'].map(
          (type) => `${type}/${container?.id.replace('product/', '')}/${id}`,
        ),
        `plan?product=product/${id}`,
        `listing/${id}/public/main/default/en-us`,
        `listing-asset/${id}/public/main/default/en-us/azureLogoLarge/${id}`,
        `listing-trailer/${id}/public/main/default/en-us/${id}`,
        `plan-listing/${id}/public/main/${id}/en-us`,
        `submission/${container?.id.replace('product/', '')}/1152921504606846976`,
        `configure/${id}`,
        `configure/${id}/status`,
        `resource-tree/${container?.id}?targetType=live`,
      ]

      for (const path of paths) await expectGraphError(graph.get(`${base}/${path}`), 'ingestionResourceNotFound')
    })

    test('tells of products of other kinds that there are such, and nothing of what they are made of', async () => {
      const product = (await graph.get(`${base}/product/${application}`)).body
      const tree = await graph.get(`${base}/resource-tree/product/${application}`)

      assert.equal(product.type, 'azureApplication')
      assert.equal(tree.body.error.message, 'Type AzureApplication is not supported')
      for (const path of [`resource-tree/product/${application}`, `reseller/${application}`])
        await expectGraphError(graph.get(`${base}/${path}`), 'ingestionTypeUnsupported')
    })

    test('refuses what it cannot read of a request', async () => {
      const id = containers[0]?.id
      const paths = [
        'product?$version=newest',
        'product?$top=1&$maxpagesize=1',
        'product?$maxpagesize=0',
        'product?continuationToken=x',
        'plan',
        `resource-tree/${id}?targetType=retail`,
      ]

      for (const path of paths) await expectGraphError(graph.get(`${base}/${path}`), 'ingestionRequestInvalid')
      const { status, body } = await graph.get(`${base}/product/not-a-guid`)
      assert.deepEqual([status, body.error.code], [400, 'invalidRequest'])
    })

    test('shows an account nothing of another', async () => {
      const { offer } = await makeSampleProduct(center.server, center.account('china').account.partner_id, {
        productKind: 'AzureContainer',
      })
      const id = offer.product_id

      for (const path of [`product/${id}`, `resource-tree/product/${id}`, `submission/${id}`, `plan?product=${id}`])
        await expectGraphError(graph.get(`${base}/${path}`), 'ingestionResourceNotFound')
      const renamed = await configureAll(graph, clock, [resource('product', { id: `product/${id}`, alias: 'Mine' })])
      assert.equal(renamed.errors[0].code, 'resourceNotFound')
      const byName = (await graph.get(`${base}/product?externalId=${offer.offer_name}`)).body
      assert.deepEqual(byName, { value: [] })
    })

    test('takes tokens for the graph alone, of applications that are managers', async () => {
      const forPartners = await center.api('global', 'app')
      const developer = await center.api('global', 'app', { resource: graphResource, roles: ['developer'] })
      const person = await center.api('global', 'appUser', { resource: graphResource })

      const refused = await Promise.all([forPartners.get(`${base}/product`), developer.get(`${base}/product`)])
      const told = refused.map(({ status, body }) => [status, body.error.code])
      assert.deepEqual(told, [
        [401, 'InvalidAuthenticationToken'],
        [403, 'Authorization_RequestDenied'],
      ])
      assert.equal((await person.get(`${base}/product`)).status, 200)
    })

    test('tells ids of the request with each answer, and again inside a refusal', async () => {
      const { headers, body } = await graph.get(`${base}/plan`, { 'client-request-id': 'mine' })

      assert.equal(headers['client-request-id'], 'mine')
      assert.equal(body.error.innerError['client-request-id'], 'mine')
      assert.equal(body.error.innerError['request-id'], headers['request-id'])
    })

    test('keeps what no other API can say, and tells it again', async () => {
      const product = containers[0]?.id
      await configureAll(graph, clock, [resource('property', { product, hideKeys: ['a'], nested: { one: [1, null] } })])

      const told = (await graph.get(`${base}/property/${product?.replace('product/', '')}/public/main`)).body
      assert.deepEqual([told.hideKeys, told.nested], [['a'], { one: [1, null] }])
    })
  })

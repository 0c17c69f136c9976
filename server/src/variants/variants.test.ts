import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { engines, type PartnerApi, type PartnerCenter, startPartnerCenter } from '@comptoir/testing'
import { expectFault } from '../marketplace/expect-fault.ts'
import { findMarketPlan, updateMarketPlan } from '../marketplace/market-plan-store.ts'
import { definitionOf } from '../marketplace/portal-definition.ts'
import { makeSampleProduct, readOffer, type SampleProduct } from '../marketplace/sample-product.ts'

const unknown = '/v1.0/ingestion/products/9b7c2f3e-0000-4000-8000-000000000001'

const newPlan = (externalID: string) => ({ resourceType: 'AzureSkuVariant', friendlyName: 'Plan one', externalID })

for (const engine of engines)
  describe(`ingestion.variants over ${engine.name}`, { skip: engine.skip }, () => {
    let center: PartnerCenter
    let api: PartnerApi
    let product: SampleProduct

    before(async () => {
      center = await startPartnerCenter({ engine })
      api = await center.api('global', 'app', { resource: 'https://api.partner.microsoft.com' })
      product = await sample()
    })
    after(() => center.close())

    const sample = (productKind = 'AzureApplication') =>
      makeSampleProduct(center.server, center.account('global').account.partner_id, { productKind })
    const variants = (id = '', of = product): string => `${of.path}/variants${id === '' ? '' : `/${id}`}`

    test('a plan is made with the service’s defaults, and told with its ETag and its address', async () => {
      const sent = { ...newPlan('plan-one'), SubType: 'managed-application' }

      const { status, body, headers } = await api.post(variants(), sent)

      assert.equal(status, 201)
      assert.equal(
        JSON.stringify(body),
        JSON.stringify({
          resourceType: 'AzureSkuVariant',
          state: 'Active',
          friendlyName: 'Plan one',
          conversionPaths: '*',
          externalID: 'plan-one',
          certificationsAzureGovernment: [],
          cloudAvailabilities: ['public-azure'],
          subType: 'managed-application',
          extendedProperties: [],
          '@odata.etag': headers['etag'],
          id: body.id,
        }),
      )
      assert.equal(headers['location'], `http://localhost:80${variants(body.id)}`)
      assert.deepEqual((await api.get(variants(body.id))).body, body)
    })

    test('a plan of an application is a solution template unless it says otherwise; one of a container is neither', async () => {
      const container = await sample('AzureContainer')

      const application = await api.post(variants(), newPlan('template'))
      const contained = await api.post(variants('', container), newPlan('template'))

      assert.equal(application.body.subType, 'solution-template')
      assert.equal('subType' in contained.body, false)
    })

    test('the id for leads is taken and not told again', async () => {
      const { status, body } = await api.post(variants(), { ...newPlan('leads'), leadGenID: 'contoso.leads' })

      assert.deepEqual([status, 'leadGenID' in body], [201, false])
    })

    test('a new plan has drafts of its own, and the Cloud Partner Portal has it', async () => {
      const { body } = await api.post(variants(), newPlan('drafted'))

      const branches = await api.get(`${product.path}/branches/getByModule(module=Listing)`)
      const branch = branches.body.value.find((each: { variantID?: string }) => each.variantID === body.id)
      const listings = await api.get(
        `${product.path}/listings/getByInstanceID(instanceID=${branch.currentDraftInstanceID})`,
      )
      const { plans } = definitionOf(await readOffer(center.server, product))

      assert.equal(listings.body.value[0].title, 'Plan one')
      assert.equal(plans.at(-1)?.planId, 'drafted')
    })

    test('the test drive has a word as its id, and there is one', async () => {
      const drive = { resourceType: 'azuretestdrivevariant', testDriveType: 'AzureResourceManager' }

      const { status, body } = await api.post(variants(), drive)

      assert.deepEqual([status, body.id, body.state], [201, 'testdrive', 'Active'])
      await expectFault(api.post(variants(), drive), 'planIdTaken')
      const off = await api.put(variants('testdrive'), { ...drive, state: 'Inactive' })
      assert.deepEqual([off.status, off.body.state], [200, 'Inactive'])
      assert.equal((await api.delete(variants('TestDrive'))).status, 204)
    })

    test('a plan id is there once, is needed, and has the form of one', async () => {
      await api.post(variants(), newPlan('once'))

      await expectFault(api.post(variants(), newPlan('once')), 'planIdTaken')
      await expectFault(api.post(variants(), newPlan('On ce')), 'submissionFieldInvalid')
      await expectFault(api.post(variants(), { resourceType: 'AzureSkuVariant' }), 'submissionFieldInvalid')
    })

    test('an offer has a hundred plans at most', async () => {
      const full = await sample()
      for (const index of Array(99).keys()) await api.post(variants('', full), newPlan(`plan-${index}`))

      await expectFault(api.post(variants('', full), newPlan('one-more')), 'submissionFieldInvalid')
    })

    test('a list goes page by page', async () => {
      const many = await sample()
      for (const index of Array(6).keys()) await api.post(variants('', many), newPlan(`plan-${index}`))

      const first = await api.get(variants('', many))
      const second = await api.get(`/${first.body.nextLink}`)

      assert.deepEqual([first.body.value.length, second.body.value.length], [5, 2])
      assert.equal('nextLink' in second.body, false)
      assert.ok(first.body.value[0]['@odata.etag'])
    })

    test('PUT replaces a plan: what is left out is gone, but for its state, its name, its id and its kind', async () => {
      const { body: made } = await api.post(variants(), newPlan('replaced'))
      const sent = {
        resourceType: 'AzureSkuVariant',
        extendedProperties: [{ type: 'a', value: 'b' }],
        azureGovernmentCertifications: [{ title: 'A', uri: 'https://contoso.example' }],
        '@odata.etag': made['@odata.etag'],
      }

      const { status, body, headers } = await api.put(variants(made.id), sent)

      assert.equal(status, 200)
      assert.deepEqual(body, {
        resourceType: 'AzureSkuVariant',
        state: 'Active',
        friendlyName: 'Plan one',
        externalID: 'replaced',
        certificationsAzureGovernment: [{ title: 'A', uri: 'https://contoso.example' }],
        subType: 'solution-template',
        extendedProperties: [{ type: 'a', value: 'b' }],
        '@odata.etag': headers['etag'],
        id: made.id,
      })
      await expectFault(api.put(variants(made.id), sent), 'draftStale')
      assert.equal((await api.put(variants(made.id), newPlan('replaced'), { 'if-match': '*' })).status, 200)
    })

    test('a plan keeps its id and its kinds', async () => {
      const { body } = await api.post(variants(), newPlan('fixed'))
      await api.post(variants(), newPlan('other'))

      await expectFault(api.put(variants(body.id), newPlan('other')), 'planIdTaken')
      for (const sent of [
        newPlan('elsewhere'),
        { ...newPlan('fixed'), subType: 'managed-application' },
        { resourceType: 'AzureTestDriveVariant' },
      ])
        await expectFault(api.put(variants(body.id), sent), 'submissionFieldInvalid')
    })

    test('a plan that was never published is deleted with its drafts, one that was stays', async () => {
      const { body: gone } = await api.post(variants(), newPlan('gone'))
      const { body: live } = await api.post(variants(), newPlan('live'))
      const { partner_id, product_id } = product.offer
      await center.server.store.write(async (db) => {
        const row = await findMarketPlan(db, partner_id, product_id, live.id)
        assert.ok(row && (await updateMarketPlan(db, { ...row, published: 1 }, row.version)))
      })

      assert.equal((await api.delete(variants(gone.id))).status, 204)

      await expectFault(api.get(variants(gone.id)), 'marketplaceResourceNotFound')
      await expectFault(api.delete(variants(live.id)), 'planLive')
      const branches = await api.get(`${product.path}/branches/getByModule(module=Listing)`)
      assert.ok(!JSON.stringify(branches.body).includes(gone.id))
      const { plans } = definitionOf(await readOffer(center.server, product))
      assert.equal(
        plans.some(({ planId }) => planId === 'gone'),
        false,
      )
    })

    test('what is not there, or is another account’s, is not found', async () => {
      const other = await makeSampleProduct(center.server, center.account('china').account.partner_id)
      const plan = newPlan('basic')

      for (const path of [unknown, other.path]) {
        const id = other.plan.variant_id
        await expectFault(api.get(`${path}/variants`), 'marketplaceProductNotFound')
        await expectFault(api.post(`${path}/variants`, plan), 'marketplaceProductNotFound')
        await expectFault(api.get(`${path}/variants/${id}`), 'marketplaceProductNotFound')
        await expectFault(api.put(`${path}/variants/${id}`, plan), 'marketplaceProductNotFound')
        await expectFault(api.delete(`${path}/variants/${id}`), 'marketplaceProductNotFound')
      }
      await expectFault(api.put(variants('1'), plan), 'marketplaceResourceNotFound')
      await expectFault(api.delete(variants('testdrive')), 'marketplaceResourceNotFound')
    })
  })

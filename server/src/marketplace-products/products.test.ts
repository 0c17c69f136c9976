import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { engines, type PartnerApi, type PartnerCenter, startPartnerCenter } from '@comptoir/testing'
import { changeOffer } from '../marketplace/draft.ts'
import { expectFault } from '../marketplace/expect-fault.ts'
import { findMarketOffer } from '../marketplace/market-offer-store.ts'
import { definitionOf } from '../marketplace/portal-definition.ts'
import { makeSampleProduct } from '../marketplace/sample-product.ts'
import { insertPublishing } from '../publishing/publishing-store.ts'

const products = '/v1.0/ingestion/products'
const unknown = `${products}/9b7c2f3e-0000-4000-8000-000000000001`

const byOfferId = (id: string): string =>
  `${products}?$filter=externalIDs/Any(i:i/type+eq+'AzureOfferId'+and+i/value+eq+'${id}')`

const newProduct = (offerId: string, resourceType = 'AzureContainer') => ({
  externalIds: [{ type: 'AzureOfferID', value: offerId }],
  name: `${offerId} alias`,
  resourceType,
  isModularPublishing: true,
})

for (const engine of engines)
  describe(`ingestion.products over ${engine.name}`, { skip: engine.skip }, () => {
    let center: PartnerCenter
    let api: PartnerApi
    let partnerId: string

    before(async () => {
      center = await startPartnerCenter({ engine })
      api = await center.api('global', 'app', { resource: 'https://api.partner.microsoft.com' })
      partnerId = center.account('global').account.partner_id
    })
    after(() => center.close())

    test('a product is made from any spelling, and answered with the service’s own', async () => {
      const sent = { ...newProduct('contoso-co'), ID: 'contoso-co' }

      const { status, body, headers } = await api.post(products, sent, { 'if-match': '*' })

      assert.equal(status, 201)
      assert.equal(
        JSON.stringify(body),
        `{"resourceType":"AzureContainer","name":"contoso-co alias","externalIDs":[{"type":"AzureOfferId","value":"contoso-co"}],"isModularPublishing":true,"id":"${body.id}"}`,
      )
      assert.equal(headers['location'], `http://localhost:80${products}/${body.id}`)
      assert.equal(headers['etag'], undefined)
      const read = await api.get(`${products}/${body.id.toUpperCase()}`)
      assert.deepEqual([read.status, read.body, read.headers['etag']], [200, body, undefined])
    })

    test('what a request does not say is absent from the answer', async () => {
      const { body } = await api.post(products, { ...newProduct('contoso-short'), isModularPublishing: null })

      assert.deepEqual(Object.keys(body), ['resourceType', 'name', 'externalIDs', 'id'])
    })

    test('it is found by its offer id, by its kind, by both; where none is, the list is empty', async () => {
      const { body } = await api.post(products, newProduct('contoso-found', 'AzureDeveloperService'))
      const kind = "ResourceType eq 'azuredeveloperservice'"

      assert.deepEqual((await api.get(byOfferId('Contoso-Found'))).body, { value: [body] })
      assert.deepEqual((await api.get(`${products}?%24filter=${encodeURIComponent(kind)}`)).body, { value: [body] })
      assert.deepEqual((await api.get(`${byOfferId('contoso-found')}+and+${kind.replaceAll(' ', '+')}`)).body, {
        value: [body],
      })
      assert.deepEqual((await api.get(byOfferId('nothing'))).body, { value: [] })
    })

    test('a filter that is not understood is refused member by member', async () => {
      const fields = await expectFault(api.get(`${products}?$filter=name eq 'a'`), 'submissionFieldInvalid')

      assert.deepEqual(fields, { $filter: ["The field is invalid (value 'name eq 'a'')."] })
    })

    test('pages of five are walked by a relative link, also by the path that clients double', async () => {
      for (const index of Array(9).keys()) await api.post(products, newProduct(`page-${index}`, 'AzureApplication'))
      const first = await api.get(`${products}?$filter=resourceType+eq+'AzureApplication'&$skipToken=`)
      assert.equal(first.body.value.length, 5)
      assert.deepEqual(Object.keys(first.body), ['nextLink', 'value'])
      assert.match(first.body.nextLink, /^v1\.0\/ingestion\/products\?\$filter=.*&\$skipToken=/)

      const second = await api.get(`/v1.0/ingestion/${first.body.nextLink}`)

      assert.deepEqual(Object.keys(second.body), ['value'])
      const names = [...first.body.value, ...second.body.value].map(({ name }) => name)
      assert.deepEqual(
        names.toSorted(),
        [...Array(9).keys()].map((index) => `page-${index} alias`),
      )
    })

    test('an offer id is taken once, in any letter case, and has the form of one', async () => {
      await api.post(products, newProduct('contoso-twice'))

      await expectFault(api.post(products, newProduct('contoso-twice', 'AzureApplication')), 'offerIdTaken')
      for (const id of ['Contoso-Twice', '-contoso', 'con toso', '', 'c'.repeat(51)])
        await expectFault(api.post(products, newProduct(id)), 'submissionFieldInvalid')
      const externalIDs = [{ type: 'StoreId', value: 'a' }]
      await expectFault(
        api.post(products, { ...newProduct('a'), externalIDs, externalIds: undefined }),
        'submissionFieldInvalid',
      )
    })

    test('kinds that the API lists alone are not made here', async () => {
      await expectFault(api.post(products, newProduct('contoso-saas', 'SoftwareAsAService')), 'productKindReadOnly')
    })

    test('listing, branches and setup are there at once, and the Cloud Partner Portal has the offer', async () => {
      const { body } = await api.post(products, newProduct('contoso-both', 'AzureThirdPartyVirtualMachine'))

      const { body: setup } = await api.get(`${products}/${body.id}/setup`)
      const { body: branches } = await api.get(`${products}/${body.id}/branches/getByModule(module=Listing)`)
      const offer = await findMarketOffer(center.server.store.read, partnerId, body.id)

      assert.deepEqual(setup.channelStates, [{ type: 'Reseller', value: 'Disabled' }])
      assert.equal(branches.value.length, 1)
      assert.ok(offer)
      assert.equal(offer.offer_type, 'microsoft-azure-virtualmachines')
      assert.deepEqual(definitionOf(offer), {
        displayText: 'contoso-both alias',
        offer: { 'microsoft-azure-marketplace.title': 'contoso-both alias' },
        plans: [],
      })
    })

    test('a product that was never published is deleted, and its offer id is free again', async () => {
      const { body } = await api.post(products, newProduct('contoso-gone'))

      const { status, body: nothing } = await api.delete(`${products}/${body.id}`)

      assert.deepEqual([status, nothing], [204, undefined])
      await expectFault(api.get(`${products}/${body.id}`), 'marketplaceProductNotFound')
      assert.equal((await api.post(products, newProduct('contoso-gone'))).status, 201)
    })

    test('a product that was published, or is being published, stays', async () => {
      const { offer, path } = await makeSampleProduct(center.server, partnerId)
      const now = center.clock.now()
      const { store } = center.server
      const submission = {
        partner_id: partnerId,
        product_id: offer.product_id,
        submission_id: '1152921505690000001',
        operation_id: '1',
        go_live_operation_id: '',
        release_number: 1,
        offer_version: 1,
        phase: 'certification',
        version: 1,
        created_at: now,
        changed_at: now,
        published_at: '',
        body: '{}',
      }
      await store.write((db) => insertPublishing(db, submission))
      await expectFault(api.delete(path), 'submissionRunning')

      await store.write((db) => changeOffer({ db, now: () => now }, offer, { published: 1 }))

      await expectFault(api.delete(path), 'productLive')
      assert.equal((await api.get(path)).status, 200)
    })

    test('what is not there, or is another account’s, is not found', async () => {
      const other = await makeSampleProduct(center.server, center.account('china').account.partner_id)

      for (const path of [unknown, other.path]) {
        await expectFault(api.get(path), 'marketplaceProductNotFound')
        await expectFault(api.delete(path), 'marketplaceProductNotFound')
      }
      assert.deepEqual((await api.get(byOfferId(other.offer.offer_name))).body, { value: [] })
    })
  })

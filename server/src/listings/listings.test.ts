import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { engines, type PartnerApi, type PartnerCenter, startPartnerCenter } from '@comptoir/testing'
import { expectFault } from '../marketplace/expect-fault.ts'
import { mainListing } from '../marketplace/listing-logos.ts'
import { definitionOf } from '../marketplace/portal-definition.ts'
import { makeSampleProduct, readOffer, type SampleProduct, submitDrafts } from '../marketplace/sample-product.ts'
import { makeCompleteProduct } from '../publishing/sample-complete-product.ts'

const unknown = '/v1.0/ingestion/products/9b7c2f3e-0000-4000-8000-000000000001'

for (const engine of engines)
  describe(`ingestion.listings over ${engine.name}`, { skip: engine.skip }, () => {
    let center: PartnerCenter
    let api: PartnerApi
    let product: SampleProduct

    before(async () => {
      center = await startPartnerCenter({ engine })
      api = await center.api('global', 'app', { resource: 'https://api.partner.microsoft.com' })
      product = await sample()
    })
    after(() => center.close())

    const sample = () => makeSampleProduct(center.server, center.account('global').account.partner_id)
    const ofInstance = (instanceID: string, of = product): string =>
      `${of.path}/listings/getByInstanceID(instanceID=${instanceID})`
    const withInstance = (instanceID: string, of = product): string =>
      `${of.path}/listings/createWithInstanceID(instanceID=${instanceID})`
    const listing = (id: string, of = product): string => `${of.path}/listings/${id}`
    const current = async (of?: 'plan') => {
      const { body } = await api.get(ofInstance(product.instance('Listing', of)))
      return body.value[0]
    }

    test('a new product has one in English, which says its name; a new plan likewise', async () => {
      const own = await sample()
      const { status, body } = await api.get(ofInstance(own.instance('Listing'), own))

      const [{ '@odata.etag': etag, id, ...members }] = body.value
      assert.equal(status, 200)
      assert.equal(body.value.length, 1)
      assert.match(etag, /^"[0-9a-f]{8}-0000-0800-0000-[0-9a-f]{8}0000"$/)
      assert.deepEqual(members, {
        resourceType: 'AzureListing',
        listingUris: [],
        listingContacts: [],
        gettingStartedInstructions: '',
        languageCode: 'en-us',
        title: 'Sample',
        keywords: [],
      })
      const one = await api.get(listing(id.toUpperCase(), own))
      assert.deepEqual([one.body, one.headers['etag']], [body.value[0], undefined])
      assert.equal((await current('plan')).title, 'Basic')
    })

    test('PUT replaces it whole, in the order of the service: the language stays, empty texts stay', async () => {
      const before = await current()
      const sent = {
        resourceType: 'AzureListing',
        description: 'Text',
        title: 'Contoso',
        summary: '',
        shortDescription: 'Short',
        '@odata.etag': before['@odata.etag'],
        listingUris: [
          { type: 'PrivacyUri', subtype: 'Sub', displayText: 'Privacy', uri: 'https://contoso.example/privacy' },
        ],
        listingContacts: [{ type: 'Engineering', email: 'ab@contoso.example', name: 'A B', phone: '5550100' }],
      }

      const { status, body, headers } = await api.put(listing(before.id), sent, { 'if-match': '*' })

      assert.equal(status, 200)
      assert.notEqual(headers['etag'], before['@odata.etag'])
      assert.equal(
        JSON.stringify(body),
        JSON.stringify({
          resourceType: 'AzureListing',
          summary: '',
          listingUris: sent.listingUris,
          listingContacts: sent.listingContacts,
          languageCode: 'en-us',
          title: 'Contoso',
          description: 'Text',
          shortDescription: 'Short',
          '@odata.etag': headers['etag'],
          id: before.id,
        }),
      )
      assert.deepEqual(await current(), body)
      const { offer } = definitionOf(await readOffer(center.server, product))
      assert.equal(offer['microsoft-azure-marketplace.title'], 'Contoso')
      assert.equal(offer['microsoft-azure-marketplace.privacyURL'], 'https://contoso.example/privacy')
    })

    test('an ETag must be sent, and must be the one on record', async () => {
      const { id, '@odata.etag': old } = await current()
      await api.put(listing(id), { title: 'A' }, { 'if-match': old })

      await expectFault(api.put(listing(id), { title: 'B' }, { 'if-match': old }), 'draftStale')
      await expectFault(api.put(listing(id), { title: 'B', '@odata.etag': old }), 'draftStale')
      await expectFault(api.put(listing(id), { title: 'B' }), 'etagMissing')
      assert.equal((await current()).title, 'A')
    })

    test('its language is fixed', async () => {
      const { id } = await current()

      const sent = { title: 'A', languageCode: 'EN-US' }
      assert.equal((await api.put(listing(id), sent, { 'if-match': '*' })).body.languageCode, 'en-us')
      const other = { title: 'A', languageCode: 'de-de' }
      await expectFault(api.put(listing(id), other, { 'if-match': '*' }), 'submissionFieldInvalid')
    })

    test('one in another language is made and deleted; the last one stays', async () => {
      const instance = product.instance('Listing')
      const sent = { languageCode: 'de-DE', title: 'Laden', summary: 'Kurz' }

      const { status, body, headers } = await api.post(withInstance(instance), sent)

      assert.equal(status, 201)
      assert.deepEqual([body.languageCode, body.title, body.summary], ['de-de', 'Laden', 'Kurz'])
      assert.equal(headers['location'], `http://localhost:80${listing(body.id)}`)
      assert.equal(headers['etag'], body['@odata.etag'])
      assert.equal((await api.get(ofInstance(instance))).body.value.length, 2)
      const { offer } = definitionOf(await readOffer(center.server, product))
      assert.notEqual(offer['microsoft-azure-marketplace.title'], 'Laden')

      assert.equal((await api.delete(listing(body.id))).status, 204)

      const { body: left } = await api.get(ofInstance(instance))
      await expectFault(api.delete(listing(left.value[0].id)), 'submissionFieldInvalid')
    })

    test('once the one in English is deleted, the Cloud Partner Portal shows none of its texts and logos', async () => {
      const whole = await makeCompleteProduct(center.server, product.offer.partner_id)
      const told = async (): Promise<readonly unknown[]> => {
        const { offer } = definitionOf(await readOffer(center.server, whole))
        return ['title', 'description', 'privacyURL', 'supportContactEmail', 'largeLogo'].map(
          (key) => offer[`microsoft-azure-marketplace.${key}`],
        )
      }
      const before = await told()
      const english = await mainListing(center.server.store.read, whole.offer)
      const added = `${whole.path}/listings/createWithInstanceID(instanceID=${whole.instance('Listing')})`
      assert.equal((await api.post(added, { languageCode: 'de-de', title: 'Laden' })).status, 201)

      assert.equal((await api.delete(`${whole.path}/listings/${english?.part_id}`)).status, 204)

      assert.ok(before.every((value) => typeof value === 'string' && value !== ''))
      assert.deepEqual(await told(), ['', '', '', '', ''])
    })

    test('a language is needed, is one, and is there once', async () => {
      const path = withInstance(product.instance('Listing', 'plan'))

      for (const languageCode of [undefined, '', 'German!', 'en-us', 'EN-us'])
        await expectFault(api.post(path, { languageCode, title: 'A' }), 'submissionFieldInvalid')
    })

    test('what was submitted is read, and never changed again', async () => {
      const own = await sample()
      const submitted = own.instance('Listing')
      await submitDrafts(center.server, own, submitted)

      const { body } = await api.get(ofInstance(submitted, own))
      await api.put(listing(body.value[0].id, own), { title: 'Later' }, { 'if-match': '*' })

      assert.deepEqual((await api.get(ofInstance(submitted, own))).body, body)
      await expectFault(
        api.post(withInstance(submitted, own), { languageCode: 'fr-fr' }),
        'marketplaceResourceNotFound',
      )
    })

    test('what is not there, or is another account’s, is not found', async () => {
      const { id } = await current()
      const other = await makeSampleProduct(center.server, center.account('china').account.partner_id)
      const any = { 'if-match': '*' }

      for (const path of [unknown, other.path]) {
        await expectFault(api.get(`${path}/listings/${id}`), 'marketplaceProductNotFound')
        await expectFault(api.put(`${path}/listings/${id}`, {}, any), 'marketplaceProductNotFound')
        await expectFault(api.delete(`${path}/listings/${id}`), 'marketplaceProductNotFound')
        for (const call of ['getByInstanceID', 'createWithInstanceID'])
          assert.equal(
            (await api.send(call.startsWith('get') ? 'GET' : 'POST', `${path}/listings/${call}(instanceID=1)`, {}))
              .status,
            404,
          )
      }
      await expectFault(api.get(listing('1')), 'marketplaceResourceNotFound')
      await expectFault(api.put(listing('1'), {}, any), 'marketplaceResourceNotFound')
      await expectFault(api.delete(listing('1')), 'marketplaceResourceNotFound')
      for (const instance of ['1', product.instance('Property')])
        await expectFault(api.post(withInstance(instance), { languageCode: 'fr-fr' }), 'marketplaceResourceNotFound')
      await expectFault(api.get(ofInstance('1')), 'marketplaceResourceNotFound')
    })
  })

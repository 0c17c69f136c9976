import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { engines } from '@comptoir/testing'
import { applicationZip, halfApplicationZip, logos } from '../publishers/publisher-files.ts'
import { ingestionResource, type PublisherWorld, startPublisherWorld } from '../publishers/publisher-world.ts'
import { Wire } from '../publishers/wire.ts'
import { printedExamples } from './printed-examples.ts'
import { neverSent, PrintedWalk } from './printed-walk.ts'

const groups = [
  ...['products', 'setup', 'branches', 'variants', 'listings', 'image-upload', 'property', 'reseller', 'availability'],
  ...['package-upload', 'package-configuration', 'errors'],
].map((each) => `ingestion/${each}`)

for (const engine of engines)
  describe(`what is printed of the Submission API, over ${engine.name}`, { skip: engine.skip }, () => {
    let world: PublisherWorld

    before(async () => {
      world = await startPublisherWorld(engine)
    })

    after(() => world.close())

    /** A group whose offers have names of their own. */
    async function walkOf(group: string): Promise<PrintedWalk> {
      const words = { 'contoso-app': `${group}-app`, 'contoso-co': `${group}-co` }
      return new PrintedWalk(await world.wire(ingestionResource), `ingestion/${group}`, words)
    }

    test('products: found, listed page by page, made and deleted', async () => {
      const walk = await walkOf('products')

      await walk.check('find-none')
      walk.know({ 'id:01': await newProduct(walk, 'products-app') })
      await walk.check('find-by-offer-id')
      for (let others = 0; others < 4; others += 1) await newProduct(walk, world.newOfferId())
      await walk.check('create')
      const { body } = await walk.check('page-1')
      walk.know({ opaque: body.nextLink.split('$skipToken=')[1] })
      await walk.check('last-page')
      await walk.check('delete')
    })

    test('setup: by default, saved, and refused', async () => {
      const walk = await walkOf('setup')
      walk.know({
        'id:01': await newProduct(walk, 'setup-co', 'AzureContainer'),
        'id:12': await newProduct(walk, 'setup-vm', 'AzureThirdPartyVirtualMachine'),
      })

      for (const name of walk.examples) await walk.check(name)
    })

    test('branches: of a product, and of its plan', async () => {
      const walk = await walkOf('branches')
      walk.know({ 'id:01': await newProduct(walk, 'branches-app') })

      await walk.check('listing-new-product')
      walk.know({ 'id:04': await newPlan(walk) })
      for (const name of walk.examples.slice(1)) await walk.check(name)
    })

    test('variants: made, listed and deleted', async () => {
      const walk = await walkOf('variants')
      walk.know({ 'id:01': await newProduct(walk, 'variants-app') })
      walk.know({ 'id:11': await newProduct(walk, 'variants-co', 'AzureContainer') })

      for (const name of ['create-default-application', 'create-full', 'create-managed-application']) {
        walk.names.delete('id:04')
        walk.names.delete('etag:1')
        await walk.check(name)
        if (name === 'create-managed-application') await walk.check('list')
        await walk.check('delete')
      }
      await walk.check('list-empty')
    })

    test('listings: as they begin, and replaced', async () => {
      const walk = await walkOf('listings')
      const product = await newProduct(walk, 'listings-app')
      const variantID = await newPlan(walk, product)
      walk.know({
        'id:01': product,
        'id:03': await walk.client.instance(product, 'Listing'),
        'id:31': await walk.client.instance(product, 'Listing', variantID),
      })

      for (const name of walk.examples) await walk.check(name)
    })

    test('images: announced, uploaded, listed and deleted', async () => {
      const walk = await walkOf('image-upload')
      const product = await newProduct(walk, 'image-upload-app')
      const listing = await walk.client.draft(product, { collection: 'listings', module: 'Listing' })
      const [, , content] = logos[2]
      walk.know({ 'id:01': product, 'id:02': listing.id, binary: content.toString('base64') })

      const { body } = await walk.check('1-create')
      walk.know({ writeAddress: body.fileSasUri })
      // The CRC-64 is computed for who asks for it: in JavaScript it is slow. And nothing here is encrypted on the disk.
      await walk.check('2-put-blob', [
        'x-ms-content-crc64 is undefined, printed "{base64}"',
        'x-ms-request-server-encrypted is "false", printed "true"',
      ])
      for (const name of walk.examples.slice(2)) await walk.check(name)
    })

    test('setup and drafts that only requests are known of', async () => {
      const first: Readonly<Record<string, string>> = { property: 'id:43', availability: 'id:40' }
      for (const group of ['property', 'reseller', 'availability']) {
        const walk = await walkOf(group)
        const product = await newProduct(walk, `${group}-app`)
        const variantID = await newPlan(walk, product)
        walk.know({ 'id:44': product })
        walk.know({ 'id:01': product, 'id:41': await walk.client.instance(product, 'Availability', variantID) })
        const places = [
          ['id:40', 'productAvailabilities', 'Availability', undefined],
          ['id:42', 'featureAvailabilities', 'Availability', variantID],
          ['id:43', 'properties', 'Property', undefined],
        ] as const
        for (const [name, collection, module, plan] of places) {
          const place = { collection, module, ...(plan !== undefined && { variantID: plan }) }
          const draft = await walk.client.draft(product, place)
          walk.know({ [name]: draft.id, ...(name === first[group] && { 'etag:1': draft['@odata.etag'] }) })
        }
        // What a plan's markets are before somebody says so is in no recording: here there are none.
        const apart: Readonly<Record<string, readonly string[]>> = { 'feature-get': ['value[].marketStates[]'] }
        for (const name of walk.examples) await walk.check(name, apart[name])
      }
    })

    test('packages: announced, uploaded, asked for until they are processed, or found wrong', async () => {
      const walk = await walkOf('package-upload')
      const product = await newProduct(walk, 'package-upload-app')
      walk.know({ 'id:01': product })

      for (const [content, last] of [
        [applicationZip, '4-poll'],
        [halfApplicationZip, '5-poll-failed'],
      ] as const) {
        for (const name of ['id:07', 'etag:1', 'etag:2', 'etag:3']) walk.names.delete(name)
        const { body } = await walk.check('1-create')
        walk.know({ writeAddress: body.fileSasUri, binary: Buffer.from(content).toString('base64') })
        await walk.check('2-put-blob')
        await walk.check('3-mark-uploaded')
        await world.pass('PT10S')
        const { body: polled } = await walk.check(last)
        assert.equal(polled.state, last === '4-poll' ? 'Processed' : 'ProcessFailed')
      }
    })

    test('package configurations: of a managed application, and of a solution template', async () => {
      for (const [subType, names] of [
        ['managed-application', ['get', 'update-managed']],
        ['solution-template', ['update-solution-template']],
      ] as const) {
        const walk = await walkOf('package-configuration')
        const product = await newProduct(walk, `configuration-${subType}`)
        const variantID = await newPlan(walk, product, subType)
        const place = { collection: 'packageConfigurations', module: 'Package', variantID }
        const draft = await walk.client.draft(product, place)
        const file = { resourceType: 'AzureApplicationPackage', fileName: 'app.zip' }
        const { id } = await walk.client.post(`products/${product}/packages`, file)
        walk.know({
          'id:01': product,
          'id:07': id,
          'id:08': await walk.client.instance(product, 'Package', variantID),
          'id:09': draft.id,
          'etag:1': draft['@odata.etag'],
        })

        for (const name of names) await walk.check(name)
      }
    })

    test('errors: in the shape that was printed', async () => {
      const walk = await walkOf('errors')

      const { status, body } = await walk.wire.call(
        'GET',
        "/v1.0/ingestion/products?$filter=nothing%20eq%20'Application'",
      )
      const unauthorized = await new Wire(world.origin, 'nonsense').call('GET', '/v1.0/ingestion/products')

      // What the service then refused is a filter that works here, as it did before and after.
      const printed = printedExamples('ingestion/errors').get('product-type-filter')?.answer
      assert.deepEqual(membersOfFault(body), membersOfFault(String(printed?.body)))
      assert.deepEqual([status, unauthorized.status], [printed?.status, 401])
    })

    test('nothing that is printed was left out', () => {
      assert.deepEqual(neverSent(...groups), ['ingestion/errors/product-type-filter', 'ingestion/errors/unauthorized'])
    })
  })

async function newProduct(walk: PrintedWalk, offerId: string, resourceType = 'AzureApplication'): Promise<string> {
  const externalIDs = [{ type: 'AzureOfferId', value: offerId }]
  const body = { resourceType, name: `${offerId} alias`, externalIDs, isModularPublishing: true }
  return (await walk.client.post('products', body)).id
}

function membersOfFault(body: string): readonly string[] {
  const [, text = '', fault = ''] = /^(ICH50400 - Unable to complete request\. )(\{.*\})$/s.exec(body) ?? []
  return [text, ...Object.keys(JSON.parse(fault))]
}

async function newPlan(
  walk: PrintedWalk,
  product = walk.names.get('id:01'),
  SubType = 'managed-application',
): Promise<string> {
  assert.ok(product)
  const body = { resourceType: 'AzureSkuVariant', friendlyName: 'Plan one', externalID: 'plan-one' }
  return (await walk.client.post(`products/${product}/variants`, { ...body, SubType })).id
}

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, describe, test } from 'node:test'
import { engines } from '@comptoir/testing'
import { type PublisherWorld, portalResource, startPublisherWorld } from '../publishers/publisher-world.ts'
import { Wire } from '../publishers/wire.ts'
import { neverSent, PrintedWalk } from './printed-walk.ts'

/** The address of a disk as storage signs it for a year from the start of every test on. */
const sas = 'sv=2018-03-28&sr=c&st=2026-01-14T00%3A00%3A00Z&se=2027-01-15T00%3A00%3A00Z&sp=rl&sig=c2lnbmF0dXJl'

for (const engine of engines)
  describe(`what is printed of the Cloud Partner Portal API, over ${engine.name}`, { skip: engine.skip }, () => {
    let world: PublisherWorld

    before(async () => {
      world = await startPublisherWorld(engine)
    })

    after(() => world.close())

    /** A group whose offer has a name of its own, and is made already where `drafts` says so. */
    async function walkOf(group: string, { drafts = 1 } = {}): Promise<PrintedWalk> {
      const offer = world.newOfferId()
      const wire = await world.wire(portalResource)
      const words = { 'contoso-vm': offer, 'https://contoso.example/os.vhd': disk }
      const [walk, maker] = [group, 'cpp/offer-put'].map((name) => new PrintedWalk(wire, name, words))
      assert.ok(walk && maker)
      maker.know({ sas })
      walk.know({ sas })
      for (let made = 0; made < drafts; made += 1) await maker.send(made === 0 ? 'create' : 'replace-last-one-wins')
      return walk
    }

    async function productOf(offerId: string): Promise<string> {
      const { body } = await world.sandbox.get('/comptoir/v1/marketplace/offers?size=500')
      return body.items.find((each: { readonly offerId: string }) => each.offerId === offerId).productId
    }

    async function setMigrated(offerId: string, migrated: boolean): Promise<void> {
      const path = `/comptoir/v1/marketplace/offers/${await productOf(offerId)}`
      assert.equal((await world.sandbox.patch(path, { migrated })).status, 200)
    }

    test('offers of a publisher who has none', async () => {
      await (await walkOf('cpp/offers', { drafts: 0 })).check('list-filtered')
    })

    test('offers put: made, replaced in both ways, refused', async () => {
      const walk = await walkOf('cpp/offer-put', { drafts: 0 })

      for (const name of walk.examples) await walk.check(name)
    })

    test('prices of machines: each kind that is printed, kept as it was sent', async () => {
      const walk = await walkOf('cpp/offer-put')
      const path = address(walk.word('contoso-vm'))
      const { body: draft } = await walk.wire.call('GET', path)

      for (const [kind, virtualMachinePricing] of Object.entries(printedPrices())) {
        draft.definition.plans[0].virtualMachinePricing = virtualMachinePricing
        await walk.wire.expect(200, 'PUT', path, { body: draft })
        const { body } = await walk.wire.expect(200, 'GET', path)
        assert.deepEqual(body.definition.plans[0].virtualMachinePricing, virtualMachinePricing, kind)
      }
    })

    test('errors', async () => {
      const walk = await walkOf('cpp/errors')

      // The article prints a version that is older than the one it asks for.
      const versions = (allowed: string) => JSON.stringify(`Invalid api version. Allowed values are [${allowed}]`)
      const [ours, printed] = ['2017-10-31, 2016-08-01-preview', '2016-08-01-preview'].map(versions)
      await walk.check('bad-api-version', [`body.error.message is ${ours}, printed ${printed}`])
      await walk.check('other-publisher')
      const { status } = await new Wire(world.origin, '').call(
        'GET',
        '/api/publishers/contoso/offers?api-version=2017-10-31',
      )
      assert.equal(status, 401)
    })

    test('offers read: listed, one, one of its versions and slots', async () => {
      const walk = await walkOf('cpp/offers')
      const offer = walk.word('contoso-vm')
      const second = { ...(await walk.wire.call('GET', address(offer))).body, id: `${offer}-2` }
      second.definition.displayText = 'Contoso VM 2'
      await walk.wire.expect(201, 'PUT', address(`${offer}-2`), { body: second })

      await walk.check('get-production-never-published')
      // Observed was 0, and printed in the articles 1.
      await walk.check('list', ['body[0].version is 1, printed 0', 'body[1].version is 1, printed 0'])
      for (let versions = 1; versions < 4; versions += 1) {
        await walk.wire.expect(202, 'POST', address(offer, '/publish'), { body: {} })
        await world.pass('P4D')
        if (versions < 3) continue
        await walk.wire.expect(202, 'POST', address(offer, '/golive'), { body: {} })
        await world.pass('P3D')
      }
      await walk.check('get-version')
      const { body } = await world.sandbox.get(`/comptoir/v1/marketplace/offers/${await productOf(offer)}`)
      const outcome = { productId: body.productId, step: 'certification', message: 'No.' }
      assert.equal((await world.sandbox.post('/comptoir/v1/marketplace/outcomes', outcome)).status, 201)
      await walk.wire.expect(202, 'POST', address(offer, '/publish'), { body: {} })
      await world.pass('P4D')
      await walk.check('get')
    })

    test('published, taken live and taken back', async () => {
      const walk = await walkOf('cpp/publish')
      const offer = walk.word('contoso-vm')
      const again = (): boolean => walk.names.delete('id:50')

      await walk.check('publish-migrated')
      await world.pass('PT1H')
      again()
      await walk.check('cancel-async')
      again()
      await walk.wire.expect(202, 'POST', address(offer, '/publish'), { body: {} })
      await walk.check('cancel-now')
      await walk.wire.expect(202, 'POST', address(offer, '/publish'), { body: {} })
      await world.pass('P4D')
      again()
      await walk.check('golive')
      await world.pass('P3D')
      const draft = (await walk.wire.call('GET', address(offer))).body
      draft.definition.offer['microsoft-azure-marketplace.description'] = ''
      await walk.wire.expect(200, 'PUT', address(offer), { body: draft })
      await walk.check('publish-invalid')
      const old = await walkOf('cpp/publish')
      await setMigrated(old.word('contoso-vm'), false)
      await old.check('publish-not-migrated')
    })

    test('operations and status, of offers that were moved and that were not', async () => {
      const operations = await walkOf('cpp/operations')
      const status = operations.of('cpp/status')
      const offer = operations.word('contoso-vm')

      await operations.wire.expect(202, 'POST', address(offer, '/publish'), { body: notified })
      await world.pass('PT12M')
      // The addresses are told of offers that were not moved alone.
      await operations.check('list-running', ['body[0].definition.metadata.emails is missing'])
      // No article tells what blocks a step, and nothing does here.
      await operations.check('get', ['body.steps[1].status is "inProgress", printed "blocked"'])
      await status.check('running')
      await world.pass('P4D')
      await status.check('waiting-for-signoff')
      await operations.wire.expect(202, 'POST', address(offer, '/golive'), { body: {} })
      await world.pass('P3D')
      const old = await walkOf('cpp/operations')
      const oldOffer = old.word('contoso-vm')
      await setMigrated(oldOffer, false)
      await old.wire.expect(202, 'POST', address(oldOffer, '/publish'), { body: notified })
      await world.pass('PT12M')
      await old.check('list-running')
      await old.check('get-legacy')
      await world.pass('P4D')
      await old.wire.expect(202, 'POST', address(oldOffer, '/golive'), { body: notified })
      await world.pass('P3D')
      await old.of('cpp/status').check('not-migrated')
    })

    test('nothing that is printed was left out', () => {
      assert.deepEqual(
        neverSent(...['errors', 'offer-put', 'offers', 'operations', 'publish', 'status'].map((each) => `cpp/${each}`)),
        ['cpp/errors/no-token'],
      )
    })
  })

/** The prices by their kind. */
function printedPrices(): Readonly<Record<string, unknown>> {
  return JSON.parse(readFileSync(new URL('../../examples/cpp/vm-pricing.json', import.meta.url), 'utf8'))
}

const notified = { metadata: { 'notification-emails': 'ada@contoso.example,max@contoso.example' } }

function address(offer: string, below = ''): string {
  return `/api/publishers/contoso/offers/${offer}${below}?api-version=2017-10-31`
}

const disk = 'https://contoso.blob.core.windows.net/vhds/os.vhd'

import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { engines } from '@comptoir/testing'
import { AzPartnerCenterCli } from '../publishers/az-partner-center-cli.ts'
import { ingestionResource, type PublisherWorld, startPublisherWorld } from '../publishers/publisher-world.ts'
import { neverSent, PrintedWalk } from './printed-walk.ts'

for (const engine of engines)
  describe(`what is printed of submissions, over ${engine.name}`, { skip: engine.skip }, () => {
    let world: PublisherWorld

    before(async () => {
      world = await startPublisherWorld(engine)
    })

    after(() => world.close())

    /** A product that may be published, or one that lacks its description; its ids are known. */
    async function walkOf(description: string): Promise<PrintedWalk> {
      const wire = await world.wire(ingestionResource)
      const walk = new PrintedWalk(wire, 'ingestion/submission')
      const cli = new AzPartnerCenterCli(wire, world.pass)
      const product = await cli.createOffer({ id: world.newOfferId(), description })
      const variantID = await cli.createPlan(product, 'plan-one')
      const places = [
        ['id:60', 'Availability', undefined],
        ['id:03', 'Listing', undefined],
        ['id:32', 'Package', undefined],
        ['id:61', 'Property', undefined],
        ['id:62', 'Availability', variantID],
        ['id:08', 'Package', variantID],
        ['id:31', 'Listing', variantID],
      ] as const
      walk.know({ 'id:01': product, 'id:04': variantID })
      for (const [name, module, plan] of places)
        walk.know({ [name]: await walk.client.instance(product, module, plan) })
      return walk
    }

    test('from the first request to the store', async () => {
      const walk = await walkOf('<p>Deploy it, open it.</p>')

      await walk.check('1-create-full')
      await world.pass('PT15M')
      await walk.check('2-get-submitted')
      await walk.check('3-workflow-running')
      await world.pass('P4D')
      await walk.check('4-ready-to-publish')
      await walk.check('reports')
      await walk.check('5-promote')
      await world.pass('P3D')
      await walk.check('6-in-store')
      await walk.check('3-workflow-live')
      await walk.check('list')
    })

    test('found wrong, and told why', async () => {
      const walk = await walkOf('')

      await walk.check('1-create-full')
      await world.pass('PT15M')
      await walk.check('2-get-create-failed')
      await walk.check('2-validations')
      await walk.check('3-workflow-after-create-failed')
    })

    test('named in part, and filled in once it is accepted', async () => {
      const walk = await walkOf('<p>Deploy it, open it.</p>')

      await walk.check('1-create-partial')
      await world.pass('PT15M')
      await walk.check('2-get-submitted')
    })

    test('failed later on', async () => {
      const walk = await walkOf('<p>Deploy it, open it.</p>')
      const productId = walk.names.get('id:01')
      const outcome = { productId, step: 'provisioning', message: 'No preview can be made.' }
      assert.equal((await world.sandbox.post('/comptoir/v1/marketplace/outcomes', outcome)).status, 201)

      await walk.check('1-create-full')
      await world.pass('P4D')
      await walk.check('2-get-validation-failed')
    })

    test('taken back', async () => {
      const walk = await walkOf('<p>Deploy it, open it.</p>')

      await walk.check('1-create-full')
      await walk.check('cancel')
    })

    test('nothing that is printed was left out', () => {
      assert.deepEqual(neverSent('ingestion/submission'), [])
    })
  })

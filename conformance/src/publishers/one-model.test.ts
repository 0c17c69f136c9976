import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { samplePortalOffer } from '@comptoir/server/portal-offers/sample-portal-offer'
import { engines, type WireAnswer } from '@comptoir/testing'
import { AzPartnerCenterCli } from './az-partner-center-cli.ts'
import { type CoreDrafts, type CoreStatement, coreStatements } from './core-members-walk.ts'
import { ingestionResource, type PublisherWorld, portalResource, startPublisherWorld } from './publisher-world.ts'
import { type DraftPlace, SubmissionClient } from './submission-client.ts'
import type { Wire } from './wire.ts'

type Body = WireAnswer['body']

/** An offer of a machine by its id in each API, and its plan. */
interface Machine {
  readonly offer: string
  readonly product: string
  readonly plan: string
}

for (const engine of engines)
  describe(`one model behind both APIs, over ${engine.name}`, { skip: engine.skip }, () => {
    let world: PublisherWorld
    let portal: Wire
    let client: SubmissionClient
    /** What each statement is said of, one after the other. */
    let machine: Machine

    before(async () => {
      world = await startPublisherWorld(engine)
      portal = await world.wire(portalResource)
      client = new SubmissionClient(await world.wire(ingestionResource), {
        base: '/v1.0/ingestion',
        headers: () => ({}),
      })
      machine = await newMachine()
    })

    after(() => world.close())

    /** An offer of a machine, made through the portal's API; its id in each API. */
    async function newMachine(): Promise<Machine> {
      const offer = world.newOfferId()
      await portal.expect(201, 'PUT', address(offer), { body: samplePortalOffer({ displayText: offer }) })
      const product = (await productOf(offer)).id
      const { value: plans } = await client.get(`products/${product}/variants`)
      return { offer, product, plan: plans[0].id }
    }

    async function productOf(offer: string): Promise<Body> {
      const $filter = encodeURIComponent(`externalIDs/Any(i:i/type eq 'AzureOfferId' and i/value eq '${offer}')`)
      return (await client.get(`products?$filter=${$filter}`)).value[0]
    }

    async function definitionOf(offer: string): Promise<Body> {
      return (await portal.expect(200, 'GET', address(offer))).body.definition
    }

    for (const statement of coreStatements)
      test(`${statement.key} is said through either API and read through the other`, async () => {
        const { offer, product, plan } = machine
        const place = placeOf(statement.draft, plan)
        const before = await draftOf(product, place)

        const body = (await portal.expect(200, 'GET', address(offer))).body
        memberHolder(body.definition, statement)[statement.key] = statement.value
        await portal.expect(200, 'PUT', address(offer), { body })
        const seen = await draftOf(product, place)
        // Back to how it was, through the Submission API, then on again.
        await put(product, place, { ...before, '@odata.etag': seen['@odata.etag'] })
        const back = memberHolder(await definitionOf(offer), statement)[statement.key]
        const draft = await draftOf(product, place)
        await put(product, place, { ...draft, ...changeOf(statement, draft) })
        const shown = memberHolder(await definitionOf(offer), statement)[statement.key]

        for (const [member, value] of Object.entries(changeOf(statement, before)))
          assert.deepEqual(sorted(seen[member]), sorted(value), `${member} of the ${statement.draft}`)
        assert.notDeepEqual(back, statement.value)
        assert.deepEqual(shown, statement.value)
      })

    async function put(product: string, place: DraftPlace, draft: Body): Promise<void> {
      await client.put(`products/${product}/${place.collection}/${draft.id}${expandOf(place)}`, draft)
    }

    function draftOf(product: string, place: DraftPlace): Promise<Body> {
      return client.draft(product, place, expandOf(place))
    }

    test('what one API cannot say stays as the other said it', async () => {
      const { offer, product, plan } = await newMachine()
      const before = await definitionOf(offer)
      const place = placeOf('listing', plan)
      const listing = await draftOf(product, place)

      await put(product, place, { ...listing, searchKeywords: undefined, keywords: ['tides'], summary: 'Another line' })
      const body = (await portal.expect(200, 'GET', address(offer))).body
      body.definition.offer['microsoft-azure-marketplace.title'] = 'Another title'
      await portal.expect(200, 'PUT', address(offer), { body })
      const after = await definitionOf(offer)

      const changed = Object.keys(after.offer).filter(
        (key) => JSON.stringify(after.offer[key]) !== JSON.stringify(before.offer[key]),
      )
      assert.deepEqual(changed.toSorted(), ['microsoft-azure-marketplace.summary', 'microsoft-azure-marketplace.title'])
      assert.deepEqual(after.plans, before.plans)
      assert.deepEqual((await draftOf(product, place)).keywords, ['tides'])
    })

    test('plans and logos of an application are seen through the portal, and its offer is listed there', async () => {
      const cli = new AzPartnerCenterCli(client.wire, world.pass)
      const offer = world.newOfferId()
      const product = await cli.createOffer({ id: offer, description: 'Deploy it.' })
      await cli.createPlan(product, 'basic')
      await world.pass('PT5M')

      const { body: found } = await portal.expect(200, 'GET', address(offer))
      const { body: list } = await portal.expect(200, 'GET', '/api/publishers/contoso/offers?api-version=2017-10-31')

      assert.equal(found.offerTypeId, 'microsoft-azure-applications')
      assert.deepEqual(
        found.definition.plans.map(({ planId }: Body) => planId),
        ['basic'],
      )
      for (const key of ['small', 'medium', 'large', 'wide'])
        assert.match(found.definition.offer[`microsoft-azure-marketplace.${key}Logo`], /^http:.*\/blobs\//)
      assert.ok(list.some(({ id }: Body) => id === offer))
    })

    test('a publishing begun through the portal is followed and taken live through the Submission API', async () => {
      const { offer, product } = await newMachine()

      await portal.expect(202, 'POST', address(offer, '/publish'), { body: {} })
      const [submission] = (await client.get(`products/${product}/submissions`)).value
      await portal.expect(400, 'POST', address(offer, '/publish'), { body: {} })
      await world.pass('P4D')
      const preview = await client.get(`products/${product}/submissions/${submission.id}`)
      await client.post(`products/${product}/submissions/${submission.id}/promote`, {}, 200)
      await world.pass('P3D')

      assert.equal(`${submission.state}/${submission.substate}`, 'InProgress/InDraft')
      assert.equal(`${preview.state}/${preview.substate}`, 'Published/ReadyToPublish')
      assert.equal((await portal.call('GET', address(offer, '/status'))).body.status, 'succeeded')
      await portal.expect(200, 'GET', address(offer, '/slot/Production'))
    })

    test('a submission is followed, and taken back, through the portal', async () => {
      const cli = new AzPartnerCenterCli(client.wire, world.pass)
      const offer = world.newOfferId()
      const product = await cli.createOffer({ id: offer, description: 'Deploy it.' })
      await cli.createPlan(product, 'basic')

      await cli.publish(product)
      await world.pass('P1D')
      const { body: running } = await portal.expect(200, 'GET', address(offer, '/status'))
      const { body: operations } = await portal.expect(200, 'GET', address(offer, '/submissions'))
      await portal.expect(202, 'POST', address(offer, '/cancel'), { body: {} })

      assert.equal(running.status, 'running')
      assert.deepEqual(running.steps.map(({ status }: Body) => status).slice(0, 3), [
        'complete',
        'inProgress',
        'notStarted',
      ])
      assert.equal(operations.length, 1)
      assert.deepEqual((await client.get(`products/${product}/submissions`)).value, [])
      assert.equal((await portal.call('GET', address(offer, '/status'))).body.status, 'canceled')
    })

    test('offers that were moved and that were not differ in their operation address and in whom they tell', async () => {
      const seen: Body[] = []
      for (const migrated of [true, false]) {
        const { offer, product } = await newMachine()
        await world.sandbox.patch(`/comptoir/v1/marketplace/offers/${product}`, { migrated })
        const metadata = { 'notification-emails': `only-${migrated}@contoso.example` }
        const { headers } = await portal.expect(202, 'POST', address(offer, '/publish'), { body: { metadata } })
        const location = String(headers['location'])
        await portal.expect(200, 'GET', location)
        const { body: status } = await portal.expect(200, 'GET', address(offer, '/status'))
        await world.pass('P4D')
        const { body: outbox } = await world.sandbox.get('/comptoir/v1/outbox?size=500')
        const named = outbox.items.some((each: Body) => JSON.stringify(each).includes(`only-${migrated}@`))
        seen.push([
          location.replace(/[0-9a-f-]{36}/, 'id').replaceAll(offer, 'offer'),
          named,
          status.notificationEmails,
        ])
      }

      assert.deepEqual(seen, [
        ['/api/publishers/contoso/offers/offer/operations/id?api-version=2017-10-31', false, undefined],
        ['/api/operations/contoso$offer$2$preview?api-version=2017-10-31', true, 'only-false@contoso.example'],
      ])
    })
  })

function address(offer: string, below = ''): string {
  return `/api/publishers/contoso/offers/${offer}${below}?api-version=2017-10-31`
}

/** Markets, trial and prices are told to who asks for them. */
function expandOf({ collection }: DraftPlace): string {
  return collection === 'featureAvailabilities' ? '?$expand=MarketStates,Trial,PriceSchedules' : ''
}

function placeOf(draft: keyof CoreDrafts, variantID: string): DraftPlace {
  const places: Readonly<Record<keyof CoreDrafts, DraftPlace>> = {
    listing: { collection: 'listings', module: 'Listing' },
    property: { collection: 'properties', module: 'Property' },
    audience: { collection: 'productAvailabilities', module: 'Availability' },
    planListing: { collection: 'listings', module: 'Listing', variantID },
    planAvailability: { collection: 'featureAvailabilities', module: 'Availability', variantID },
  }
  return places[draft]
}

function memberHolder(definition: Body, { of }: CoreStatement): Body {
  return of === 'offer' ? definition.offer : definition.plans[0]
}

function changeOf({ change }: CoreStatement, draft: Body): Readonly<Record<string, unknown>> {
  return typeof change === 'function' ? change(draft) : change
}

/** Without an order: in which one contacts and their members stand says nothing. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((each) => JSON.stringify(sorted(each))).toSorted()
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)))
}

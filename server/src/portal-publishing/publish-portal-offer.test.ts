import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { engines, type PartnerApi } from '@comptoir/testing'
import { portalAddress, samplePortalOffer } from '../portal-offers/sample-portal-offer.ts'
import { type PortalPublisher, startPortalPublisher, statesOf } from './sample-portal-publisher.ts'

const guid = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}'

for (const engine of engines)
  describe(`publishing through the Cloud Partner Portal API over ${engine.name}`, { skip: engine.skip }, () => {
    let publisher: PortalPublisher
    let api: PartnerApi

    before(async () => {
      publisher = await startPortalPublisher(engine)
      ;({ api } = publisher)
    })
    after(() => publisher.close())

    const notMigrated = async (offerId: string) => {
      const { items } = (await publisher.sandbox.get('/comptoir/v1/marketplace/offers?size=100')).body
      const found = items.find((each: { offerId: string }) => each.offerId === offerId)
      const address = `/comptoir/v1/marketplace/offers/${found.productId}`
      assert.equal((await publisher.sandbox.patch(address, { migrated: false })).status, 200)
    }

    test('an offer that was never published has six steps of which none is started', async () => {
      await publisher.make('quiet')

      const body = await publisher.status('quiet')

      assert.equal(body.status, 'neverPublished')
      assert.deepEqual(statesOf(body), Array(6).fill('notStarted'))
      assert.deepEqual([body.messages, body.previewLinks, body.liveLinks], [[], [], []])
      assert.deepEqual((await api.get(portalAddress('quiet', '/submissions/'))).body, [])
    })

    test('is asked for, and cancelled, without a body as well', async () => {
      await publisher.make('bodiless')

      assert.equal((await api.post(portalAddress('bodiless', '/publish'))).status, 202)
      assert.equal((await api.post(portalAddress('bodiless', '/cancel'))).status, 200)
    })

    test('goes from the draft to the preview, waits there, and goes live once signed off', async () => {
      await publisher.make('whole')

      const published = await publisher.publish('whole')
      const running = await publisher.status('whole')
      await publisher.advance('PT11M')
      const certified = await publisher.status('whole')
      await publisher.advance('P4D')
      const waiting = await publisher.status('whole')
      const preview = await api.get(portalAddress('whole', '/slot/PREVIEW'))
      const signedOff = await publisher.goLive('whole')
      const going = await publisher.status('whole')
      await publisher.advance('P5D')
      const live = await publisher.status('whole')

      assert.deepEqual([published.status, published.body], [202, undefined])
      const operation = new RegExp(`^/api/publishers/contoso/offers/whole/operations/${guid}\\?api-version=2017-10-31$`)
      assert.match(String(published.headers['location']), operation)
      assert.deepEqual([running.status, statesOf(running).slice(0, 2)], ['running', ['inProgress', 'notStarted']])
      assert.deepEqual([certified.status, statesOf(certified).slice(0, 2)], ['running', ['complete', 'inProgress']])
      assert.equal(certified.steps[0].messages[0].messageHtml, 'Step completed.')
      assert.equal(waiting.status, 'waitingForPublisherReview')
      assert.deepEqual(statesOf(waiting).slice(-2), ['waitingForPublisherReview', 'notStarted'])
      assert.deepEqual(
        [preview.status, preview.body.version, preview.body.status],
        [200, 1, 'waitingForPublisherReview'],
      )
      assert.equal(signedOff.status, 202)
      assert.match(String(signedOff.headers['location']), operation)
      assert.notEqual(signedOff.headers['location'], published.headers['location'])
      assert.equal(going.status, 'running')
      assert.deepEqual([live.status, statesOf(live)], ['succeeded', Array(6).fill('complete')])
      const production = await api.get(portalAddress('whole', '/slot/Production'))
      assert.deepEqual([production.status, production.body.version, production.body.status], [200, 1, 'succeeded'])
      assert.equal((await api.get(portalAddress('whole'))).body.version, 2)
      assert.deepEqual((await api.get(portalAddress('whole', '/versions/1'))).body, production.body)
    })

    test('every operation is listed with its state, its publishing version and a version beyond 2^53', async () => {
      await publisher.make('listed')
      const published = await publisher.publish('listed')
      await publisher.advance('P4D')
      await publisher.goLive('listed')

      const { body } = await api.get(portalAddress('listed', '/submissions/'))
      const running = await api.get(`${portalAddress('listed', '/submissions')}&status=Running`)
      const text = await publisher.textOf(portalAddress('listed', '/submissions'))

      const [second, first] = body
      const { id, version, changedTime, ...rest } = first
      assert.deepEqual(rest, {
        offerId: 'listed',
        offerVersion: 1,
        offerTypeId: 'microsoft-azure-virtualmachines',
        publisherId: 'contoso',
        submissionType: 'publish',
        submissionState: 'succeeded',
        publishingVersion: 2,
        slot: 'staging',
        definition: { metadata: {} },
      })
      assert.ok(String(published.headers['location']).includes(id))
      assert.ok(version > 2 ** 53)
      assert.match(changedTime, /^2026-01-\d\dT[\d:]+\.\d{7}Z$/)
      assert.deepEqual([second.submissionType, second.submissionState], ['goLive', 'running'])
      assert.deepEqual(
        running.body.map((each: { id: string }) => each.id),
        [second.id],
      )
      assert.match(text, /"version":6390\d{14},/)
    })

    test('an operation is read at the address that its Location names', async () => {
      await publisher.make('followed')
      const { headers } = await publisher.publish('followed')

      const { status: answered, body } = await api.get(String(headers['location']))

      assert.equal(answered, 200)
      assert.deepEqual(Object.keys(body), [
        'status',
        'messages',
        'publishingVersion',
        'offerVersion',
        'cancellationRequestState',
        'steps',
        'previewLinks',
        'liveLinks',
      ])
      assert.deepEqual(
        [body.status, body.publishingVersion, body.offerVersion, body.cancellationRequestState],
        ['running', 2, 1, 'canCancel'],
      )
      assert.deepEqual(Object.keys(body.steps[0]).toSorted(), [
        'description',
        'estimatedTimeFrame',
        'id',
        'messages',
        'progressPercentage',
        'status',
        'stepName',
      ])
    })

    test('an offer that was not migrated has addresses of the other form, and tells whom it notifies', async () => {
      await publisher.make('old')
      await notMigrated('old')

      const { headers } = await publisher.publish('old')
      const followed = await api.get(String(headers['location']))
      const body = await publisher.status('old')
      const [operation] = (await api.get(portalAddress('old', '/submissions'))).body
      await publisher.advance('P4D')
      const signedOff = await publisher.goLive('old')

      assert.equal(headers['location'], '/api/operations/contoso$old$2$preview?api-version=2017-10-31')
      assert.equal(signedOff.headers['location'], headers['location'])
      assert.deepEqual([followed.status, followed.body.status], [200, 'running'])
      assert.equal(body.notificationEmails, 'ada@contoso.example,max@contoso.example')
      assert.deepEqual(operation.definition, { metadata: { emails: 'ada@contoso.example,max@contoso.example' } })
    })

    test('a migrated offer tells no addresses, and ignores those of requests', async () => {
      await publisher.make('moved')
      await publisher.publish('moved')

      const body = await publisher.status('moved')

      assert.ok(!('notificationEmails' in body))
      const messages = (await publisher.sandbox.get('/comptoir/v1/outbox?size=100')).body.items
      const own = messages.filter((each: object) => JSON.stringify(each).includes('"moved"'))
      assert.ok(own.length > 0)
      assert.ok(!JSON.stringify(own).includes('max@contoso.example'))
    })

    test('the draft may be replaced while it is published: what is published is what it was', async () => {
      await publisher.make('edited')
      await publisher.publish('edited')

      const { status: answered, body } = await api.put(
        portalAddress('edited'),
        samplePortalOffer({ displayText: 'Later' }),
      )
      await publisher.advance('P4D')
      const preview = await api.get(portalAddress('edited', '/slot/preview'))

      assert.deepEqual([answered, body.status, body.version], [200, 'running', 2])
      assert.equal(preview.body.definition.displayText, 'Contoso VM')
      assert.equal((await api.get(portalAddress('edited'))).body.definition.displayText, 'Later')
    })
  })

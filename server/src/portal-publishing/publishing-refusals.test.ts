import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { engines, type PartnerApi, startPartnerCenter } from '@comptoir/testing'
import {
  expectPortalError,
  portalAddress,
  portalCaller,
  samplePortalOffer,
  samplePortalPlan,
} from '../portal-offers/sample-portal-offer.ts'
import { addressesTold, type PortalPublisher, startPortalPublisher, statesOf } from './sample-portal-publisher.ts'

const guid = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}'

for (const engine of engines)
  describe(`what publishing through the Cloud Partner Portal API refuses over ${engine.name}`, {
    skip: engine.skip,
  }, () => {
    let publisher: PortalPublisher
    let api: PartnerApi

    before(async () => {
      publisher = await startPortalPublisher(engine)
      ;({ api } = publisher)
    })
    after(() => publisher.close())

    test('a plan that was in the preview must stay in the draft', async () => {
      await publisher.make('kept')
      await publisher.publish('kept')
      await publisher.advance('P4D')

      const other = samplePortalOffer({ plans: [samplePortalPlan('plan2')] })
      const message = await expectPortalError(api.put(portalAddress('kept'), other), 'portalDraftInvalid')

      assert.match(message, /plan1/)
      const both = samplePortalOffer({ plans: [samplePortalPlan('plan1'), samplePortalPlan('plan2')] })
      assert.equal((await api.put(portalAddress('kept'), both)).status, 200)
    })

    test('If-Match on publish names the draft that was read', async () => {
      await publisher.make('matched')
      const { headers } = await api.get(portalAddress('matched'))

      await expectPortalError(
        publisher.publish('matched', { 'if-match': `W/"datetime'2000-01-01T00%3A00%3A00.0000000Z'"` }),
        'etagStale',
      )
      assert.equal((await publisher.publish('matched', { 'if-match': String(headers['etag']) })).status, 202)
    })

    test('only one operation runs on an offer', async () => {
      await publisher.make('once')
      await publisher.publish('once')

      const message = await expectPortalError(publisher.publish('once'), 'publishingRunning')
      await expectPortalError(publisher.goLive('once'), 'publishingRunning')

      assert.match(message, new RegExp(`once already: ${guid}`))
    })

    test('going live needs a preview that waits for its sign-off', async () => {
      await publisher.make('early')

      await expectPortalError(publisher.goLive('early'), 'offerNotInPreview')
      await publisher.publish('early')
      await publisher.cancel('early')
      await expectPortalError(publisher.goLive('early'), 'offerNotInPreview')
    })

    test('what nobody works on is cancelled at once, what is worked on is told to stop', async () => {
      await publisher.make('stopped')

      await publisher.publish('stopped')
      const atOnce = await publisher.cancel('stopped')
      await publisher.publish('stopped')
      await publisher.advance('PT20M')
      const later = await publisher.cancel('stopped')
      const { body } = await api.get(String(later.headers['location']))

      assert.deepEqual([atOnce.status, atOnce.headers['location'], atOnce.body], [200, undefined, undefined])
      assert.equal(later.status, 202)
      assert.deepEqual([body.status, 'cancellationRequestState' in body], ['canceled', false])
      assert.deepEqual(statesOf(body).slice(0, 3), ['complete', 'canceled', 'notStarted'])
      assert.equal((await api.get(portalAddress('stopped'))).body.status, 'canceled')
    })

    test('what never ran, goes live or is over cannot be cancelled', async () => {
      await publisher.make('uncancelled')

      await expectPortalError(publisher.cancel('uncancelled'), 'publishingNotCancellable')
      await publisher.publish('uncancelled')
      await publisher.advance('P4D')
      await publisher.goLive('uncancelled')
      await expectPortalError(publisher.cancel('uncancelled'), 'publishingNotCancellable')
      await publisher.advance('P5D')
      await expectPortalError(publisher.cancel('uncancelled'), 'publishingNotCancellable')
    })

    test('an offer that is not fit to be published is refused at once, with what is wrong', async () => {
      const plans = [samplePortalPlan('bare', { 'microsoft-azure-virtualmachines.vmImages': {} })]
      await api.put(portalAddress('unfit'), samplePortalOffer({ plans }))

      const message = await expectPortalError(publisher.publish('unfit'), 'portalOfferUnpublishable')

      assert.match(message, /^The offer cannot be published: .*plan bare, vmImages: /)
      assert.equal((await publisher.status('unfit')).status, 'neverPublished')
    })

    test('operations that are not there are not found', async () => {
      await publisher.make('empty')
      await publisher.publish('empty')
      const { publisherId } = (await api.get(portalAddress('empty'))).body
      const legacy = (rest: string) => `/api/operations/${publisherId}$${rest}?api-version=2017-10-31`

      const unknown = '/operations/00000000-0000-4000-8000-000000000050'
      await expectPortalError(api.get(portalAddress('empty', unknown)), 'portalOperationNotFound')
      await expectPortalError(api.get(legacy('empty$3$preview')), 'portalOperationNotFound')
      await expectPortalError(api.get(legacy('empty$2$production')), 'portalOperationNotFound')
      await expectPortalError(api.get(legacy('nothing$2$preview')), 'portalOperationNotFound')
      assert.equal((await api.get(legacy('EMPTY$2$Preview'))).status, 200)
    })

    test('offers and publishers that are not the account’s are refused everywhere', async () => {
      const below = ['/status', '/submissions', '/operations/00000000-0000-4000-8000-000000000050']
      for (const path of below) {
        await expectPortalError(api.get(portalAddress('nothing', path)), 'portalOfferNotFound')
        await expectPortalError(api.get(portalAddress('x', path).replace('contoso', 'fabrikam')), 'publisherForbidden')
      }
      for (const path of ['/publish', '/golive', '/cancel']) {
        await expectPortalError(api.post(portalAddress('nothing', path), addressesTold), 'portalOfferNotFound')
        const stranger = portalAddress('x', path).replace('contoso', 'fabrikam')
        await expectPortalError(api.post(stranger, addressesTold), 'publisherForbidden')
      }
      await expectPortalError(
        api.get('/api/operations/fabrikam$x$2$preview?api-version=2017-10-31'),
        'publisherForbidden',
      )
    })

    test('every call names a version that is known', async () => {
      const bare = (path: string) => path.replace('2017-10-31', '2012-01-01')
      const id = '00000000-0000-4000-8000-000000000050'
      for (const path of ['/status', '/submissions', `/operations/${id}`])
        await expectPortalError(api.get(bare(portalAddress('x', path))), 'apiVersionInvalid')
      for (const path of ['/publish', '/golive', '/cancel'])
        await expectPortalError(api.post(bare(portalAddress('x', path)), addressesTold), 'apiVersionInvalid')
      await expectPortalError(api.get('/api/operations/contoso$x$2$preview'), 'apiVersionInvalid')
    })
  })

describe('what publishing through the Cloud Partner Portal API refuses of a strict server', () => {
  test('a call that does not name the draft that was read', async () => {
    const center = await startPartnerCenter({ strict: true })
    try {
      const api = await center.api('global', 'app', portalCaller)
      await api.put(portalAddress('strict'), samplePortalOffer())

      await expectPortalError(api.post(portalAddress('strict', '/publish'), addressesTold), 'etagMissing')
      const { status } = await api.post(portalAddress('strict', '/publish'), addressesTold, { 'if-match': '*' })
      assert.equal(status, 202)
    } finally {
      await center.close()
    }
  })
})

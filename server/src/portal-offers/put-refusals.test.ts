import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { engines, type PartnerApi, type PartnerCenter, startPartnerCenter } from '@comptoir/testing'
import {
  expectPortalError,
  portalAddress,
  portalCaller,
  samplePortalOffer,
  samplePortalPlan,
} from './sample-portal-offer.ts'

const stale = { 'if-match': `W/"datetime'2000-01-01T00%3A00%3A00.0000000Z'"` }

for (const engine of engines)
  describe(`what cpp.offers.put refuses over ${engine.name}`, { skip: engine.skip }, () => {
    let center: PartnerCenter
    let api: PartnerApi

    before(async () => {
      center = await startPartnerCenter({ engine })
      api = await center.api('global', 'app', portalCaller)
    })
    after(() => center.close())

    const put = (offerId: string, body: unknown, headers = {}) => api.put(portalAddress(offerId), body, headers)

    /** Sends a body as the text that it is. */
    const putText = async (offerId: string, payload: string) => {
      const authorization = `Bearer ${await center.token('global', 'app', portalCaller)}`
      const answer = await center.server.app.inject({
        method: 'PUT',
        url: portalAddress(offerId),
        headers: { authorization, 'content-type': 'application/json' },
        payload,
      })
      return { status: answer.statusCode, headers: answer.headers, body: answer.json() }
    }

    test('a draft without a type, in the service’s own words', async () => {
      const expected = "The argument: 'OfferTypeId' cannot be null or empty."

      assert.equal(await expectPortalError(put('untyped', { id: 'untyped' }), 'offerTypeMissing'), expected)
      assert.equal(await expectPortalError(put('untyped', { offerTypeId: ' ' }), 'offerTypeMissing'), expected)
    })

    test('a type that there is not, and one other than the offer has', async () => {
      await put('typed', samplePortalOffer())

      await expectPortalError(put('other', { offerTypeId: 'microsoft-azure-toasters' }), 'offerTypeUnknown')
      await expectPortalError(put('typed', { offerTypeId: 'microsoft-azure-applications' }), 'offerTypeFixed')
    })

    test('a publisher of another account, whose offers are not told', async () => {
      const address = portalAddress('typed').replace('contoso', 'fabrikam')

      await expectPortalError(api.put(address, samplePortalOffer()), 'publisherForbidden')
    })

    test('an ETag of a draft that is not there any more, or not yet', async () => {
      await put('stale', samplePortalOffer())

      await expectPortalError(put('stale', samplePortalOffer({ displayText: 'Lost' }), stale), 'etagStale')
      await expectPortalError(put('new', samplePortalOffer(), stale), 'etagStale')
      assert.equal((await api.get(portalAddress('stale'))).body.definition.displayText, 'Contoso VM')
      await expectPortalError(api.get(portalAddress('new')), 'portalOfferNotFound')
    })

    const invalid: [string, string, object][] = [
      ['another publisher in the body', 'ids', { ...samplePortalOffer(), publisherId: 'fabrikam' }],
      ['another id in the body', 'ids', { ...samplePortalOffer(), id: 'other' }],
      ['an offer id that is none', '-ids', samplePortalOffer()],
      ['an offer id of 51 characters', 'x'.repeat(51), samplePortalOffer()],
      ['a plan id that is none', 'ids', samplePortalOffer({ plans: [samplePortalPlan('a plan')] })],
      ['two plans of one id', 'ids', samplePortalOffer({ plans: [samplePortalPlan('a'), samplePortalPlan('A')] })],
      ['a name of 201 characters', 'ids', samplePortalOffer({ displayText: 'x'.repeat(201) })],
      [
        'a hundred and one plans',
        'ids',
        samplePortalOffer({ plans: Array.from({ length: 101 }, (_, index) => ({ planId: `p${index}` })) }),
      ],
      ['a title that is a number', 'ids', samplePortalOffer({ members: { 'microsoft-azure-marketplace.title': 5 } })],
      [
        'links that are an object',
        'ids',
        samplePortalOffer({ members: { 'microsoft-azure-marketplace.usefulLinks': {} } }),
      ],
      [
        'a hidden plan that is a text',
        'ids',
        samplePortalOffer({
          plans: [samplePortalPlan('a', { 'microsoft-azure-virtualmachines.hideSKUForSolutionTemplate': 'no' })],
        }),
      ],
    ]
    for (const [title, offerId, body] of invalid)
      test(`${title}`, async () => {
        await expectPortalError(put(offerId, body), 'portalDraftInvalid')
        await expectPortalError(api.get(portalAddress(offerId)), 'portalOfferNotFound')
      })

    test('members that have another form than the contract says', async () => {
      const type = '"offerTypeId":"microsoft-azure-virtualmachines"'

      await expectPortalError(putText('shaped', `{${type},"definition":"text"}`), 'propertyInvalid')
      await expectPortalError(putText('shaped', `{${type},"definition":{"plans":[{"regions":[]}]}}`), 'propertyInvalid')
      await expectPortalError(putText('shaped', `{${type},"definition":9007199254740993}`), 'portalDraftInvalid')
      await expectPortalError(putText('shaped', `{${type},"definition":{"offer":1e999}}`), 'portalDraftInvalid')
      await expectPortalError(putText('shaped', `{${type}`), 'requestInvalid')
      await expectPortalError(putText('shaped', ''), 'requestInvalid')
    })

    test('a body that nests too deep to be walked through', async () => {
      const deep = `{"offerTypeId":"x","definition":{"offer":{"a":${'['.repeat(200_000)}${']'.repeat(200_000)}}}}`

      assert.match(await expectPortalError(putText('deep', deep), 'requestInvalid'), /64 levels/)
    })
  })

describe('cpp.offers.put of a strict server', () => {
  let center: PartnerCenter

  before(async () => {
    center = await startPartnerCenter({ strict: true })
  })
  after(() => center.close())

  test('demands If-Match to change an offer, and not to make one', async () => {
    const api = await center.api('global', 'app', portalCaller)

    const made = await api.put(portalAddress('strict'), samplePortalOffer())

    assert.equal(made.status, 201)
    await expectPortalError(api.put(portalAddress('strict'), samplePortalOffer()), 'etagMissing')
    const ifMatch = { 'if-match': String(made.headers['etag']) }
    assert.equal((await api.put(portalAddress('strict'), samplePortalOffer(), ifMatch)).status, 200)
    assert.equal((await api.put(portalAddress('strict'), samplePortalOffer(), { 'if-match': '*' })).status, 200)
  })
})

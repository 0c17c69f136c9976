import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { engines, type PartnerApi, type PartnerCenter, startPartnerCenter } from '@comptoir/testing'
import { fabrikam } from '../customers/sample-new-customer.ts'
import { sandboxAccounts } from '../sandbox/accounts.ts'
import { expectPortalError, portalAddress, portalCaller, samplePortalOffer } from './sample-portal-offer.ts'

const version = '?api-version=2017-10-31'
const offers = `/api/publishers/contoso/offers${version}`

for (const engine of engines)
  describe(`reading offers through the Cloud Partner Portal API over ${engine.name}`, { skip: engine.skip }, () => {
    let center: PartnerCenter
    let api: PartnerApi

    before(async () => {
      const stranger = { ...fabrikam, publisherId: 'fabrikam' }
      center = await startPartnerCenter({ engine, accounts: [...sandboxAccounts, stranger] })
      api = await center.api('global', 'app', portalCaller)
    })
    after(() => center.close())

    const idsIn = ({ body }: { body: readonly { id: string }[] }) => body.map(({ id }) => id)

    test('a publisher without offers has an empty list', async () => {
      const { status, body } = await api.get(offers)

      assert.deepEqual([status, body], [200, []])
    })

    test('a list has every offer by its id, with its name alone', async () => {
      await api.put(portalAddress('listed-2'), { offerTypeId: 'microsoft-azure-applications' })
      await api.put(portalAddress('listed-1'), samplePortalOffer({ displayText: 'A "quoted" name' }))

      const answer = await api.get(offers)

      assert.deepEqual(idsIn(answer), ['listed-1', 'listed-2'])
      assert.deepEqual(answer.body[0], {
        offerTypeId: 'microsoft-azure-virtualmachines',
        publisherId: 'contoso',
        status: 'neverPublished',
        lockStatus: 'none',
        pcMigrationStatus: 'migrated',
        pcRedirectUri: '',
        isvUpgradeRequest: false,
        offerTypeChanges: [],
        pricingNotRecalculatedRegions: [],
        offerTypeVersionsOverride: {},
        version: 1,
        id: 'listed-1',
        definition: { displayText: 'A "quoted" name' },
        changedTime: '2026-01-15T09:00:00.0000001Z',
      })
    })

    test('$filter leaves out what it does not take; what it does not understand is refused', async () => {
      const filtered = (filter: string) => api.get(`${offers}&$filter=${encodeURIComponent(filter)}`)

      const machines = await filtered("offerTypeId eq 'microsoft-azure-virtualmachines'")
      const live = await filtered("status eq 'succeeded' and pcMigrationStatus eq 'migrated'")
      const everything = await filtered(' ')

      assert.deepEqual([idsIn(machines), idsIn(live)], [['listed-1'], []])
      assert.equal(everything.body.length, 2)
      await expectPortalError(filtered("definition eq 'x'"), 'requestInvalid')
    })

    test('parameters that nobody knows are ignored', async () => {
      assert.equal((await api.get(`${offers}&$select=id&$top=1`)).body.length, 2)
    })

    test('an offer is read in any slot and version that it has, and not in others', async () => {
      const draft = await api.get(portalAddress('listed-1'))

      assert.deepEqual((await api.get(portalAddress('listed-1', '/slot/dRAFT'))).body, draft.body)
      assert.deepEqual((await api.get(portalAddress('LISTED-1', '/versions/1'))).body, draft.body)
      await expectPortalError(api.get(portalAddress('listed-1', '/slot/Production')), 'portalSlotEmpty')
      await expectPortalError(api.get(portalAddress('listed-1', '/slot/preview')), 'portalSlotEmpty')
      await expectPortalError(api.get(portalAddress('listed-1', '/slot/Staging')), 'portalSlotUnknown')
      await expectPortalError(api.get(portalAddress('listed-1', '/versions/2')), 'portalOfferVersionNotFound')
      await expectPortalError(api.get(portalAddress('listed-1', '/versions/0')), 'portalOfferVersionNotFound')
      await expectPortalError(
        api.get(portalAddress('listed-1', '/versions/999999999999999')),
        'portalOfferVersionNotFound',
      )
    })

    test('an offer that is not there is not found', async () => {
      for (const below of ['', '/versions/1', '/slot/Draft'])
        await expectPortalError(api.get(portalAddress('nothing', below)), 'portalOfferNotFound')
    })

    test('a publisher of another account is refused like one that is not there', async () => {
      for (const publisher of ['fabrikam', 'nobody'])
        for (const below of ['', '/listed-1', '/listed-1/versions/1', '/listed-1/slot/Draft'])
          await expectPortalError(
            api.get(`/api/publishers/${publisher}/offers${below}${version}`),
            'publisherForbidden',
          )
    })

    test('every operation asks for a version that it knows', async () => {
      for (const path of [offers, portalAddress('listed-1'), `/api/offerTypes${version}`]) {
        const message = await expectPortalError(api.get(path.replace('2017-10-31', '1999-01-01')), 'apiVersionInvalid')
        await expectPortalError(api.get(path.replace(version, '')), 'apiVersionInvalid')
        assert.match(message, /^Invalid api version\. Allowed values are \[2017-10-31, 2016-08-01-preview\]$/)
        assert.equal((await api.get(path.replace('2017-10-31', '2016-08-01-preview'))).status, 200)
      }
    })

    test('the types of offers are listed, virtual machines first', async () => {
      const { status, body } = await api.get(`/api/offerTypes${version}`)

      assert.equal(status, 200)
      assert.deepEqual(body[0], { id: 'microsoft-azure-virtualmachines', displayName: 'Virtual Machines', version: 87 })
      assert.ok(body.length > 5)
    })
  })

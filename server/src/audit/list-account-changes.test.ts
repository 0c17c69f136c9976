import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { engines, expectError, type PartnerApi, type PartnerCenter, startPartnerCenter } from '@comptoir/testing'
import { sampleNewCustomer } from '../customers/sample-new-customer.ts'

const path = '/comptoir/v1/auditrecords'

for (const engine of engines)
  describe(`comptoir.audit.list over ${engine.name}`, { skip: engine.skip }, () => {
    let center: PartnerCenter
    let owner: PartnerApi

    before(async () => {
      center = await startPartnerCenter({ engine })
      owner = await center.api()
      const app = { name: 'First', roles: ['developer'] }
      assert.equal((await owner.post('/comptoir/v1/applications', app)).status, 201)
      assert.equal((await owner.post('/v1/customers', sampleNewCustomer())).status, 201)
      assert.equal((await owner.post('/comptoir/v1/tenants', { prefix: 'second' })).status, 201)
      assert.equal((await owner.post('/comptoir/v1/tenants', { prefix: 'third' })).status, 201)
    })
    after(() => center.close())

    const listed = async (query = ''): Promise<readonly string[]> =>
      (await owner.get(`${path}${query}`)).body.items.map((each: Record<string, string>) => each['operationType'])

    test('what was changed through Comptoir’s own API is listed, newest first, and nothing else', async () => {
      assert.deepEqual(await listed(), ['associate_tenant', 'associate_tenant', 'create_application'])
      assert.equal((await owner.get('/v1/auditrecords')).body.totalCount, 4)
    })

    test('a record tells who did it', async () => {
      const { administrator, application } = center.account('global')

      const [{ userPrincipalName, applicationId }] = (await owner.get(path)).body.items

      assert.equal(userPrincipalName, administrator.userPrincipalName)
      assert.equal(applicationId, application.clientId)
    })

    test('pages follow one another', async () => {
      const first = (await owner.get(`${path}?size=2`)).body
      const headers = { 'ms-continuationtoken': first.continuationToken }
      const second = (await owner.get(`${path}?size=2&seekOperation=Next`, headers)).body

      assert.equal(first.items.length, 2)
      assert.deepEqual(second.items, (await owner.get(path)).body.items.slice(2))
      assert.equal(second.continuationToken, undefined)
    })

    test('an account reads its own changes alone, in every cloud', async () => {
      for (const cloud of ['china', 'germany', 'usgov'])
        assert.deepEqual((await (await center.api(cloud)).get(path)).body.items, [], cloud)
    })

    test('windows and tokens that are none are refused', async () => {
      await expectError(owner.get(`${path}?startDate=2025-10-01`), 'auditWindowTooOld')
      await expectError(owner.get(`${path}?startDate=soon`), 'propertyInvalid')
      await expectError(owner.get(`${path}?startDate=2026-01-16&endDate=2026-01-15`), 'requestInvalid')
      await expectError(owner.get(path, { 'ms-continuationtoken': 'nonsense' }), 'requestInvalid')
    })
  })

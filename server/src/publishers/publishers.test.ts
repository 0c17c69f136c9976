import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { engines, expectError, type PartnerApi, type PartnerCenter, startPartnerCenter } from '@comptoir/testing'
import { insertPublisher } from '../marketplace/publisher-store.ts'

const path = '/comptoir/v1/publishers'

for (const engine of engines)
  describe(`publishers over ${engine.name}`, { skip: engine.skip }, () => {
    let center: PartnerCenter
    let api: PartnerApi

    before(async () => {
      center = await startPartnerCenter({ engine })
      api = await center.api()
    })
    after(() => center.close())

    test('are made beside the one that a sandbox begins with', async () => {
      const made = await api.post(path, { publisherId: 'contoso-labs', name: 'Contoso Labs' })

      assert.equal(made.status, 201)
      assert.deepEqual(
        (await api.get(path)).body.items.map(({ publisherId }: { publisherId: string }) => publisherId),
        ['contoso', 'contoso-labs'],
      )
    })

    test('have ids that are nobody else’s, of any account', async () => {
      await center.server.store.write((db) =>
        insertPublisher(db, {
          partner_id: center.account('china').account.partner_id,
          publisher_id: 'fabrikam',
          name: 'Fabrikam',
          created_at: center.server.clock.now(),
        }),
      )

      await expectError(api.post(path, { publisherId: 'contoso', name: 'Mine' }), 'publisherTaken')
      await expectError(api.post(path, { publisherId: 'fabrikam', name: 'Mine' }), 'publisherTaken')
    })

    for (const publisherId of ['No Spaces', 'x', '-contoso', 'contoso-', 'x'.repeat(51)])
      test(`have no id like ${publisherId}`, async () => {
        await expectError(api.post(path, { publisherId, name: 'Mine' }), 'propertyInvalid')
      })

    test('may have their offers published by the roles of the marketplace, and by no others', async () => {
      for (const role of ['owner', 'manager', 'developer'] as const)
        assert.equal((await (await center.api('global', 'appUser', { roles: [role] })).get(path)).status, 200, role)
      for (const role of ['salesAgent', 'helpdeskAgent'] as const)
        assert.equal((await (await center.api('global', 'appUser', { roles: [role] })).get(path)).status, 403, role)
    })
  })

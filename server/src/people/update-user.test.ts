import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { engines, expectError, fetchToken, PartnerApi, type PartnerCenter, startPartnerCenter } from '@comptoir/testing'
import { actingFor, sampleNewUser } from './sample-people.ts'

const users = '/comptoir/v1/users'

for (const engine of engines)
  describe(`comptoir.users.update and delete over ${engine.name}`, { skip: engine.skip }, () => {
    let center: PartnerCenter
    let owner: PartnerApi

    before(async () => {
      center = await startPartnerCenter({ engine })
      owner = await center.api()
    })
    after(() => center.close())

    const actingAs = async (userId: string): Promise<PartnerApi> => {
      const account = await actingFor(center.server, center.account('global'), userId)
      return new PartnerApi(center.server, await fetchToken(center.server, account, 'appUser'))
    }
    const added = async (name: string, ...roles: readonly string[]): Promise<string> => {
      const { status, body } = await owner.post(users, sampleNewUser(center.account('global'), name, ...roles))
      assert.equal(status, 201, JSON.stringify(body))
      return body.id
    }

    test('names, address and roles change; what is not sent stays', async () => {
      const id = await added('changing', 'salesAgent')

      const { status, body } = await owner.patch(`${users}/${id}`, { familyName: 'Other', roles: ['Helpdesk agent'] })

      assert.equal(status, 200)
      assert.deepEqual(
        [body.givenName, body.familyName, body.email, body.roles],
        ['changing', 'Other', 'changing@example.com', ['helpdeskAgent']],
      )
      assert.deepEqual((await owner.get(`${users}/${id}`)).body, body)
    })

    test('the audit log has the person before and after', async () => {
      const id = await added('audited', 'salesAgent')
      await owner.patch(`${users}/${id}`, { roles: ['marketer'] })

      const { items } = (await owner.get('/comptoir/v1/auditrecords')).body

      const record = items.find(
        (each: Record<string, string>) =>
          each['operationType'] === 'update_user' && JSON.parse(each['resourceNewValue'] ?? '{}').Id === id,
      )
      assert.deepEqual(JSON.parse(record.resourceOldValue).Roles, ['salesAgent'])
      assert.deepEqual(JSON.parse(record.resourceNewValue).Roles, ['marketer'])
    })

    test('new roles take effect at once, on a token that was got before', async () => {
      const id = await added('promoted', 'salesAgent')
      const api = await actingAs(id)
      await expectError(api.get(users), 'roleNotEnough')

      await owner.patch(`${users}/${id}`, { roles: ['userAdmin'] })
      const promoted = await api.get(users)
      await owner.patch(`${users}/${id}`, { roles: ['marketer'] })

      assert.equal(promoted.status, 200)
      await expectError(api.get(users), 'roleNotEnough')
      assert.equal((await api.get('/comptoir/v1/account')).status, 200)
    })

    test('who is disabled is out at once, and in again once enabled', async () => {
      const id = await added('paused', 'userAdmin')
      const api = await actingAs(id)
      assert.equal((await api.get(users)).status, 200)

      await owner.patch(`${users}/${id}`, { enabled: false })
      await expectError(api.get(users), 'accessDenied')
      await owner.patch(`${users}/${id}`, { enabled: true })

      assert.equal((await api.get(users)).status, 200)
    })

    test('who is deleted is out at once and gone from the list; their name is free again', async () => {
      const id = await added('leaving', 'userAdmin')
      const api = await actingAs(id)
      assert.equal((await api.get(users)).status, 200)

      const { status, body } = await owner.delete(`${users}/${id}`)

      assert.equal(status, 204)
      assert.equal(body, undefined)
      await expectError(api.get(users), 'accessDenied')
      await expectError(owner.get(`${users}/${id}`), 'userNotFound')
      await added('leaving', 'userAdmin')
    })

    test('roles that are unknown, of another kind of account, or none are refused, and nothing changes', async () => {
      const id = await added('steady', 'salesAgent')

      await expectError(owner.patch(`${users}/${id}`, { roles: ['Emperor'] }), 'roleUnknown')
      await expectError(owner.patch(`${users}/${id}`, { roles: ['dataTrustee'] }), 'roleNotOfAccount')
      await expectError(owner.patch(`${users}/${id}`, { roles: [], familyName: 'No' }), 'rolesMissing')

      const { body } = await owner.get(`${users}/${id}`)
      assert.deepEqual([body.roles, body.familyName], [['salesAgent'], 'Example'])
    })

    test('a Manager touches no Owner, and makes none', async () => {
      const { administrator } = center.account('global')
      const id = await added('manager', 'manager')
      const manager = await actingAs(id)

      await expectError(manager.patch(`${users}/${administrator.userId}`, { familyName: 'No' }), 'roleNotGivable')
      await expectError(manager.delete(`${users}/${administrator.userId}`), 'roleNotGivable')
      const { body } = await expectError(manager.patch(`${users}/${id}`, { roles: ['owner'] }), 'roleNotGivable')

      assert.match(body.description, /Owner/)
    })

    test('the last Owner who may sign in stays one', async () => {
      const { administrator } = center.account('usgov')
      const lastOwner = await center.api('usgov')
      const path = `${users}/${administrator.userId}`

      for (const change of [{ roles: ['manager'] }, { enabled: false }])
        await expectError(lastOwner.patch(path, change), 'lastHolder')
      await expectError(lastOwner.delete(path), 'lastHolder')
      const second = await lastOwner.post(users, sampleNewUser(center.account('usgov'), 'second', 'owner'))
      await lastOwner.patch(`${users}/${second.body.id}`, { enabled: false })
      await expectError(lastOwner.delete(path), 'lastHolder')
      await lastOwner.patch(`${users}/${second.body.id}`, { enabled: true })

      assert.equal((await lastOwner.patch(path, { familyName: 'Renamed' })).status, 200)
      assert.equal((await lastOwner.delete(path)).status, 204)
    })
  })

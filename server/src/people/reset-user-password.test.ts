import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { engines, expectError, fetchToken, PartnerApi, type PartnerCenter, startPartnerCenter } from '@comptoir/testing'
import { matchesSecret } from '../identity/secrets.ts'
import { sandboxSecrets } from '../sandbox/accounts.ts'
import { findAccountPerson } from './person-store.ts'
import { actingFor, sampleNewUser } from './sample-people.ts'

const users = '/comptoir/v1/users'

for (const engine of engines)
  describe(`comptoir.users.resetPassword and resetSecondFactor over ${engine.name}`, { skip: engine.skip }, () => {
    let center: PartnerCenter
    let owner: PartnerApi

    before(async () => {
      center = await startPartnerCenter({ engine })
      owner = await center.api()
    })
    after(() => center.close())

    const seller = (): string => center.account('global').people[0]?.userId ?? ''
    const kept = async (userId: string) => {
      const { account } = center.account('global')
      const row = await findAccountPerson(center.server.store.read, account.partner_id, userId)
      assert.ok(row)
      return row
    }
    const managerApi = async (): Promise<PartnerApi> => {
      const { body } = await owner.post(users, sampleNewUser(center.account('global'), 'manager', 'manager'))
      const account = await actingFor(center.server, center.account('global'), body.id)
      return new PartnerApi(center.server, await fetchToken(center.server, account, 'appUser'))
    }

    test('a new one-time password takes the old one’s place, is told once and must be changed', async () => {
      center.clock.advance('PT1H')
      const api = await center.api()

      const { status, body } = await api.post(`${users}/${seller()}/resetpassword`)

      const row = await kept(seller())
      assert.equal(status, 200)
      assert.equal(body.id, seller())
      assert.equal(await matchesSecret(body.oneTimePassword, row.password_hash ?? ''), true)
      assert.equal(await matchesSecret(sandboxSecrets.password, row.password_hash ?? ''), false)
      assert.equal(row.password_set_at, center.clock.now())
      assert.equal(row.must_change_password, 1)
      const audit = await api.get('/comptoir/v1/auditrecords')
      assert.equal(audit.body.items[0].operationType, 'reset_user_password')
      assert.ok(!JSON.stringify(audit.body).includes(body.oneTimePassword))
    })

    test('a second factor is forgotten, and the password stays', async () => {
      const api = await center.api()
      const earlier = await kept(seller())
      assert.notEqual(earlier.totp_secret, null)

      const { status, body } = await api.post(`${users}/${seller()}/resetsecondfactor`)

      const row = await kept(seller())
      assert.equal(status, 200)
      assert.equal(body.hasSecondFactor, false)
      assert.equal(row.totp_secret, null)
      assert.equal(row.password_hash, earlier.password_hash)
    })

    test('a program alone resets no password in the national clouds; a person who signed in does', async () => {
      for (const cloud of ['china', 'germany', 'usgov']) {
        const path = `${users}/${center.account(cloud).people[0]?.userId}/resetpassword`

        const { body } = await expectError((await center.api(cloud, 'app')).post(path), 'notOfferedInCloud')

        assert.match(body.data[0].reason, /reset by a program/)
        assert.equal((await (await center.api(cloud, 'appUser')).post(path)).status, 200)
      }
      const program = await center.api('global', 'app')
      assert.equal((await program.post(`${users}/${seller()}/resetpassword`)).status, 200)
    })

    test('nobody resets what is not of the account, or of who stands above them', async () => {
      const api = await center.api()
      const stranger = center.account('china').administrator.userId
      const { administrator } = center.account('global')
      owner = api
      const manager = await managerApi()

      for (const reset of ['resetpassword', 'resetsecondfactor']) {
        await expectError(api.post(`${users}/${stranger}/${reset}`), 'userNotFound')
        await expectError(manager.post(`${users}/${administrator.userId}/${reset}`), 'roleNotGivable')
      }
    })
  })

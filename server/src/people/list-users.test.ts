import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { engines, expectError, type PartnerApi, type PartnerCenter, startPartnerCenter } from '@comptoir/testing'
import { insertPerson } from '../identity/account-store.ts'
import { findAccountPerson } from './person-store.ts'

const users = '/comptoir/v1/users'

for (const engine of engines)
  describe(`comptoir.users.list and get over ${engine.name}`, { skip: engine.skip }, () => {
    let center: PartnerCenter
    let owner: PartnerApi

    before(async () => {
      center = await startPartnerCenter({ engine })
      owner = await center.api()
    })
    after(() => center.close())

    test('the account’s people are listed, page by page, without what proves who they are', async () => {
      const { administrator, people } = center.account('global')
      const seen: { readonly id: string; readonly userPrincipalName: string }[] = []

      let page = await owner.get(`${users}?size=2`)
      seen.push(...page.body.items)
      while (page.body.continuationToken !== undefined) {
        const headers = { 'ms-continuationtoken': page.body.continuationToken }
        page = await owner.get(`${users}?size=2&seekOperation=Next`, headers)
        seen.push(...page.body.items)
      }

      const expected = [administrator, ...people].map(({ userId }) => userId)
      assert.deepEqual(
        seen.map(({ id }) => id),
        expected.sort(),
      )
      assert.doesNotMatch(JSON.stringify(seen), /password_|scrypt|totp/i)
    })

    test('a token of another list is refused', async () => {
      const headers = { 'ms-continuationtoken': 'nonsense' }

      await expectError(owner.get(`${users}?seekOperation=Next`, headers), 'requestInvalid')
    })

    test('somebody is shown by id in any letter case', async () => {
      const { administrator } = center.account('global')

      const { status, body } = await owner.get(`${users}/${administrator.userId.toUpperCase()}`)

      assert.equal(status, 200)
      assert.equal(body.userPrincipalName, administrator.userPrincipalName)
      assert.deepEqual(body.roles, administrator.roles)
      assert.equal(body.hasSecondFactor, true)
    })

    test('somebody of another account is not found', async () => {
      const { administrator } = center.account('germany')

      await expectError(owner.get(`${users}/${administrator.userId}`), 'userNotFound')
      await expectError(owner.patch(`${users}/${administrator.userId}`, { enabled: false }), 'userNotFound')
      await expectError(owner.delete(`${users}/${administrator.userId}`), 'userNotFound')
    })

    test('a customer’s own people are none of the account’s', async () => {
      const { account, administrator } = center.account('germany')
      const { read } = center.server.store
      const partner = await findAccountPerson(read, account.partner_id, administrator.userId)
      assert.ok(partner)
      const user_id = '00000000-0000-4000-8000-00000000cafe'
      const customers = { ...partner, user_id, user_principal_name: 'admin@customer.example', customer_id: 'customer' }
      await center.server.store.write((db) => db.run(insertPerson, customers))
      const german = await center.api('germany')

      const { body } = await german.get(users)

      assert.equal(body.totalCount, 3)
      await expectError(german.get(`${users}/${user_id}`), 'userNotFound')
      await expectError(german.post(`${users}/${user_id}/resetpassword`), 'userNotFound')
    })

    test('every cloud’s accounts manage their own people', async () => {
      for (const cloud of ['china', 'germany', 'usgov']) {
        const { body } = await (await center.api(cloud)).get(users)
        assert.equal(body.totalCount, 3, cloud)
      }
    })
  })

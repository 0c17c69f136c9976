import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { engines, expectError, fetchToken, PartnerApi, type PartnerCenter, startPartnerCenter } from '@comptoir/testing'
import { matchesSecret } from '../identity/secrets.ts'
import { sandboxAccounts } from '../sandbox/accounts.ts'
import { installationAccounts } from '../sandbox/installation-accounts.ts'
import { findAccountPerson } from './person-store.ts'
import { actingFor, sampleNewUser } from './sample-people.ts'

const users = '/comptoir/v1/users'

for (const engine of engines)
  describe(`comptoir.users.create over ${engine.name}`, { skip: engine.skip }, () => {
    let center: PartnerCenter
    let owner: PartnerApi

    before(async () => {
      center = await startPartnerCenter({ engine, accounts: [...sandboxAccounts, ...installationAccounts] })
      owner = await center.api()
    })
    after(() => center.close())

    const newUser = (name: string, ...roles: readonly string[]): object =>
      sampleNewUser(center.account('global'), name, ...roles)
    const actingAs = async (userId: string): Promise<PartnerApi> => {
      const account = await actingFor(center.server, center.account('global'), userId)
      return new PartnerApi(center.server, await fetchToken(center.server, account, 'appUser'))
    }
    const added = async (name: string, ...roles: readonly string[]): Promise<string> => {
      const { status, body } = await owner.post(users, newUser(name, ...roles))
      assert.equal(status, 201, JSON.stringify(body))
      return body.id
    }

    test('somebody new has roles, and a password that is told once and must be changed', async () => {
      const { account } = center.account('global')

      const { status, body } = await owner.post(users, newUser('Nora', 'Admin agent', 'developer'))

      const { id, oneTimePassword, ...person } = body
      assert.equal(status, 201)
      assert.deepEqual(person, {
        userPrincipalName: `nora@${account.domain}`,
        tenantId: account.tenant_id,
        givenName: 'Nora',
        familyName: 'Example',
        email: 'Nora@example.com',
        roles: ['developer', 'adminAgent'],
        enabled: true,
        mustChangePassword: true,
        hasSecondFactor: false,
        createdAt: '2026-01-15T09:00:00.000Z',
      })
      assert.match(oneTimePassword, /^\S{16}$/)
      const kept = await findAccountPerson(center.server.store.read, account.partner_id, id)
      assert.equal(await matchesSecret(oneTimePassword, kept?.password_hash ?? ''), true)
      const shown = await owner.get(`${users}/${id}`)
      assert.deepEqual(shown.body, { id, ...person })
    })

    test('a request that is repeated finds the same person and password', async () => {
      const headers = { 'ms-requestid': '7a6e2c0e-1111-4d6f-8c39-0d1f5a2a9c11' }

      const first = await owner.post(users, newUser('twice', 'salesAgent'), headers)
      const second = await owner.post(users, newUser('twice', 'salesAgent'), headers)

      assert.equal(first.status, 201)
      assert.deepEqual(second.body, first.body)
    })

    test('the change is on record, without the password', async () => {
      const { body } = await owner.post(users, newUser('recorded', 'marketer'))

      const audit = await owner.get('/comptoir/v1/auditrecords')

      const record = audit.body.items.find(
        ({ resourceNewValue }: { resourceNewValue: string }) => JSON.parse(resourceNewValue).Id === body.id,
      )
      assert.equal(record.operationType, 'create_user')
      assert.equal(record.resourceType, 'user')
      assert.ok(!JSON.stringify(audit.body).includes(body.oneTimePassword))
    })

    test('a user principal name is one person’s alone, in any letter case and any account', async () => {
      await added('unique', 'marketer')

      await expectError(owner.post(users, newUser('UNIQUE', 'marketer')), 'userNameTaken')
    })

    test('people are in a domain of one of the account’s tenants', async () => {
      const foreign = { ...newUser('guest', 'marketer'), userPrincipalName: 'guest@contoso.example' }

      const { body } = await expectError(owner.post(users, foreign), 'userDomainForeign')

      assert.match(body.description, /contoso\.example.*comptoirglobal\.onmicrosoft\.com/)
    })

    test('somebody of another tenant of the account is in that one', async () => {
      const tenant = await owner.post('/comptoir/v1/tenants', { prefix: 'secondplace' })
      const user = { ...newUser('elsewhere', 'marketer'), userPrincipalName: `elsewhere@${tenant.body.domain}` }

      const { status, body } = await owner.post(users, user)

      assert.equal(status, 201)
      assert.equal(body.tenantId, tenant.body.id)
    })

    test('a role that is unknown, of another kind of account, or missing is refused, and nobody is added', async () => {
      const unknown = await expectError(owner.post(users, newUser('never', 'Emperor')), 'roleUnknown')
      await expectError(owner.post(users, newUser('never', 'operator')), 'roleNotOfAccount')
      await expectError(owner.post(users, newUser('never')), 'rolesMissing')

      assert.match(unknown.body.description, /Emperor/)
      await added('never', 'marketer')
    })

    test('only an Owner adds an Owner, and a user admin adds no administrator', async () => {
      const manager = await actingAs(await added('manager', 'manager'))
      const userAdmin = await actingAs(await added('useradmin', 'userAdmin'))

      await expectError(manager.post(users, newUser('owner2', 'owner')), 'roleNotGivable')
      for (const role of ['owner', 'manager', 'globalAdmin'])
        await expectError(userAdmin.post(users, newUser('climber', role)), 'roleNotGivable')
      assert.equal((await manager.post(users, newUser('manager2', 'manager'))).status, 201)
      assert.equal((await userAdmin.post(users, newUser('seller2', 'salesAgent'))).status, 201)
      assert.equal((await owner.post(users, newUser('owner2', 'owner'))).status, 201)
    })

    test('who does not manage users adds nobody', async () => {
      const seller = await actingAs(await added('seller', 'salesAgent'))

      await expectError(seller.post(users, newUser('friend', 'salesAgent')), 'roleNotEnough')
      await expectError(seller.get(users), 'roleNotEnough')
    })

    test('the operator adds reviewers to the account of the installation, and no seller', async () => {
      const [operatorAccount] = installationAccounts
      assert.ok(operatorAccount)
      const operator = new PartnerApi(center.server, await fetchToken(center.server, operatorAccount, 'appUser'))

      const reviewer = await operator.post(users, sampleNewUser(operatorAccount, 'second', 'reviewer'))
      const seller = operator.post(users, sampleNewUser(operatorAccount, 'seller', 'salesAgent'))

      assert.equal(reviewer.status, 201)
      await expectError(seller, 'roleNotOfAccount')
    })
  })

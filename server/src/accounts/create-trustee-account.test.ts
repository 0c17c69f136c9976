import assert from 'node:assert/strict'
import { afterEach, beforeEach, describe, test } from 'node:test'
import { engines, expectError, fetchToken, PartnerApi, type PartnerCenter, startPartnerCenter } from '@comptoir/testing'
import { matchesSecret } from '../identity/secrets.ts'
import { sandboxAccounts } from '../sandbox/accounts.ts'
import { installationAccounts } from '../sandbox/installation-accounts.ts'
import { findPersonByName } from '../sign-in/session-store.ts'
import { type Parameter, query } from '../store/query.ts'

const trustees = '/comptoir/v1/accounts/trustees'
const domain = 'treuhand.example'
const thea = { userPrincipalName: `Thea@${domain}`, givenName: 'Thea', familyName: 'Hafen' }
const asked = { cloud: 'Germany', name: 'Treuhand', domain: 'Treuhand.example', administrator: thea }

const forgetTenant = query((db, p: Parameter<{ tenant_id: string }>) =>
  db.deleteFrom('tenant').where('tenant_id', '=', p('tenant_id')),
)

for (const engine of engines)
  describe(`comptoir.accounts.createTrustee over ${engine.name}`, { skip: engine.skip }, () => {
    let center: PartnerCenter
    let operator: PartnerApi

    beforeEach(async () => {
      const operators = installationAccounts.filter(({ account }) => account.kind === 'operator')
      center = await startPartnerCenter({ engine, accounts: [...sandboxAccounts, ...operators] })
      const [installation] = operators
      assert.ok(installation)
      operator = new PartnerApi(center.server, await fetchToken(center.server, installation, 'appUser'))
    })
    afterEach(() => center.close())

    test('makes an account that sells nothing, with somebody whose password is told once and must be changed', async () => {
      const { status, body } = await operator.post(trustees, asked)

      assert.equal(status, 201, JSON.stringify(body))
      const { administrator, ...account } = body
      assert.deepEqual(
        [account.cloud, account.kind, account.domain, account.country, account.currency],
        ['germany', 'trustee', domain, 'DE', 'EUR'],
      )
      assert.equal(administrator.userPrincipalName, `thea@${domain}`)
      assert.deepEqual((await operator.get(`/comptoir/v1/accounts/${account.id}`)).body, account)
      assert.equal(center.server.accounts.byTenant(domain)?.partner_id, account.id)
      const person = await findPersonByName(center.server.store.read, `thea@${domain}`)
      assert.deepEqual([person?.roles, person?.must_change_password], ['["dataTrustee"]', 1])
      assert.ok(await matchesSecret(administrator.oneTimePassword, person?.password_hash ?? ''))
    })

    test('the change is on record, without the password', async () => {
      const { body } = await operator.post(trustees, asked)

      const { items } = (await operator.get('/comptoir/v1/auditrecords')).body

      assert.equal(items[0].operationType, 'create_trustee_account')
      assert.equal(JSON.parse(items[0].resourceNewValue).Id, body.id)
      assert.ok(!JSON.stringify(items).includes(body.administrator.oneTimePassword))
    })

    test('is for a cloud whose programme has a data trustee, and for one account of it', async () => {
      await expectError(operator.post(trustees, { ...asked, cloud: 'usgov' }), 'trusteeNotNeeded')
      await expectError(operator.post(trustees, { ...asked, cloud: 'atlantis' }), 'notFound')
      assert.equal((await operator.post(trustees, asked)).status, 201)

      const second = {
        ...asked,
        domain: 'other.example',
        administrator: { ...thea, userPrincipalName: 'x@other.example' },
      }
      await expectError(operator.post(trustees, second), 'trusteeExists')
    })

    test('takes a domain that is nobody’s and a person of it; what is refused leaves nothing behind', async () => {
      const { account, administrator } = center.account('germany')
      const before = (await operator.get('/comptoir/v1/accounts')).body.items.length

      await expectError(operator.post(trustees, { ...asked, domain: account.domain }), 'tenantDomainTaken')
      const foreign = { ...thea, userPrincipalName: administrator.userPrincipalName }
      await expectError(operator.post(trustees, { ...asked, administrator: foreign }), 'userDomainForeign')
      await expectError(operator.post(trustees, { ...asked, domain: 'none' }), 'propertyInvalid')

      assert.equal((await operator.get('/comptoir/v1/accounts')).body.items.length, before)
      assert.equal(center.server.accounts.byTenant(domain), undefined)
    })

    test('a name that somebody has in another account is taken', async () => {
      const partner = await center.api('germany')
      const tenant = (await partner.post('/comptoir/v1/tenants', { prefix: 'harbour' })).body
      const userPrincipalName = `thea@${tenant.domain}`
      const person = { ...thea, userPrincipalName }
      assert.equal((await partner.post('/comptoir/v1/users', { ...person, roles: ['marketer'] })).status, 201)
      await center.server.store.write((db) => db.run(forgetTenant, { tenant_id: tenant.id }))

      const refused = operator.post(trustees, { ...asked, domain: tenant.domain, administrator: person })

      await expectError(refused, 'userNameTaken')
      assert.equal((await operator.get('/comptoir/v1/accounts?cloud=germany')).body.items.length, 1)
    })

    test('is the operator’s, and nobody else’s', async () => {
      await expectError((await center.api()).post(trustees, asked), 'roleNotEnough')
    })
  })

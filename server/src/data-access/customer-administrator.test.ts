import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { engines, expectError, type PartnerApi, type PartnerCenter, startPartnerCenter } from '@comptoir/testing'
import { addCustomer, idIn } from '../orders/sample-customer.ts'
import { sandboxAccounts } from '../sandbox/accounts.ts'
import { installationAccounts } from '../sandbox/installation-accounts.ts'
import { type NoParameters, type Parameter, query } from '../store/query.ts'

const requests = '/comptoir/v1/dataaccess/requests'

const customers = query((db, _p: Parameter<NoParameters>) =>
  db.selectFrom('customer').select(['customer_id', 'domain']),
)

for (const engine of engines)
  describe(`a customer’s own administrator over ${engine.name}`, { skip: engine.skip }, () => {
    let center: PartnerCenter
    let operator: PartnerApi
    let partner: PartnerApi
    before(async () => {
      const [operators] = installationAccounts
      assert.ok(operators)
      const german = sandboxAccounts.filter(({ account }) => account.cloud === 'germany')
      center = await startPartnerCenter({ engine, accounts: [operators, ...german] })
      operator = await center.api('global')
      partner = await center.api('germany')
    })
    after(() => center.close())

    const customer = async (): Promise<string> => idIn(await addCustomer(center, 'germany', 'DE'))
    const administratorOf = (customerId: string) =>
      center.api('germany', 'appUser', { roles: ['customerAdministrator'], customerId })
    const ask = async (customerId: string): Promise<string> => {
      const { partner_id: accountId } = center.account('germany').account
      const body = { accountId, customerId, reason: 'Ticket 4711: look at it', scopes: ['profile'] }
      return (await operator.post(requests, body)).body.id
    }

    test('is made by the partner in the customer’s domain, with a password that is told once', async () => {
      const id = await customer()
      const { domain } = (await center.server.store.read.all(customers, {})).find((row) => row.customer_id === id) ?? {}
      const path = `/comptoir/v1/customers/${id}/administrators`
      const person = { userPrincipalName: `karin@${domain}`, givenName: 'Karin', familyName: 'Voss' }

      const { status, body } = await partner.post(path, person)

      assert.equal(status, 201)
      assert.match(body.oneTimePassword, /^.{16}$/)
      await expectError(partner.post(path, person), 'userNameTaken')
      const foreign = { ...person, userPrincipalName: 'karin@elsewhere.example' }
      await expectError(partner.post(path, foreign), 'userDomainForeign')
    })

    test('decides on requests for the customer’s own data, and lists who read it', async () => {
      const [own, other] = [await customer(), await customer()]
      const [mine, theirs] = [await ask(own), await ask(other)]
      const administrator = await administratorOf(own)
      const listed = (await administrator.get(requests)).body.items
      assert.deepEqual(
        listed.map(({ id }: { id: string }) => id),
        [mine],
      )

      const endsAt = '2026-01-20T00:00:00Z'
      assert.equal((await administrator.post(`${requests}/${mine}/grant`, { endsAt })).body.open, true)

      const { partner_id } = center.account('germany').account
      const path = `/comptoir/v1/dataaccess/accounts/${partner_id}/customers`
      assert.equal((await operator.get(`${path}/${own}?scope=profile`)).status, 200)
      assert.equal((await administrator.get(`${path}/${own}/reads`)).body.items.length, 1)
      await expectError(administrator.get(`${path}/${other}/reads`), 'customerNotFound')
      await expectError(administrator.post(`${requests}/${theirs}/grant`, { endsAt }), 'dataAccessNotFound')
      await expectError(administrator.get(`${requests}/${theirs}`), 'dataAccessNotFound')
    })

    test('sees nothing of other customers and does nothing of the partner’s', async () => {
      const [own, other] = [await customer(), await customer()]
      const administrator = await administratorOf(own)

      assert.equal((await administrator.get(`/comptoir/v1/customers/${own}/agreements`)).status, 200)
      await expectError(administrator.get(`/comptoir/v1/customers/${other}/agreements`), 'customerNotFound')
      await expectError(administrator.get(`/v1/customers/${own}`), 'roleNotEnough')
      await expectError(administrator.get('/v1/customers'), 'roleNotEnough')
    })
  })

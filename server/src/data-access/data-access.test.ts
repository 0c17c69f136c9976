import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { engines, expectError, type PartnerApi, type PartnerCenter, startPartnerCenter } from '@comptoir/testing'
import { addCustomer, idIn } from '../orders/sample-customer.ts'
import { sandboxAccounts } from '../sandbox/accounts.ts'
import { installationAccounts } from '../sandbox/installation-accounts.ts'

const requests = '/comptoir/v1/dataaccess/requests'
const reason = 'Ticket 4711: a subscription cannot be found'
const nobody = '11111111-1111-4111-8111-111111111111'

for (const engine of engines)
  describe(`access to customers’ data over ${engine.name}`, { skip: engine.skip }, () => {
    let center: PartnerCenter
    let trustees: PartnerCenter['api']
    let operator: PartnerApi
    let trustee: PartnerApi
    let accountId: string
    before(async () => {
      center = await startPartnerCenter({ engine, accounts: [...installationAccounts, ...sandboxAccounts] })
      trustees = center.api
      operator = await center.api('global')
      trustee = await trustees('germany')
      accountId = partnerOf('germany')
    })
    after(() => center.close())

    const partnerOf = (cloud: string): string => {
      const found = sandboxAccounts.find(({ account }) => account.cloud === cloud)
      return found?.account.partner_id ?? ''
    }
    /** A customer of the German partner, made as the trustee's cloud knows it. */
    const german = async (): Promise<string> => {
      const model = sandboxAccounts.find(({ account }) => account.cloud === 'germany')
      assert.ok(model)
      return idIn(await addCustomer({ server: center.server, account: () => model }, 'germany', 'DE'))
    }
    const ask = async (customerId: string, scopes = ['profile']) =>
      operator.post(requests, { accountId, customerId, reason, scopes })
    const data = (customerId: string, account = accountId) =>
      `/comptoir/v1/dataaccess/accounts/${account}/customers/${customerId}`

    test('is refused to the operator without a grant, and the attempt is on record', async () => {
      const customer = await german()

      await expectError(operator.get(`${data(customer)}?scope=profile`), 'dataAccessNotGranted')

      const { items } = (await trustee.get(`${data(customer)}/reads`)).body
      assert.deepEqual(
        items.map(({ scope, allowed }: { scope: string; allowed: boolean }) => [scope, allowed]),
        [['profile', false]],
      )
      assert.match(items[0].by, /operator@/)
    })

    test('is had under a grant, for what was asked, until it ends on the account’s clock', async () => {
      const customer = await german()
      const { status, body } = await ask(customer, ['profile', 'orders'])
      assert.deepEqual([status, body.state, body.open], [201, 'requested', false])

      const granted = await trustee.post(`${requests}/${body.id}/grant`, { endsAt: '2026-01-20T00:00:00Z' })

      assert.deepEqual([granted.body.state, granted.body.open], ['granted', true])
      const read = (await operator.get(`${data(customer)}?scope=profile`)).body
      assert.deepEqual([read.items[0].id, read.requestId], [customer, body.id])
      assert.deepEqual((await operator.get(`${data(customer)}?scope=orders`)).body.items, [])
      await expectError(operator.get(`${data(customer)}?scope=subscriptions`), 'dataAccessNotGranted')
      center.clock.advance('P5D')
      const [later, laterTrustee] = [await center.api('global'), await trustees('germany')]
      await expectError(later.get(`${data(customer)}?scope=profile`), 'dataAccessNotGranted')
      const all = (await laterTrustee.get(`${data(customer)}/reads`)).body.items
      assert.deepEqual(
        all.map(({ allowed }: { allowed: boolean }) => allowed),
        [true, true, false, false],
      )
      ;[operator, trustee] = [later, laterTrustee]
    })

    test('ends when the grant is withdrawn; what is decided is not decided again', async () => {
      const customer = await german()
      const { id } = (await ask(customer)).body
      const endsAt = new Date(center.clock.epochMs() + 86_400_000).toISOString()
      await trustee.post(`${requests}/${id}/grant`, { endsAt })
      assert.equal((await operator.get(`${data(customer)}?scope=profile`)).status, 200)

      assert.equal((await trustee.post(`${requests}/${id}/withdraw`)).body.open, false)

      await expectError(operator.get(`${data(customer)}?scope=profile`), 'dataAccessNotGranted')
      await expectError(trustee.post(`${requests}/${id}/grant`, { endsAt }), 'dataAccessMoveRefused')
      await expectError(trustee.post(`${requests}/${id}/refuse`, { reason: 'no' }), 'dataAccessMoveRefused')
      await expectError(trustee.post(`${requests}/${id}/withdraw`), 'dataAccessMoveRefused')
    })

    test('is granted for a month at most, and refused with a reason', async () => {
      const { id } = (await ask(await german())).body

      for (const endsAt of ['2020-01-01T00:00:00Z', '2027-01-01T00:00:00Z'])
        await expectError(trustee.post(`${requests}/${id}/grant`, { endsAt }), 'grantEndInvalid')
      await expectError(trustee.post(`${requests}/${id}/grant`, { endsAt: 'soon' }), 'propertyInvalid')
      const { body } = await trustee.post(`${requests}/${id}/refuse`, { reason: 'not needed' })

      assert.deepEqual([body.state, body.decisions[0].reason], ['refused', 'not needed'])
    })

    test('needs no grant where there is no trustee, and is on record all the same', async () => {
      const global = sandboxAccounts.find(({ account }) => account.cloud === 'usgov')
      assert.ok(global)
      const customerId = idIn(await addCustomer({ server: center.server, account: () => global }, 'usgov'))
      const account = partnerOf('usgov')
      const body = { accountId: account, customerId, reason, scopes: ['profile'] }
      await expectError(operator.post(requests, body), 'dataAccessNotNeeded')

      assert.equal((await operator.get(`${data(customerId, account)}?scope=profile`)).status, 200)

      const partner = await center.api('usgov')
      assert.equal((await partner.get(`${data(customerId, account)}/reads`)).body.items[0].allowed, true)
      await expectError(trustee.get(`${data(customerId, account)}/reads`), 'accountNotFound')
    })

    test('what is not there, and what is others’, is not found', async () => {
      await expectError(operator.get(`${data(nobody)}?scope=profile`), 'customerNotFound')
      await expectError(operator.get(`${data(nobody, nobody)}?scope=profile`), 'accountNotFound')
      await expectError(ask(nobody), 'customerNotFound')
      const stranger = { accountId: nobody, customerId: nobody, reason, scopes: ['orders'] }
      await expectError(operator.post(requests, stranger), 'accountNotFound')
      for (const move of ['grant', 'refuse', 'withdraw'])
        await expectError(
          trustee.post(`${requests}/${nobody}/${move}`, { endsAt: '2026-02-01T00:00:00Z', reason: 'none' }),
          'dataAccessNotFound',
        )
      await expectError(trustee.get(`${requests}/${nobody}`), 'dataAccessNotFound')
      await expectError(trustee.get(`${requests}?seekOperation=Next`), 'requestInvalid')
      const reads = `${data(await german())}/reads`
      await expectError(trustee.get(`${reads}?seekOperation=Next`), 'requestInvalid')
      await expectError(trustee.get(`${data(nobody)}/reads`), 'customerNotFound')
      const usgov = await center.api('usgov')
      await expectError(usgov.get(reads), 'accountNotFound')
      const { id } = (await ask(await german())).body
      await expectError(usgov.get(`${requests}/${id}`), 'dataAccessNotFound')
      assert.deepEqual((await usgov.get(requests)).body.items, [])
    })
  })

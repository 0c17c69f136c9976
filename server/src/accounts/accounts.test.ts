import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { engines, expectError, fetchToken, PartnerApi, type PartnerCenter, startPartnerCenter } from '@comptoir/testing'
import { sampleNewCustomer } from '../customers/sample-new-customer.ts'
import { sandboxAccounts } from '../sandbox/accounts.ts'
import { installationAccounts } from '../sandbox/installation-accounts.ts'

for (const engine of engines)
  describe(`comptoir.account and accounts over ${engine.name}`, { skip: engine.skip }, () => {
    let center: PartnerCenter
    let owner: PartnerApi
    let operator: PartnerApi

    before(async () => {
      center = await startPartnerCenter({ engine, accounts: [...sandboxAccounts, ...installationAccounts] })
      owner = await center.api()
      const [installation] = installationAccounts
      assert.ok(installation)
      operator = new PartnerApi(center.server, await fetchToken(center.server, installation, 'appUser'))
    })
    after(() => center.close())

    test('the account shows its cloud, its tenants and the state of its enrolment', async () => {
      const { account } = center.account('germany')

      const { status, body } = await (await center.api('germany', 'app')).get('/comptoir/v1/account')

      assert.equal(status, 200)
      assert.deepEqual(body, {
        id: account.partner_id,
        cloud: 'germany',
        name: account.name,
        kind: 'direct',
        domain: account.domain,
        mpnId: account.mpn_id,
        country: 'DE',
        currency: 'EUR',
        sandbox: true,
        enrollmentState: 'approved',
        createdAt: '2026-01-15T09:00:00.000Z',
        tenants: [
          {
            id: account.tenant_id,
            domain: account.domain,
            name: account.name,
            primary: true,
            createdAt: '2026-01-15T09:00:00.000Z',
          },
        ],
      })
    })

    test('whom the marketplace writes to is set, and replaced', async () => {
      const first = { firstName: 'Ada', lastName: 'Marsh', email: 'ada@example.com', phoneNumber: '4255550100' }
      await owner.patch('/comptoir/v1/account', { sellerContact: first })

      const { status, body } = await owner.patch('/comptoir/v1/account', {
        sellerContact: { email: 'desk@example.com' },
      })

      assert.equal(status, 200)
      assert.deepEqual(body.sellerContact, { email: 'desk@example.com' })
      assert.deepEqual((await owner.get('/comptoir/v1/account')).body, body)
      const [record] = (await owner.get('/comptoir/v1/auditrecords')).body.items
      assert.equal(record.operationType, 'update_account')
      assert.equal(JSON.parse(record.resourceOldValue).SellerContact.Email, 'ada@example.com')
      await expectError(owner.patch('/comptoir/v1/account', { sellerContact: { email: 'none' } }), 'propertyInvalid')
    })

    test('the operator sees every account, page by page or by cloud, and nothing of its customers', async () => {
      assert.equal((await owner.post('/v1/customers', sampleNewCustomer({ companyName: 'Relecloud' }))).status, 201)
      const seen: { readonly id: string; readonly cloud: string }[] = []

      let page = await operator.get('/comptoir/v1/accounts?size=4')
      seen.push(...page.body.items)
      while (page.body.continuationToken !== undefined) {
        const headers = { 'ms-continuationtoken': page.body.continuationToken }
        page = await operator.get('/comptoir/v1/accounts?size=4&seekOperation=Next', headers)
        seen.push(...page.body.items)
      }

      const expected = [...sandboxAccounts, ...installationAccounts].map(({ account }) => account.partner_id)
      assert.deepEqual(
        seen.map(({ id }) => id),
        expected.sort(),
      )
      assert.doesNotMatch(JSON.stringify(seen), /Relecloud|customer/i)
      const china = await operator.get('/comptoir/v1/accounts?cloud=China')
      assert.deepEqual(
        china.body.items.map(({ cloud }: { cloud: string }) => cloud),
        ['china'],
      )
      const headers = { 'ms-continuationtoken': 'x' }
      await expectError(operator.get('/comptoir/v1/accounts?seekOperation=Next', headers), 'requestInvalid')
    })

    test('the operator is shown one account; nobody else is shown any but their own', async () => {
      const { account } = center.account('china')

      const { status, body } = await operator.get(`/comptoir/v1/accounts/${account.partner_id.toUpperCase()}`)

      assert.equal(status, 200)
      assert.equal(body.name, account.name)
      await expectError(operator.get('/comptoir/v1/accounts/00000000-0000-4000-8000-000000000000'), 'accountNotFound')
      await expectError(owner.get('/comptoir/v1/accounts'), 'roleNotEnough')
      await expectError(owner.get(`/comptoir/v1/accounts/${account.partner_id}`), 'roleNotEnough')
    })
  })

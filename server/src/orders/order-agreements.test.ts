import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { clouds } from '@comptoir/contract/clouds/clouds'
import { global } from '@comptoir/contract/clouds/global'
import { engines, expectError, type PartnerApi, type PartnerCenter, startPartnerCenter } from '@comptoir/testing'
import { sampleNewCustomer } from '../customers/sample-new-customer.ts'
import { insertAccountRow } from '../identity/create-account.ts'
import { sandboxAccounts } from '../sandbox/accounts.ts'
import { type NoParameters, type Parameter, query } from '../store/query.ts'
import { addCustomer, orderLines } from './sample-customer.ts'

const azureGovernment = { offerId: 'MS-AZR-USGOV-0145P' }
const office = { offerId: '031C9E47-4802-4248-838E-778FB1D2CC05' }
const acceptedBy = { firstName: 'Gena', lastName: 'Soto', email: 'gena@relecloud.example' }

/** As if what was accepted had been another version. */
const forget = query((db, _p: Parameter<NoParameters>) =>
  db.updateTable('agreement_acceptance').set({ agreement_version: '2019-10-01' }),
)

for (const engine of engines)
  describe(`what is demanded before an order over ${engine.name}`, { skip: engine.skip }, () => {
    let center: PartnerCenter
    let api: PartnerApi
    before(async () => {
      const accounts = sandboxAccounts.map((each) =>
        each.account.cloud === 'usgov' ? { ...each, account: { ...each.account, sandbox: 0 } } : each,
      )
      center = await startPartnerCenter({ engine, accounts })
      api = await center.api('usgov')
    })
    after(() => center.close())

    test('the customer agreement of the cloud, named until it is accepted', async () => {
      const { id } = (await api.post('/v1/customers', sampleNewCustomer())).body
      const customer = `/v1/customers/${id}`

      const refused = await expectError(orderLines(api, customer, [azureGovernment]), 'agreementMissing')

      assert.match(refused.body.description, /Microsoft Cloud Agreement for US Government \(Exhibit A\)/)
      const agreement = { agreementId: 'mca', acceptedBy }
      assert.equal((await api.post(`/comptoir${customer}/agreements`, agreement)).status, 201)
      await expectError(orderLines(api, customer, [azureGovernment]), 'customerKindUndeclared')
    })

    test('outside a sandbox, what kind of entity the customer is', async () => {
      const customer = await addCustomer(center, 'usgov')
      const refused = await expectError(orderLines(api, customer, [azureGovernment]), 'customerKindUndeclared')
      assert.match(refused.body.description, /Federal, state and local government entities/)

      const declared = await api.put(`/comptoir${customer}/eligibility`, { kind: 'local', declaredBy: acceptedBy })

      assert.deepEqual([declared.body.eligible, declared.body.basis], [true, 'declared'])
      assert.equal((await orderLines(api, customer, [azureGovernment])).status, 201)
    })

    test('of a reseller on record who has an account here, its own agreement', async () => {
      const { account } = center.account('global')
      const reseller = { ...account, kind: 'indirectReseller', mpn_id: '4847383', name: 'Quayside Resellers' }
      const ids = { partner_id: 'b1', tenant_id: 'b2', domain: 'quayside.onmicrosoft.com' }
      await center.server.store.write((db) =>
        insertAccountRow(db, { ...reseller, ...ids }, center.server.clock.now(), 'draft'),
      )
      await center.server.accounts.load(center.server.store.read)
      const line = { ...office, partnerIdOnRecord: '4847383' }

      const answer = orderLines(await center.api('global'), await addCustomer(center), [line])

      await expectError(answer, 'resellerAgreementMissing')
    })
  })

test('a new version of the partner agreement stops orders until it is accepted', async () => {
  const [agreement] = global.programme.agreements
  assert.ok(agreement)
  const renewed = {
    ...global,
    programme: { ...global.programme, agreements: [{ ...agreement, version: '2027-01-01' }] },
  }
  const [model] = sandboxAccounts
  assert.ok(model)
  const others = clouds.filter(({ id }) => id !== 'global')
  const center = await startPartnerCenter({ clouds: [renewed, ...others], accounts: [model] })
  const api = await center.api('global')
  const customer = await addCustomer(center)
  const order = (await orderLines(api, customer, [office])).body
  assert.equal(order.status, 'completed')
  await center.server.store.write((db) => db.run(forget, {}))

  const refused = await expectError(orderLines(api, customer, [office]), 'partnerAgreementMissing')

  assert.match(refused.body.description, /Comptoir Sandbox Global has not accepted Microsoft Partner Agreement/)
  const body = { acceptedBy, version: '2027-01-01' }
  assert.equal((await api.post('/comptoir/v1/agreements/mpa/acceptances', body)).status, 201)
  assert.equal((await orderLines(api, customer, [office])).status, 201)
  await center.close()
})

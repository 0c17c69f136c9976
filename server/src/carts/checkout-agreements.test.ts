import assert from 'node:assert/strict'
import { test } from 'node:test'
import { expectError, startPartnerCenter } from '@comptoir/testing'
import { sampleNewCustomer } from '../customers/sample-new-customer.ts'
import { insertAccountRow } from '../identity/create-account.ts'
import { addCustomer } from '../orders/sample-customer.ts'
import { sandboxAccounts } from '../sandbox/accounts.ts'
import { type NoParameters, type Parameter, query } from '../store/query.ts'

const item = { id: 0, catalogItemId: 'MS-AZR-USGOV-0145P', quantity: 1, billingCycle: 'monthly' }

const forget = query((db, _p: Parameter<NoParameters>) => db.deleteFrom('agreement_acceptance'))

const accounts = sandboxAccounts.map((each) => ({ ...each, account: { ...each.account, sandbox: 0 } }))

test('a cart is checked out once the customer’s agreement and kind, and the partner’s agreement, are on record', async () => {
  const center = await startPartnerCenter({ accounts })
  const api = await center.api('usgov')
  const { id } = (await api.post('/v1/customers', sampleNewCustomer())).body
  const cart = async (customer: string) => {
    const { body } = await api.post(`${customer}/carts`, { lineItems: [item] })
    return api.post(`${customer}/carts/${body.id}/checkout`)
  }

  await expectError(cart(`/v1/customers/${id}`), 'agreementMissing')
  const customer = await addCustomer(center, 'usgov')
  await expectError(cart(customer), 'customerKindUndeclared')
  const declaredBy = { firstName: 'Gena', lastName: 'Soto', email: 'gena@relecloud.example' }
  await api.put(`/comptoir${customer}/eligibility`, { kind: 'federal', declaredBy })
  assert.equal((await cart(customer)).status, 201)
  await center.server.store.write((db) => db.run(forget, {}))
  await expectError(cart(customer), 'partnerAgreementMissing')
  await center.close()
})

test('the reseller of a cart’s item who has an account here must have accepted its own agreement', async () => {
  const center = await startPartnerCenter()
  const api = await center.api('global')
  const { account } = center.account('global')
  const reseller = { ...account, kind: 'indirectReseller', mpn_id: '4847383', name: 'Quayside Resellers' }
  const ids = { partner_id: 'b1', tenant_id: 'b2', domain: 'quayside.onmicrosoft.com' }
  await center.server.store.write((db) => insertAccountRow(db, { ...reseller, ...ids }, center.clock.now(), 'draft'))
  await center.server.accounts.load(center.server.store.read)
  const customer = await addCustomer(center)
  const participants = [{ key: 'transaction_reseller', value: '4847383' }]
  const office = { ...item, catalogItemId: '031C9E47-4802-4248-838E-778FB1D2CC05', participants }
  const { body } = await api.post(`${customer}/carts`, { lineItems: [office] })

  await expectError(api.post(`${customer}/carts/${body.id}/checkout`), 'resellerAgreementMissing')
  await center.close()
})

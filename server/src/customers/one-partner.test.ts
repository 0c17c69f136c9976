import assert from 'node:assert/strict'
import { test } from 'node:test'
import { engines, expectError, startPartnerCenter } from '@comptoir/testing'
import { insertAccountRow } from '../identity/create-account.ts'
import { insertCustomer } from './customer-store.ts'
import { sampleNewCustomer } from './sample-new-customer.ts'

for (const engine of engines)
  test(`a customer of another partner is refused where customers have one alone, and not elsewhere, over ${engine.name}`, {
    skip: engine.skip,
  }, async () => {
    const center = await startPartnerCenter({ engine })
    for (const cloud of ['usgov', 'global']) {
      const { account } = center.account(cloud)
      const ids = { partner_id: `other-${cloud}`, tenant_id: `tenant-${cloud}`, domain: `other-${cloud}.example` }
      await center.server.store.write(async (db) => {
        await insertAccountRow(db, { ...account, ...ids, mpn_id: '9' }, center.clock.now())
        await insertCustomer(db, {
          partner_id: ids.partner_id,
          customer_id: `customer-${cloud}`,
          version: 1,
          domain: `cedar-${cloud}.example`,
          company_key: 'cedar county',
          company_name: 'Cedar County',
          reseller_id: null,
          country: 'US',
          created_at: center.clock.now(),
          summary: '{}',
          body: '{}',
        })
      })
    }
    const usgov = await center.api('usgov')
    const send = (companyName: string, changes: object = {}) =>
      usgov.post('/v1/customers', sampleNewCustomer({ companyName, ...changes }))

    const refused = await expectError(send('Cedar County'), 'customerHasPartner')

    assert.match(refused.body.description, /one partner alone/)
    await expectError(send('Cedar Parks', { domain: 'cedar-usgov.example' }), 'customerHasPartner')
    assert.equal((await send('Birch County')).status, 201)
    const global = await center.api('global')
    assert.equal((await global.post('/v1/customers', sampleNewCustomer({ companyName: 'Cedar County' }))).status, 201)
    await center.close()
  })

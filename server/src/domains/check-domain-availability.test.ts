import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { engines, type PartnerApi, type PartnerCenter, startPartnerCenter } from '@comptoir/testing'
import { insertCustomer } from '../customers/customer-store.ts'

for (const engine of engines)
  describe(`whether a domain is free over ${engine.name}`, { skip: engine.skip }, () => {
    let center: PartnerCenter
    let api: PartnerApi

    before(async () => {
      center = await startPartnerCenter({ engine })
      api = await center.api()
      await addCustomer(center, 'germany', 'taken.onmicrosoft.de')
    })
    after(() => center.close())

    test('a domain that nobody has is free, and the answer is empty', async () => {
      const { status, body } = await api.head('/v1/domains/nobody.onmicrosoft.com')

      assert.deepEqual({ status, body }, { status: 404, body: undefined })
    })

    test('a domain of a partner is taken, and the answer is empty', async () => {
      const { status, body } = await api.head(`/v1/domains/${center.account('global').account.domain}`)

      assert.deepEqual({ status, body }, { status: 200, body: undefined })
    })

    test('a domain of a customer of another partner is taken', async () => {
      const { status } = await api.head('/v1/domains/taken.onmicrosoft.de')

      assert.equal(status, 200)
    })

    test('letter case does not make another domain', async () => {
      const { status } = await api.head('/v1/domains/TAKEN.OnMicrosoft.DE')

      assert.equal(status, 200)
    })

    test('a prefix of a domain that is taken is free', async () => {
      const { status } = await api.head('/v1/domains/take.onmicrosoft.de')

      assert.equal(status, 404)
    })

    test('an application alone may ask, in every cloud', async () => {
      for (const cloud of ['global', 'china', 'germany', 'usgov']) {
        const app = await center.api(cloud, 'app')

        const { status } = await app.head('/v1/domains/taken.onmicrosoft.de')

        assert.equal(status, 200, cloud)
      }
    })

    test('what is no domain is neither taken nor free', async () => {
      const { status } = await api.head('/v1/domains/nodots')

      assert.equal(status, 400)
    })
  })

async function addCustomer(center: PartnerCenter, cloud: string, domain: string): Promise<void> {
  const { partner_id } = center.account(cloud).account
  await center.server.store.write((db) =>
    insertCustomer(db, {
      partner_id,
      customer_id: 'd0000000-0000-4000-8000-000000000001',
      version: 1,
      domain,
      company_key: 'relecloud',
      company_name: 'Relecloud',
      reseller_id: null,
      country: 'DE',
      created_at: center.clock.now(),
      summary: '{}',
      body: '{}',
    }),
  )
}

import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { engines, expectError, fetchToken, PartnerApi, type PartnerCenter, startPartnerCenter } from '@comptoir/testing'
import { fabrikam } from '../customers/sample-new-customer.ts'

for (const engine of engines)
  describe(`comptoir.clock.set over ${engine.name}`, { skip: engine.skip }, () => {
    const production = { ...fabrikam, account: { ...fabrikam.account, sandbox: 0 } }
    let center: PartnerCenter

    before(async () => {
      center = await startPartnerCenter({ engine, accounts: [production] })
    })
    after(() => center.close())

    test('the clock of an account that is no sandbox is the system’s', async () => {
      const api = new PartnerApi(center.server, await fetchToken(center.server, production, 'app'))

      await expectError(api.post('/comptoir/v1/clock', { advance: 'P1D' }), 'sandboxOnly')

      const { body } = await api.get('/comptoir/v1/clock')
      assert.deepEqual(body, { now: center.clock.now(), frozen: false, offsetMs: 0 })
    })
  })

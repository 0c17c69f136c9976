import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { engines, expectError, PartnerApi, type PartnerCenter, startPartnerCenter } from '@comptoir/testing'

for (const engine of engines)
  describe(`programmes over ${engine.name}`, { skip: engine.skip }, () => {
    let center: PartnerCenter
    let anyone: PartnerApi
    before(async () => {
      center = await startPartnerCenter({ engine })
      anyone = new PartnerApi(center.server, 'nobody')
    })
    after(() => center.close())

    test('are shown to everyone, one a cloud, in any letter case', async () => {
      const { items } = (await anyone.get('/comptoir/v1/programmes')).body

      assert.deepEqual(
        items.map(({ cloud }: { cloud: string }) => cloud),
        ['global', 'china', 'germany', 'usgov'],
      )
      assert.deepEqual((await anyone.get('/comptoir/v1/programmes/Germany')).body, items[2])
      await expectError(anyone.get('/comptoir/v1/programmes/nowhere'), 'notFound')
    })

    test('of Germany tells its trustee, its closing and its customers’ countries', async () => {
      const { dataTrustee, customers, customerAgreement } = (await anyone.get('/comptoir/v1/programmes/germany')).body

      assert.equal(dataTrustee.name, 'T-Systems')
      assert.equal(customers.closedToNewSince, '2018-08-31T00:00:00.000Z')
      assert.deepEqual([customers.countries.length, customers.countries.includes('GB')], [32, true])
      assert.equal(customerAgreement.otherParty, 'T-Systems')
    })
  })

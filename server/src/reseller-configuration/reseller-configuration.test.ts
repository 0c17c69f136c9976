import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { engines, type PartnerApi, type PartnerCenter, startPartnerCenter } from '@comptoir/testing'
import { expectFault } from '../marketplace/expect-fault.ts'
import { makeSampleProduct, type SampleProduct } from '../marketplace/sample-product.ts'

const tenant = '9b7c2f3e-0000-4000-8000-000000000001'

for (const engine of engines)
  describe(`ingestion.resellerConfiguration over ${engine.name}`, { skip: engine.skip }, () => {
    let center: PartnerCenter
    let api: PartnerApi
    let product: SampleProduct

    before(async () => {
      center = await startPartnerCenter({ engine })
      api = await center.api('global', 'app', { resource: 'https://api.partner.microsoft.com' })
      product = await makeSampleProduct(center.server, center.account('global').account.partner_id)
    })
    after(() => center.close())

    const ask = (of = product) => api.get(`${of.path}/resellerConfiguration`)
    const say = (body: object, of = product) => api.post(`${of.path}/resellerConfiguration`, body)

    test('before anything is said it is what the setup says', async () => {
      const kinds = ['AzureContainer', 'AzureThirdPartyVirtualMachine']
      const { partner_id } = center.account('global').account

      for (const [index, state] of ['Enabled', 'Disabled'].entries()) {
        const made = await makeSampleProduct(center.server, partner_id, { productKind: kinds[index] ?? '' })
        const { status, body } = await ask(made)
        assert.equal(status, 200)
        assert.deepEqual(body, { resourceType: 'ResellerConfiguration', resellerChannelState: state, tenantIds: [] })
      }
    })

    test('what is said last is told, whole', async () => {
      const first = await say({ ResellerChannelState: 'partialOptIn', TenantIds: [tenant] })
      const second = await say({ resourceType: 'ResellerConfiguration', resellerChannelState: 'Enabled' })

      const told = { resourceType: 'ResellerConfiguration', resellerChannelState: 'PartialOptIn', tenantIds: [tenant] }
      assert.deepEqual([first.status, first.body], [200, told])
      assert.deepEqual(second.body, { ...told, resellerChannelState: 'Enabled', tenantIds: [] })
      assert.deepEqual((await ask()).body, second.body)
    })

    test('tenants that are none, and states that are none, are refused', async () => {
      const tenants = await expectFault(
        say({ resellerChannelState: 'OptOut', tenantIds: [tenant, 'contoso'] }),
        'submissionFieldInvalid',
      )
      const states = await expectFault(say({ resellerChannelState: 'Perhaps' }), 'submissionFieldInvalid')

      assert.deepEqual(tenants, { 'tenantIds[1]': ["The field is invalid (value 'contoso')."] })
      assert.deepEqual(Object.keys(states), ['resellerChannelState'])
    })

    test('another account’s product is not found', async () => {
      const other = await makeSampleProduct(center.server, center.account('china').account.partner_id)

      await expectFault(ask(other), 'marketplaceProductNotFound')
      await expectFault(say({ resellerChannelState: 'Enabled' }, other), 'marketplaceProductNotFound')
    })
  })

import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { engines, type PartnerApi, type PartnerCenter, startPartnerCenter } from '@comptoir/testing'
import { expectFault } from '../marketplace/expect-fault.ts'
import { makeSampleProduct } from '../marketplace/sample-product.ts'

const unknown = '/v1.0/ingestion/products/9b7c2f3e-0000-4000-8000-000000000001'

for (const engine of engines)
  describe(`ingestion.setup over ${engine.name}`, { skip: engine.skip }, () => {
    let center: PartnerCenter
    let api: PartnerApi

    before(async () => {
      center = await startPartnerCenter({ engine })
      api = await center.api('global', 'app', { resource: 'https://api.partner.microsoft.com' })
    })
    after(() => center.close())

    const productOf = async (productKind: string): Promise<string> => {
      const { path } = await makeSampleProduct(center.server, center.account('global').account.partner_id, {
        productKind,
      })
      return path
    }

    test('a new product is listed and sold; resellers are in for a container, out for a virtual machine', async () => {
      const told = async (kind: string) => (await api.get(`${await productOf(kind)}/setup`)).body
      const setup = (value: string) =>
        `{"resourceType":"AzureProductSetup","sellingOption":"ListAndSell","trialUri":"","enableTestDrive":false,"channelStates":[{"type":"Reseller","value":"${value}"}]}`

      assert.equal(JSON.stringify(await told('AzureContainer')), setup('Enabled'))
      assert.equal(JSON.stringify(await told('AzureThirdPartyVirtualMachine')), setup('Disabled'))
    })

    test('it is written whole, and answered with 200, without an ETag', async () => {
      const path = `${await productOf('AzureApplication')}/setup`
      const sent = {
        resourceType: 'AzureProductSetup',
        enableTestDrive: true,
        sellingOption: 'listonly',
        callToAction: 'free_trial',
        trialUri: 'https://contoso.example/trial/',
        testDriveType: 'AzureResourceManager',
        channelStates: [],
      }
      await expectFault(api.post(path, sent), 'propertyInvalid')

      const { status, body, headers } = await api.post(path, {
        ...sent,
        sellingOption: 'LISTINGONLY',
        callToAction: 'Free-Trial',
      })

      assert.equal(status, 200)
      assert.deepEqual(body, {
        resourceType: 'AzureProductSetup',
        sellingOption: 'ListingOnly',
        callToAction: 'free-trial',
        trialUri: 'https://contoso.example/trial/',
        enableTestDrive: true,
        testDriveType: 'AzureResourceManager',
        channelStates: [],
      })
      assert.equal(headers['etag'], undefined)
      assert.deepEqual((await api.get(path)).body, body)
      const again = await api.post(path, { channelStates: [{ type: 'Reseller', value: 'Disabled' }] })
      assert.deepEqual(Object.keys(again.body), [
        'resourceType',
        'sellingOption',
        'trialUri',
        'enableTestDrive',
        'channelStates',
      ])
    })

    test('a virtual machine has no test drive', async () => {
      const path = `${await productOf('AzureThirdPartyVirtualMachine')}/setup`

      const fields = await expectFault(api.post(path, { enableTestDrive: true }), 'submissionFieldInvalid')

      assert.deepEqual(fields, { FeatureName: ['The field FeatureName is invalid.'] })
      assert.equal((await api.get(path)).body.enableTestDrive, false)
    })

    test('a product that is not there has none', async () => {
      await expectFault(api.get(`${unknown}/setup`), 'marketplaceProductNotFound')
      await expectFault(api.post(`${unknown}/setup`, {}), 'marketplaceProductNotFound')
    })
  })

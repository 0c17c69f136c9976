import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { engines, type PartnerApi, type PartnerCenter, startPartnerCenter } from '@comptoir/testing'
import { expectFault } from '../marketplace/expect-fault.ts'
import { openSecrets } from '../marketplace/part-secrets.ts'
import { partsOfKind } from '../marketplace/product-part-store.ts'
import { makeSampleProduct, type SampleProduct } from '../marketplace/sample-product.ts'

const samples = [
  { resourceType: 'AzureTableLeadConfiguration', connectionString: 'hush' },
  { resourceType: 'AzureBlobLeadConfiguration', containerName: 'leads', connectionString: 'hush' },
  {
    resourceType: 'DynamicsCustomerRelationshipManagementLeadConfiguration',
    uri: 'https://contoso.crm.dynamics.com',
    authentication: 'Office365',
    userName: 'ada',
    applicationID: '1',
    directoryID: '2',
    password: 'hush',
    applicationKey: 'hush',
  },
  { resourceType: 'HttpsEndpointLeadConfiguration', httpsEndpointUri: 'https://leads.contoso.example/new' },
  { resourceType: 'MarketoLeadConfiguration', serverID: '1', munchkinAccountID: '2', formID: '3' },
  { resourceType: 'SalesForceLeadConfiguration', objectIdentifier: '1', contactEmail: 'ada@contoso.example' },
]

for (const engine of engines)
  describe(`ingestion.leadConfiguration over ${engine.name}`, { skip: engine.skip }, () => {
    let center: PartnerCenter
    let api: PartnerApi
    let product: SampleProduct

    before(async () => {
      center = await startPartnerCenter({ engine })
      api = await center.api('global', 'app', { resource: 'https://api.partner.microsoft.com' })
      product = await makeSampleProduct(center.server, center.account('global').account.partner_id)
    })
    after(() => center.close())

    const ask = (of = product) => api.get(`${of.path}/leadConfiguration`)
    const say = (body: object, of = product) => api.post(`${of.path}/leadConfiguration`, body)
    const secrets = async () => {
      const [row] = await partsOfKind(center.server.store.read, product.offer, 'leadConfiguration')
      assert.ok(row)
      return openSecrets(center.server.vault, row)
    }

    test('there is none before it is said', async () => {
      await expectFault(ask(), 'marketplaceResourceNotFound')
    })

    for (const sample of samples)
      test(`${sample.resourceType} is told as it was said, without its secrets`, async () => {
        const { status, body } = await say(sample)

        const told = Object.fromEntries(Object.entries(sample).filter(([, value]) => value !== 'hush'))
        assert.equal(status, 200)
        assert.deepEqual(body, told)
        assert.deepEqual((await ask()).body, told)
      })

    test('secrets that are not sent stay, as long as the leads go the same way', async () => {
      const table = 'AzureTableLeadConfiguration'
      await say({ resourceType: table, connectionString: 'hush', contactEmail: 'ada@contoso.example' })

      await say({ resourceType: table, contactEmail: 'bob@contoso.example' })
      const stayed = await secrets()
      await say({ resourceType: 'AzureBlobLeadConfiguration', containerName: 'leads' })

      assert.deepEqual(stayed, { connectionString: 'hush' })
      assert.deepEqual(await secrets(), {})
    })

    test('secrets are sealed where they are kept, and no record of the change has them', async () => {
      await say({ resourceType: 'AzureTableLeadConfiguration', connectionString: 'a very secret string' })

      const [row] = await partsOfKind(center.server.store.read, product.offer, 'leadConfiguration')
      const owner = await center.api('global')
      const { body } = await owner.get('/v1/auditrecords')

      assert.doesNotMatch(JSON.stringify(row), /very secret/)
      assert.match(JSON.stringify(body), /lead_configuration/)
      assert.doesNotMatch(JSON.stringify(body), /very secret/)
    })

    test('ways that are none, and addresses that are none, are refused', async () => {
      await expectFault(say({ resourceType: 'PigeonLeadConfiguration' }), 'submissionFieldInvalid')
      const wrong = {
        resourceType: 'HttpsEndpointLeadConfiguration',
        httpsEndpointUri: 'http://leads.contoso.example',
        contactEmail: 'nobody',
        dailyDigestEmailContacts: ['ada@contoso.example', 'x'],
      }

      const fields = await expectFault(say(wrong), 'submissionFieldInvalid')

      assert.deepEqual(Object.keys(fields), ['contactEmail', 'dailyDigestEmailContacts[1]', 'httpsEndpointUri'])
    })

    test('another account’s product is not found', async () => {
      const other = await makeSampleProduct(center.server, center.account('china').account.partner_id)

      await expectFault(ask(other), 'marketplaceProductNotFound')
      await expectFault(say(samples[0] ?? {}, other), 'marketplaceProductNotFound')
    })
  })

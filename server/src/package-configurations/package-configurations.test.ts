import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { engines, type PartnerApi, type PartnerCenter, startPartnerCenter } from '@comptoir/testing'
import { addPart } from '../marketplace/draft.ts'
import { expectFault } from '../marketplace/expect-fault.ts'
import { makeMarketPlan } from '../marketplace/make-market-plan.ts'
import { testDriveId } from '../marketplace/market-plan-store.ts'
import { openSecrets } from '../marketplace/part-secrets.ts'
import { findPart, partsOfKind } from '../marketplace/product-part-store.ts'
import { makeSampleProduct, type SampleProduct } from '../marketplace/sample-product.ts'

const managed = 'AzureManagedApplicationPackageConfiguration'
const template = 'AzureSolutionTemplatePackageConfiguration'

for (const engine of engines)
  describe(`ingestion.packageConfigurations over ${engine.name}`, { skip: engine.skip }, () => {
    let center: PartnerCenter
    let api: PartnerApi
    let product: SampleProduct

    before(async () => {
      center = await startPartnerCenter({ engine })
      api = await center.api('global', 'app', { resource: 'https://api.partner.microsoft.com' })
      product = await makeSampleProduct(center.server, center.account('global').account.partner_id)
    })
    after(() => center.close())

    const ofInstance = (of: SampleProduct, plan?: 'plan') =>
      api.get(`${of.path}/packageConfigurations/getByInstanceID(instanceID=${of.instance('Package', plan)})`)
    const make = (options: { readonly productKind?: string; readonly subType?: string }) =>
      makeSampleProduct(center.server, center.account('global').account.partner_id, options)
    const put = async (of: SampleProduct, body: object, plan: 'plan' | undefined = 'plan') => {
      const { id } = (await ofInstance(of, plan)).body.value[0]
      return api.put(`${of.path}/packageconfigurations/${id}`, body, { 'if-match': '*' })
    }
    const addPackage = (of: SampleProduct) =>
      center.server.store.write(async (db) => {
        const now = () => center.server.clock.now()
        const context = { db, now, newId: () => center.server.ids.next(now()) }
        const members = { resourceType: 'AzureApplicationPackage', fileName: 'app.zip', state: 'Processed' }
        return (await addPart(context, of.offer, { kind: 'package', members })).part_id
      })

    test('what a set of drafts holds is by kind of product and plan, and is read by its id', async () => {
      const application = await ofInstance(product)
      const managedPlan = await make({ subType: 'managed-application' })
      const dynamics = await make({ productKind: 'AzureDynamics365ForOperations' })

      const kinds = await Promise.all(
        [ofInstance(product, 'plan'), ofInstance(managedPlan, 'plan'), ofInstance(dynamics)].map(
          async (answer) => (await answer).body.value[0].resourceType,
        ),
      )

      const [one] = application.body.value
      assert.deepEqual([application.status, one.resourceType], [200, 'AzureApplicationPackageConfiguration'])
      assert.deepEqual((await api.get(`${product.path}/packageConfigurations/${one.id}`)).body, one)
      assert.deepEqual(kinds, [template, managed, 'Dynamics365OperationsPackageConfiguration'])
    })

    test('packages and their version are said together', async () => {
      const value = await addPackage(product)
      const packageReferences = [{ type: 'AzureApplicationPackage', value }]

      const { status, body, headers } = await put(product, {
        resourceType: template,
        version: '1.0.0',
        packageReferences,
      })

      assert.equal(status, 200)
      const { '@odata.etag': etag, id: _id, ...members } = body
      assert.deepEqual(members, { resourceType: template, version: '1.0.0', packageReferences })
      assert.equal(headers['etag'], etag)
      assert.deepEqual((await ofInstance(product, 'plan')).body.value, [body])
    })

    test('truth values sent as texts are truth values, and what the service sets stays', async () => {
      const made = await make({ subType: 'managed-application' })
      const sent = {
        resourceType: managed,
        version: '1.0.0',
        allowJitAccess: true,
        canEnableCustomerActions: 'true',
        allowedCustomerActions: ['Microsoft.Resources/*'],
        allowedDataActions: [],
        deploymentMode: 'Incremental',
        publicAzureTenantID: 'tenant',
        publicAzureAuthorizations: [{ PrincipalID: 'principal', roleDefinitionID: 'role' }],
        policies: [],
      }

      const { body } = await put(made, sent)

      const { '@odata.etag': _etag, id: _id, ...members } = body
      assert.deepEqual(members, {
        ...sent,
        canEnableCustomerActions: true,
        publicAzureAuthorizations: [{ principalID: 'principal', roleDefinitionID: 'role' }],
        publisherManagementMode: 'Managed',
        customerAccessEnableState: 'Disabled',
      })
    })

    test('a test drive’s key is kept sealed, and stays where it is not sent', async () => {
      const made = await make({})
      const id = await addTestDrive(center, made)
      const path = `${made.path}/packageConfigurations/${id}`
      const sent = { resourceType: 'AzureResourceManagerTestDrivePackageConfiguration', testDriveDuration: 2 }
      const secrets = async () => {
        const row = await findPart(center.server.store.read, made.offer, 'packageConfiguration', id)
        return row && openSecrets(center.server.vault, row)
      }

      const first = await api.put(path, { ...sent, AzureActiveDirectoryApplicationKey: 'hush' }, { 'if-match': '*' })
      await api.put(path, sent, { 'if-match': '*' })

      const { '@odata.etag': _etag, id: _id, ...members } = first.body
      assert.deepEqual(members, sent)
      assert.deepEqual(await secrets(), { azureActiveDirectoryApplicationKey: 'hush' })
    })

    test('another kind, a package that is not there, and packages without a version are refused', async () => {
      const value = await addPackage(product)
      const reference = (of: string) => ({ packageReferences: [{ type: 'AzureApplicationPackage', value: of }] })

      const kind = await expectFault(put(product, { resourceType: managed }), 'submissionFieldInvalid')
      const none = await expectFault(put(product, {}), 'submissionFieldInvalid')
      const unknown = await expectFault(
        put(product, { resourceType: template, version: '1', ...reference('nowhere') }),
        'submissionFieldInvalid',
      )
      const version = await expectFault(
        put(product, { resourceType: template, ...reference(value) }),
        'submissionFieldInvalid',
      )

      assert.deepEqual(kind, { resourceType: [`It must be one of: ${template}.`] })
      assert.ok(Object.keys(none).length > 0)
      assert.deepEqual(unknown, { 'packageReferences[0].value': ['The product has no package nowhere.'] })
      assert.deepEqual(version, { version: ['The packages need a version.'] })
    })

    test('an ETag must be sent, and must be the one on record', async () => {
      const [{ id, '@odata.etag': etag }] = (await ofInstance(product, 'plan')).body.value
      const path = `${product.path}/packageConfigurations/${id}`
      await put(product, { resourceType: template })

      await expectFault(api.put(path, { resourceType: template }), 'etagMissing')
      await expectFault(api.put(path, { resourceType: template, '@odata.etag': etag }), 'draftStale')
    })

    test('what is not there, or is another account’s, is not found', async () => {
      const other = await makeSampleProduct(center.server, center.account('china').account.partner_id)
      const body = { resourceType: template }
      const mine = `${product.path}/packageConfigurations`
      const elsewhere = `${other.path}/packageConfigurations`

      await expectFault(api.get(`${elsewhere}/1`), 'marketplaceProductNotFound')
      await expectFault(api.put(`${elsewhere}/1`, body, { 'if-match': '*' }), 'marketplaceProductNotFound')
      await expectFault(ofInstance(other), 'marketplaceProductNotFound')
      await expectFault(api.get(`${mine}/1`), 'marketplaceResourceNotFound')
      await expectFault(api.put(`${mine}/1`, body, { 'if-match': '*' }), 'marketplaceResourceNotFound')
      await expectFault(api.get(`${mine}/getByInstanceID(instanceID=1)`), 'marketplaceResourceNotFound')
    })
  })

/** Adds the test drive to a product; answers the id of its technical configuration. */
async function addTestDrive({ server }: PartnerCenter, { offer }: SampleProduct): Promise<string> {
  return server.store.write(async (db) => {
    const now = () => server.clock.now()
    const context = { db, now, newId: () => server.ids.next(now()) }
    await makeMarketPlan(context, offer, { planName: '', members: { resourceType: 'AzureTestDriveVariant' } })
    const parts = await partsOfKind(db, offer, 'packageConfiguration')
    return parts.find(({ variant_id }) => variant_id === testDriveId)?.part_id ?? ''
  })
}

import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { engines, type PartnerApi, type PartnerCenter, startPartnerCenter } from '@comptoir/testing'
import { expectFault } from '../marketplace/expect-fault.ts'
import { makeSampleProduct, type SampleProduct } from '../marketplace/sample-product.ts'

for (const engine of engines)
  describe(`ingestion.branches over ${engine.name}`, { skip: engine.skip }, () => {
    let center: PartnerCenter
    let api: PartnerApi
    let product: SampleProduct

    before(async () => {
      center = await startPartnerCenter({ engine })
      api = await center.api('global', 'app', { resource: 'https://api.partner.microsoft.com' })
      product = await makeSampleProduct(center.server, center.account('global').account.partner_id)
    })
    after(() => center.close())

    const branches = async (module: string) => api.get(`${product.path}/branches/getByModule(module=${module})`)

    test('the product’s own comes first, without a plan; then that of each plan', async () => {
      const { status, body } = await branches('listing')

      const main = { resourceType: 'Branch', friendlyName: 'Main', type: 'Main', module: 'Listing' }
      assert.equal(status, 200)
      assert.equal(
        JSON.stringify(body),
        JSON.stringify({
          value: [
            { ...main, currentDraftInstanceID: product.instance('Listing') },
            {
              ...main,
              currentDraftInstanceID: product.instance('Listing', 'plan'),
              variantID: product.plan.variant_id,
            },
          ],
        }),
      )
    })

    test('plans have none of some modules', async () => {
      for (const [module, count] of [
        ['Package', 2],
        ['AVAILABILITY', 2],
        ['Property', 1],
        ['SupplementalContent', 1],
        ['Cosell', 1],
      ] as const)
        assert.equal((await branches(module)).body.value.length, count, module)
    })

    test('who may resell has one that is named for the product', async () => {
      const { body } = await branches('ResellerConfiguration')

      assert.deepEqual(body.value, [
        {
          resourceType: 'Branch',
          friendlyName: 'Main',
          type: 'Main',
          module: 'ResellerConfiguration',
          currentDraftInstanceID: `${product.offer.product_id}-ResellerInstance`,
        },
      ])
    })

    test('a module that nobody knows is refused, and so is a product that is another account’s', async () => {
      const other = await makeSampleProduct(center.server, center.account('china').account.partner_id)

      const fields = await expectFault(branches('AgeRating'), 'submissionFieldInvalid')
      assert.deepEqual(Object.keys(fields), ['module'])
      await expectFault(api.get(`${other.path}/branches/getByModule(module=Listing)`), 'marketplaceProductNotFound')
    })
  })

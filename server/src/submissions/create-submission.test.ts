import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { engines, type PartnerApi, type PartnerCenter, startPartnerCenter } from '@comptoir/testing'
import { expectFault } from '../marketplace/expect-fault.ts'
import { makeSampleProduct, type SampleProduct } from '../marketplace/sample-product.ts'
import { moveSubmission, sampleRequest } from './sample-submission.ts'

for (const engine of engines)
  describe(`ingestion.submissions.create over ${engine.name}`, { skip: engine.skip }, () => {
    let center: PartnerCenter
    let api: PartnerApi

    before(async () => {
      center = await startPartnerCenter({ engine })
      api = await center.api('global', 'app', { resource: 'https://api.partner.microsoft.com' })
    })
    after(() => center.close())

    const sample = () => makeSampleProduct(center.server, center.account('global').account.partner_id)
    const submit = async (product: SampleProduct, more: object = {}) => {
      const { body } = await api.post(`${product.path}/submissions`, { ...sampleRequest(product), ...more })
      return { ...body, path: `${product.path}/submissions/${body.id}` }
    }

    test('answers 201 with a submission that is being looked at, and where it is', async () => {
      const product = await sample()
      const request = sampleRequest(product)
      const publishOption = {
        releaseTimeInUtc: '2025-04-18T15:34:39',
        isManualPublish: true,
        certificationNotes: 'notes',
      }

      const { status, body, headers } = await api.post(`${product.path}/submissions`, { ...request, publishOption })

      assert.equal(status, 201)
      assert.match(body.id, /^[1-9][0-9]{18}$/)
      assert.equal(new URL(String(headers['location'])).pathname, `${product.path}/submissions/${body.id}`)
      assert.deepEqual(body.targets, [{ type: 'Scope', value: 'Preview' }])
      assert.deepEqual(
        [body.state, body.substate, body.releaseNumber, body.friendlyName, body.publishedTimeInUtc],
        ['InProgress', 'InDraft', 1, 'Submission 1', '1601-01-01T00:00:00Z'],
      )
      assert.deepEqual(body.pendingUpdateInfo, {
        updateType: 'Create',
        status: 'Running',
        href: `${product.path.slice(1)}/submissions/${body.id}`,
      })
      assert.deepEqual(body.publishOption, publishOption)
      for (const resource of request.resources) assert.deepEqual(body.resources.filter(like(resource)), [resource])
      for (const resource of request.variantResources[0]?.resources ?? [])
        assert.deepEqual(body.variantResources[0].resources.filter(like(resource)), [resource])
    })

    test('what is not named is filled in, in the order of the kinds', async () => {
      const product = await sample()

      const { resources, variantResources } = await submit(product, {
        resources: [{ type: 'property', value: product.instance('Property').toUpperCase() }],
        variantResources: undefined,
      })

      assert.deepEqual(
        resources.map(({ type }: { type: string }) => type),
        ['Availability', 'Cosell', 'Listing', 'Package', 'Property', 'ResellerConfiguration', 'SupplementalContent'],
      )
      assert.deepEqual(resources.find(like({ type: 'Property' })).value, product.instance('Property'))
      assert.deepEqual(
        variantResources.map((each: { variantID: string; resources: object[] }) => [
          each.variantID,
          each.resources.length,
        ]),
        [[product.plan.variant_id, 3]],
      )
    })

    test('what was submitted is closed: drafts go on under another id', async () => {
      const product = await sample()
      const path = `${product.path}/properties/getByInstanceID(instanceID=${product.instance('Property')})`
      const before = (await api.get(path)).body

      await submit(product)
      const { id } = before.value[0]
      await api.put(`${product.path}/properties/${id}`, { appVersion: '2' }, { 'if-match': '*' })

      assert.deepEqual((await api.get(path)).body, before)
    })

    test('one at a time: while another runs it is refused, and after a failure or in the preview it is not', async () => {
      const product = await sample()
      const first = await submit(product)
      const all = { ...sampleRequest(product), resources: [], variantResources: [] }

      await expectFault(api.post(`${product.path}/submissions`, all), 'submissionRunning')
      await moveSubmission(center.server, product, 'failed', { end: { outcome: 'failed' } })
      const second = await submit(product, all)
      await moveSubmission(center.server, product, 'signOff')
      const third = await submit(product, all)

      assert.deepEqual([second.releaseNumber, third.releaseNumber], [2, 3])
      assert.ok(first.id < second.id && second.id < third.id)
    })

    test('sets of drafts and plans that the product does not have are not found', async () => {
      const product = await sample()
      const other = await sample()
      const ask = (body: object) => api.post(`${product.path}/submissions`, { ...sampleRequest(product), ...body })
      const listing = [{ type: 'Listing', value: product.instance('Listing', 'plan') }]

      await expectFault(ask({ resources: listing }), 'marketplaceResourceNotFound')
      await expectFault(ask({ resources: [{ type: 'Poem', value: '1' }] }), 'marketplaceResourceNotFound')
      await expectFault(ask(sampleRequest(other)), 'marketplaceResourceNotFound')
      await expectFault(
        ask({ variantResources: [{ variantID: 'nowhere', resources: [] }] }),
        'marketplaceResourceNotFound',
      )
      await expectFault(
        ask({
          variantResources: [{ variantID: product.plan.variant_id, resources: [{ type: 'Listing', value: '1' }] }],
        }),
        'marketplaceResourceNotFound',
      )
    })

    test('targets other than the preview, kinds named twice and instants that are none are refused', async () => {
      const product = await sample()
      const property = { type: 'Property', value: product.instance('Property') }
      const wrong = {
        targets: [{ type: 'Scope', value: 'live' }],
        resources: [property, property],
        publishOption: { releaseTimeInUtc: 'tomorrow' },
      }

      const fields = await expectFault(api.post(`${product.path}/submissions`, wrong), 'submissionFieldInvalid')

      assert.deepEqual(fields, {
        'targets[0].value': ["The field is invalid (value 'live')."],
        'resources[1].type': ["The field is invalid (value 'Property')."],
        'publishOption.releaseTimeInUtc': ["The field is invalid (value 'tomorrow')."],
      })
    })

    test('another account’s product is not found', async () => {
      const other = await makeSampleProduct(center.server, center.account('china').account.partner_id)

      await expectFault(api.post(`${other.path}/submissions`, sampleRequest(other)), 'marketplaceProductNotFound')
    })
  })

function like(wanted: { readonly type: string }) {
  return ({ type }: { readonly type: string }): boolean => type === wanted.type
}

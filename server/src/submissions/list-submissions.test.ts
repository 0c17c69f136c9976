import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { engines, type PartnerApi, type PartnerCenter, startPartnerCenter } from '@comptoir/testing'
import { expectFault } from '../marketplace/expect-fault.ts'
import { makeSampleProduct, type SampleProduct } from '../marketplace/sample-product.ts'
import { moveSubmission, sampleRequest } from './sample-submission.ts'

interface Listed {
  readonly id: string
  readonly substate: string
}

for (const engine of engines)
  describe(`ingestion.submissions.list over ${engine.name}`, { skip: engine.skip }, () => {
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

    const nothing = { resources: [], variantResources: [] }
    const fail = (product: SampleProduct) =>
      moveSubmission(center.server, product, 'failed', { end: { outcome: 'failed' } })

    test('a product that was never submitted has none', async () => {
      const { path } = await sample()

      const { status, body } = await api.get(`${path}/submissions`)

      assert.deepEqual([status, body], [200, { value: [] }])
    })

    test('goes page by page, oldest first, along a relative link', async () => {
      const product = await sample()
      const made: string[] = []
      for (let count = 0; count < 7; count += 1) {
        made.push((await submit(product, nothing)).id)
        await fail(product)
      }

      const first = await api.get(`${product.path}/submissions?$expand=x`)
      const second = await api.get(`/${first.body.nextLink}`)
      const doubled = await api.get(`/v1.0/ingestion/${first.body.nextLink}`)

      const ids = (page: { readonly value: readonly Listed[] }) => page.value.map(({ id }) => id)
      assert.deepEqual(Object.keys(first.body), ['nextLink', 'value'])
      assert.match(first.body.nextLink, /^v1\.0\/ingestion\/products\/.*\/submissions\?\$expand=x&\$skipToken=/)
      assert.deepEqual([...ids(first.body), ...ids(second.body)], made)
      assert.equal(second.body.nextLink, undefined)
      assert.deepEqual(doubled.body, second.body)
    })

    test('is filtered by state and substate, and what was cancelled is not in it', async () => {
      const product = await sample()
      const failed = (await submit(product, nothing)).id
      await fail(product)
      const cancelled = await submit(product, nothing)
      await api.delete(cancelled.path)
      const running = (await submit(product, nothing)).id
      await moveSubmission(center.server, product, 'certification')
      const ids = async (filter: string) =>
        (await api.get(`${product.path}/submissions?%24filter=${encodeURIComponent(filter)}`)).body.value.map(
          ({ id }: Listed) => id,
        )

      assert.deepEqual(await ids(''), [failed, running])
      assert.deepEqual(await ids("State eq 'inprogress' and substate eq 'Submitted'"), [running])
      assert.deepEqual(await ids("substate eq 'InDraft' or substate eq 'Submitted'"), [failed, running])
      assert.deepEqual(await ids("state eq 'Published'"), [])
    })

    test('refuses a filter or a token that it does not know', async () => {
      const { path } = await sample()

      for (const filter of ['id eq 1', "state ne 'Published'", "state eq 'Published' and", 'state eq', "('"])
        await expectFault(
          api.get(`${path}/submissions?$filter=${encodeURIComponent(filter)}`),
          'submissionFieldInvalid',
        )
      assert.equal((await api.get(`${path}/submissions?$skipToken=x`)).status, 400)
    })

    test('another account’s product is not found', async () => {
      const other = await makeSampleProduct(center.server, center.account('china').account.partner_id)

      await expectFault(api.get(`${other.path}/submissions`), 'marketplaceProductNotFound')
    })
  })

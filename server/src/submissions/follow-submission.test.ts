import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { engines, type PartnerApi, type PartnerCenter, startPartnerCenter } from '@comptoir/testing'
import { expectFault } from '../marketplace/expect-fault.ts'
import { makeSampleProduct, readOffer, type SampleProduct } from '../marketplace/sample-product.ts'
import { moveSubmission, sampleRequest } from './sample-submission.ts'

const steps = ['Automated validation', 'Preview Creation', 'Publisher Signoff', 'Certification', 'Publish']

for (const engine of engines)
  describe(`following a submission over ${engine.name}`, { skip: engine.skip }, () => {
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

    const told = async (path: string): Promise<string> => {
      const { body } = await api.get(path)
      return `${body.state}/${body.substate} ${body.pendingUpdateInfo.updateType} ${body.pendingUpdateInfo.status}`
    }

    test('it goes from being made to being on sale, and each state is told', async () => {
      const product = await sample()
      const { path } = await submit(product)
      const states = [await told(path)]

      await moveSubmission(center.server, product, 'certification')
      states.push(await told(path))
      await moveSubmission(center.server, product, 'signOff')
      states.push(await told(path))
      const promoted = await api.post(`${path}/promote`, {})
      states.push(await told(path))
      await moveSubmission(center.server, product, 'live')
      states.push(await told(path))

      assert.deepEqual(states, [
        'InProgress/InDraft Create Running',
        'InProgress/Submitted Create Completed',
        'Published/ReadyToPublish Create Completed',
        'Published/Publishing Create Completed',
        'Published/InStore Create Completed',
      ])
      assert.equal(promoted.status, 200)
      assert.deepEqual([promoted.body.type, promoted.body.targetEnvironment], ['Push', 'Live'])
    })

    test('a refused one says so with the address of what was found, and names what it was asked for alone', async () => {
      const product = await sample()
      const resources = [{ type: 'Property', value: product.instance('Property') }]
      const { path } = await submit(product, { resources })
      const target = { module: 'listing', member: 'summary' } as const
      const finding = { level: 'error', code: 'MemberMissing', target, message: 'The summary is missing.' } as const
      const end = { outcome: 'failed', messages: ['The summary is missing.'] } as const

      await moveSubmission(center.server, product, 'failed', { end, document: { findings: [finding] } })

      const { body } = await api.get(path)
      const href = `${path.slice(1)}/validations`
      assert.deepEqual([body.state, body.substate, body.resources], ['InProgress', 'InDraft', resources])
      assert.deepEqual(body.pendingUpdateInfo, {
        updateType: 'Create',
        status: 'Failed',
        href,
        failureReason: 'Active validation errors',
      })
      const found = await api.get(`/${href}`)
      assert.equal(found.status, 200)
      assert.deepEqual(
        found.body.value.map(({ severity, message }: { severity: string; message: string }) => [severity, message]),
        [['Error', 'The summary is missing.']],
      )
      assert.deepEqual((await api.get(`${path}/workflowdetails`)).body, { value: [] })
      assert.deepEqual((await api.get(`${path}/reports`)).body, { value: [] })
    })

    test('its steps are two items, Preview and then Live', async () => {
      const product = await sample()
      const { path } = await submit(product)
      await moveSubmission(center.server, product, 'certification')

      const { status, body } = await api.get(`${path}/workflowDetails`)

      assert.equal(status, 200)
      assert.deepEqual(
        body.value.map(({ type, targetEnvironment }: { type: string; targetEnvironment: string }) => [
          type,
          targetEnvironment,
        ]),
        [
          ['Push', 'Preview'],
          ['Push', 'Live'],
        ],
      )
      assert.deepEqual(
        body.value.flatMap((each: { workflowSteps: { name: string }[] }) => each.workflowSteps.map(({ name }) => name)),
        steps,
      )
      assert.deepEqual((await api.get(`${path}/validations`)).body, { value: [] })
    })

    test('certification reports are told with a file that can be read', async () => {
      const product = await sample()
      const { path } = await submit(product)
      await moveSubmission(center.server, product, 'certification')
      const pending = (await api.get(`${path}/reports`)).body.value
      const end = { outcome: 'needsChanges', messages: ['The image does not boot.'] } as const
      await moveSubmission(center.server, product, 'failed', { end })

      const first = (await api.get(`${path}/reports`)).body.value[0]
      const second = (await api.get(`${path}/reports`)).body.value[0]

      assert.deepEqual(
        pending.map(({ status }: { status: string }) => status),
        ['Pending'],
      )
      assert.equal(first.status, 'Failed')
      for (const { fileUri } of [first, second]) {
        const { pathname, search } = new URL(fileUri)
        assert.match((await center.server.app.inject(pathname + search)).body, /error: The image does not boot\./)
      }
    })

    test('only what waits for its publisher goes live', async () => {
      const product = await sample()
      const { path } = await submit(product)

      await expectFault(api.post(`${path}/promote`), 'submissionNotPromotable')
      await moveSubmission(center.server, product, 'signOff')

      assert.equal((await api.post(`${path}/promote`)).status, 200)
      await expectFault(api.post(`${path}/promote`), 'submissionNotPromotable')
    })

    test('only what is in progress is cancelled: it is gone, and another may begin', async () => {
      const product = await sample()
      const { path } = await submit(product)

      const { status } = await api.delete(path)

      assert.equal(status, 204)
      await expectFault(api.get(path), 'marketplaceResourceNotFound')
      const again = await submit(product, { resources: [], variantResources: [] })
      await moveSubmission(center.server, product, 'signOff')
      await expectFault(api.delete(again.path), 'submissionNotCancellable')
    })

    test('one that failed may be deleted, which does not change what the offer says', async () => {
      const product = await sample()
      const { path } = await submit(product)
      await moveSubmission(center.server, product, 'failed', { end: { outcome: 'failed' } })

      const { status } = await api.delete(path)

      assert.equal(status, 204)
      await expectFault(api.get(path), 'marketplaceResourceNotFound')
      assert.equal((await readOffer(center.server, product)).status, 'failed')
    })

    test('what is not there, or is another account’s, is not found', async () => {
      const other = await makeSampleProduct(center.server, center.account('china').account.partner_id)
      const asks = (path: string) => [
        api.get(path),
        api.delete(path),
        api.post(`${path}/promote`),
        api.get(`${path}/reports`),
        api.get(`${path}/validations`),
        api.get(`${path}/workflowDetails`),
      ]

      for (const ask of asks(`${other.path}/submissions/1`)) await expectFault(ask, 'marketplaceProductNotFound')
      const { path } = await sample()
      for (const ask of asks(`${path}/submissions/1`)) await expectFault(ask, 'marketplaceResourceNotFound')
    })
  })

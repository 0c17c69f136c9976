import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { engines, type PartnerApi, type PartnerCenter, startPartnerCenter } from '@comptoir/testing'
import { expectFault } from '../marketplace/expect-fault.ts'
import { makeSampleProduct, type SampleProduct } from '../marketplace/sample-product.ts'
import { samplePackage } from '../marketplace-rules/sample-archive.ts'

const unknown = '/v1.0/ingestion/products/9b7c2f3e-0000-4000-8000-000000000001'

const application = { resourceType: 'AzureApplicationPackage', fileName: 'app.zip' }
const extension = { resourceType: 'Dynamics365BusinessCentralAddOnExtensionPackage', fileName: 'contoso.app' }

for (const engine of engines)
  describe(`ingestion.packages over ${engine.name}`, { skip: engine.skip }, () => {
    let center: PartnerCenter
    let api: PartnerApi
    let clock: PartnerApi
    let product: SampleProduct

    before(async () => {
      center = await startPartnerCenter({ engine })
      api = await center.api('global', 'app', { resource: 'https://api.partner.microsoft.com' })
      clock = await center.api()
      product = await sample()
    })
    after(() => center.close())

    const sample = () => makeSampleProduct(center.server, center.account('global').account.partner_id)
    const packages = (id = '', of = product): string => `${of.path}/packages${id === '' ? '' : `/${id}`}`
    const askToPut = async (address: string, payload: string | Buffer): Promise<number> => {
      const { pathname, search } = new URL(address)
      const headers = { 'x-ms-blob-type': 'BlockBlob', 'content-length': String(Buffer.byteLength(payload)) }
      return (await center.server.app.inject({ method: 'PUT', url: pathname + search, headers, payload })).statusCode
    }
    const putBlob = async (address: string, payload: string | Buffer): Promise<void> =>
      assert.equal(await askToPut(address, payload), 201)
    const uploaded = async (sent: object, content: string | Buffer) => {
      const { body: made } = await api.post(packages(), sent)
      await putBlob(made.fileSasUri, content)
      const { state: _state, ...said } = made
      const { status, body } = await api.put(packages(made.id), { ...said, State: 'Uploaded' })
      assert.equal(status, 200)
      return body
    }
    const advance = async (): Promise<void> => {
      assert.equal((await clock.post('/comptoir/v1/clock', { advance: 'PT1S' })).status, 200)
    }

    test('a package is announced, and the answer says where to put it', async () => {
      const { status, body, headers } = await api.post(packages(), application)

      const { fileSasUri, '@odata.etag': etag, id, ...rest } = body
      assert.equal(status, 201)
      assert.deepEqual(rest, { ...application, state: 'PendingUpload' })
      assert.match(fileSasUri, /[?&]sp=rwl(&|$)/)
      assert.equal(headers['location'], `http://localhost:80${packages(id)}`)
      assert.equal(headers['etag'], etag)
      assert.equal((await api.get(packages(id))).body.state, 'PendingUpload')
    })

    test('that of an application is being processed first, and is Processed soon after', async () => {
      const { id, state } = await uploaded(application, samplePackage())

      const soon = await api.get(packages(id))
      await advance()
      const later = await api.get(packages(id))

      assert.deepEqual([state, soon.body.state, later.body.state], ['InProcessing', 'InProcessing', 'Processed'])
      assert.match(later.body.fileSasUri, /[?&]sp=rl(&|$)/)
      assert.equal('validationItems' in later.body, false)
      assert.notEqual(later.body['@odata.etag'], soon.body['@odata.etag'])
    })

    test('what was accepted is not replaced through its old address, unless it failed', async () => {
      const { body: made } = await api.post(packages(), application)
      const say = (state: string) => api.put(packages(made.id), { ...application, state })
      await putBlob(made.fileSasUri, 'no zip')
      await putBlob(made.fileSasUri, 'no zip, either')

      assert.equal((await say('Uploaded')).status, 200)
      const whileLookedAt = await askToPut(made.fileSasUri, 'late')
      await advance()
      await putBlob(made.fileSasUri, samplePackage())
      await say('Uploaded')
      await advance()
      const afterwards = await askToPut(made.fileSasUri, 'too late')

      assert.deepEqual([whileLookedAt, afterwards], [403, 403])
      assert.equal((await api.get(packages(made.id))).body.state, 'Processed')
    })

    test('one that is no package fails and says why; another upload puts it right', async () => {
      const { id } = await uploaded(application, 'no zip')
      await advance()

      const { body: failed } = await api.get(packages(id))

      assert.equal(failed.state, 'ProcessFailed')
      const [{ message, ...item }] = failed.validationItems
      assert.deepEqual(item, { errorCode: item.errorCode, severity: 'Error', resource: 'app.zip' })
      assert.match(item.errorCode, /^\w+$/)
      assert.equal(typeof message, 'string')
      await putBlob(failed.fileSasUri, samplePackage())
      await api.put(packages(id), { ...application, state: 'Uploaded' })
      await advance()
      const { body: right } = await api.get(packages(id))
      assert.deepEqual([right.state, 'validationItems' in right], ['Processed', false])
    })

    test('one of Business Central is Processed in the answer that takes it, unless it is empty', async () => {
      assert.equal((await uploaded(extension, 'NAVX')).state, 'Processed')
      assert.equal((await uploaded(extension, '')).state, 'ProcessFailed')
    })

    test('what the server sets may be sent back and does nothing', async () => {
      const { body } = await api.post(packages(), { ...application, id: '1', isCertified: true, fileSize: 1 })

      assert.notEqual(body.id, '1')
      assert.deepEqual(['isCertified' in body, 'fileSize' in body], [false, false])
    })

    test('what was not uploaded is not said to be, and clients make no other moves', async () => {
      const { body } = await api.post(packages(), application)

      await expectFault(api.put(packages(body.id), { ...application, state: 'Uploaded' }), 'fileNotUploaded')
      await expectFault(api.put(packages(body.id), { ...application, state: 'Processed' }), 'fileStateRefused')
    })

    test('a name is needed, and the kind is fixed', async () => {
      const { body } = await api.post(packages(), application)

      await expectFault(api.post(packages(), { resourceType: application.resourceType }), 'submissionFieldInvalid')
      await expectFault(api.put(packages(body.id), extension), 'submissionFieldInvalid')
    })

    test('a change with an old ETag is refused; one without any goes on', async () => {
      const { body } = await api.post(packages(), application)
      const renamed = { ...application, fileName: 'other.zip' }

      assert.equal((await api.put(packages(body.id), renamed)).body.fileName, 'other.zip')
      await expectFault(api.put(packages(body.id), { ...renamed, '@odata.etag': body['@odata.etag'] }), 'draftStale')
      await expectFault(api.put(packages(body.id), renamed, { 'if-match': body['@odata.etag'] }), 'draftStale')
    })

    test('a list goes page by page', async () => {
      const own = await sample()
      for (const index of Array(6).keys())
        await api.post(packages('', own), { ...application, fileName: `${index}.zip` })

      const first = await api.get(packages('', own))
      const second = await api.get(`/v1.0/ingestion/${first.body.nextLink}`)

      const names = [...first.body.value, ...second.body.value].map(({ fileName }) => fileName)
      assert.deepEqual([first.body.value.length, second.body.value.length], [5, 1])
      assert.deepEqual(names, ['0.zip', '1.zip', '2.zip', '3.zip', '4.zip', '5.zip'])
    })

    test('one that a configuration refers to stays; any other is deleted', async () => {
      const { id } = await uploaded(application, samplePackage())
      await advance()
      const instance = product.instance('Package', 'plan')
      const configurations = `${product.path}/packageconfigurations`
      const { body } = await api.get(`${configurations}/getByInstanceID(instanceID=${instance})`)
      const [configuration] = body.value
      const packageReferences = [{ type: 'AzureApplicationPackage', value: id }]
      const path = `${configurations}/${configuration.id}`
      const referred = await api.put(path, { ...configuration, version: '1.0.0', packageReferences })
      assert.equal(referred.status, 200)

      await expectFault(api.delete(packages(id)), 'submissionFieldInvalid')

      await api.put(path, { resourceType: configuration.resourceType, packageReferences: [] }, { 'if-match': '*' })
      assert.equal((await api.delete(packages(id))).status, 204)
      await expectFault(api.get(packages(id)), 'marketplaceResourceNotFound')
    })

    test('what is not there, or is another account’s, is not found', async () => {
      const other = await makeSampleProduct(center.server, center.account('china').account.partner_id)

      for (const path of [unknown, other.path]) {
        await expectFault(api.get(`${path}/packages`), 'marketplaceProductNotFound')
        await expectFault(api.post(`${path}/packages`, application), 'marketplaceProductNotFound')
        await expectFault(api.get(`${path}/packages/1`), 'marketplaceProductNotFound')
        await expectFault(api.put(`${path}/packages/1`, application), 'marketplaceProductNotFound')
        await expectFault(api.delete(`${path}/packages/1`), 'marketplaceProductNotFound')
      }
      await expectFault(api.put(packages('1'), application), 'marketplaceResourceNotFound')
      await expectFault(api.delete(packages('1')), 'marketplaceResourceNotFound')
    })

    test('one that is deleted while it is processed is gone for good', async () => {
      const { id } = await uploaded(application, samplePackage())

      await api.delete(packages(id))
      await advance()

      await expectFault(api.get(packages(id)), 'marketplaceResourceNotFound')
    })
  })

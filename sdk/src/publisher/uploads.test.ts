import assert from 'node:assert/strict'
import { test } from 'node:test'
import { scriptedPublisher } from '../scripted/scripted-publisher.ts'
import { type ScriptedAnswer, scriptedService } from '../scripted/scripted-service.ts'
import { FileRefusedError } from './uploads.ts'

const file = new TextEncoder().encode('PK')

/** A client of a service that answers so, and a storage service that takes what comes. */
async function services(...later: readonly ScriptedAnswer[]) {
  const storage = await scriptedService({ status: 201 })
  const announced = {
    id: '7',
    state: 'PendingUpload',
    fileSasUri: `${storage.url}/files/7?sig=s`,
    '@odata.etag': '"1"',
  }
  const given = await scriptedPublisher({ status: 201, body: announced }, ...later)
  return {
    ...given,
    storage,
    async [Symbol.asyncDispose]() {
      await given[Symbol.asyncDispose]()
      await storage[Symbol.asyncDispose]()
    },
  }
}

const inState = (state: string) => ({ body: { id: '7', state } })

test('a package is announced, put where the answer says, handed over, and waited for', async () => {
  await using given = await services(inState('InProcessing'), inState('InProcessing'), inState('Processed'))
  const sent: number[] = []

  const uploaded = await given.pc.uploadPackage('p', file, {
    fileName: 'tides.zip',
    intervalMs: 30,
    onProgress: (progress) => sent.push(progress.sent),
  })

  assert.deepEqual(
    given.service.requests.map(({ method, url }) => `${method} ${url}`),
    [
      'POST /v1.0/ingestion/products/p/packages',
      'PUT /v1.0/ingestion/products/p/packages/7',
      'GET /v1.0/ingestion/products/p/packages/7',
      'GET /v1.0/ingestion/products/p/packages/7',
    ],
  )
  const [announced, ready] = given.service.requests.map(({ body }) => (body === '' ? {} : JSON.parse(body)))
  assert.deepEqual(announced, {
    resourceType: 'AzureApplicationPackage',
    fileName: 'tides.zip',
    state: 'PendingUpload',
  })
  assert.deepEqual([ready.state, ready.id, ready['@odata.etag']], ['Uploaded', '7', '"1"'])
  assert.equal(given.storage.requests[0]?.body, 'PK')
  assert.equal(given.storage.requests[0]?.headers.authorization, undefined)
  assert.equal(uploaded.state, 'Processed')
  assert.deepEqual(given.waits, [30, 30])
  assert.deepEqual(sent, [2])
})

test('a package whose content is refused tells what is wrong with it', async () => {
  const validationItems = [{ message: 'mainTemplate.json is missing.' }, { message: 'It is no zip.' }]
  await using given = await services({ body: { id: '7', state: 'ProcessFailed', validationItems } })

  await assert.rejects(given.pc.uploadPackage('p', file, { fileName: 'tides.zip' }), (cause: unknown) => {
    assert.ok(cause instanceof FileRefusedError)
    assert.deepEqual(cause.findings, ['mainTemplate.json is missing.', 'It is no zip.'])
    assert.equal(cause.message, 'tides.zip was refused: mainTemplate.json is missing. It is no zip.')
    return true
  })
})

test('waiting for a package ends with a signal', async () => {
  const controller = new AbortController()
  await using given = await services({
    ...inState('InProcessing'),
    reached: () => controller.abort(new Error('enough')),
  })

  const uploading = given.pc.uploadPackage('p', file, { fileName: 'tides.zip', signal: controller.signal })

  await assert.rejects(uploading, /enough/)
  assert.equal(given.service.requests.length, 2)
})

test('an image is announced by its type, put, and handed over', async () => {
  await using given = await services(inState('Uploaded'))

  const uploaded = await given.pc.uploadImage('p', 'l', file, { type: 'AzureLogoSmall', fileName: '48.png' })

  const [announced, ready] = given.service.requests
  assert.equal(announced?.url, '/v1.0/ingestion/products/p/listings/l/images')
  assert.equal(JSON.parse(announced?.body ?? '').type, 'AzureLogoSmall')
  assert.equal(ready?.url, '/v1.0/ingestion/products/p/listings/l/images/7')
  assert.equal(JSON.parse(ready?.body ?? '').state, 'Uploaded')
  assert.equal(uploaded.id, '7')
})

test('an answer without an address is told', async () => {
  await using given = await scriptedPublisher({ status: 201, body: { id: '7', state: 'PendingUpload' } })

  await assert.rejects(given.pc.uploadPackage('p', file, { fileName: 'tides.zip' }), {
    message: 'the answer has no fileSasUri',
  })
})

import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { UnreachableError } from '../errors.ts'
import { retryOf } from '../retry.ts'
import { type ScriptedAnswer, scriptedService } from '../scripted/scripted-service.ts'
import type { FileContent } from './file-blocks.ts'
import { putFile, type UploadOptions, UploadRefusedError } from './put-file.ts'

const ten = new TextEncoder().encode('0123456789')

/** Puts a file to a storage service that answers from a script, and tells what came and which waits were taken. */
async function put(file: FileContent, options: UploadOptions, ...answers: readonly ScriptedAnswer[]) {
  await using service = await scriptedService(...(answers.length > 0 ? answers : [{ status: 201 }]))
  const waits: number[] = []
  const sleep = async (milliseconds: number) => void waits.push(milliseconds)
  const transport = { fetch, retry: retryOf({ random: () => 0, sleep }) }
  const cause: unknown = await putFile(transport, `${service.url}/files/7?sig=s`, file, options).catch(
    (error: unknown) => error,
  )
  return { cause, waits, requests: service.requests, origin: service.url }
}

function streamOf(...pieces: readonly string[]): ReadableStream<Uint8Array<ArrayBuffer>> {
  return ReadableStream.from(pieces.map((piece) => new TextEncoder().encode(piece)))
}

/** The ids that a list of blocks names. */
function idsIn(list = ''): readonly string[] {
  return [...list.matchAll(/<Latest>([^<]*)<\/Latest>/g)].map(([, id = '']) => id)
}

/** The blocks of an upload, put together as its list says. */
function assembled(requests: Awaited<ReturnType<typeof put>>['requests']): readonly string[] {
  const blocks = new Map(
    requests.map(({ url, body }) => [new URL(url, 'http://storage').searchParams.get('blockid') ?? '', body]),
  )
  return idsIn(requests.at(-1)?.body).map((id) => blocks.get(id) ?? 'missing')
}

describe('a file', () => {
  test('that is no larger than a block goes in one request', async () => {
    const sent: unknown[] = []
    const { cause, requests } = await put(ten, { blockBytes: 10, onProgress: (progress) => sent.push(progress) })

    assert.equal(cause, undefined)
    const [request] = requests
    assert.deepEqual([requests.length, request?.method, request?.url], [1, 'PUT', '/files/7?sig=s'])
    assert.equal(request?.headers['x-ms-blob-type'], 'BlockBlob')
    assert.match(String(request?.headers['x-ms-version']), /^\d{4}-\d\d-\d\d$/)
    assert.equal(request?.headers['content-length'], '10')
    assert.equal(request?.body, '0123456789')
    assert.deepEqual(sent, [{ sent: 10, total: 10 }])
  })

  test('that is empty is put as well', async () => {
    const { requests } = await put(new Blob([]), {})

    assert.deepEqual([requests.length, requests[0]?.headers['content-length']], [1, '0'])
  })

  test('that is larger goes in blocks, which a list then puts in order', async () => {
    for (const file of [ten, new Blob([ten])]) {
      const sent: number[] = []
      const { cause, requests } = await put(file, {
        blockBytes: 4,
        onProgress: (progress) => sent.push(progress.sent, progress.total ?? 0),
      })

      assert.equal(cause, undefined)
      assert.deepEqual(assembled(requests), ['0123', '4567', '89'])
      assert.match(requests[0]?.url ?? '', /^\/files\/7\?sig=s&comp=block&blockid=/)
      assert.equal(requests.at(-1)?.url, '/files/7?sig=s&comp=blocklist')
      assert.equal(sent.at(-2), 10)
      assert.ok(sent.every((each, index) => index % 2 === 0 || each === 10))
      assert.equal(sent.length, 6)
    }
  })

  test('that comes as a stream is gathered into blocks; nobody knows how large it is', async () => {
    const totals: unknown[] = []
    const options = { blockBytes: 4, onProgress: ({ total }: { total: number | undefined }) => totals.push(total) }

    assert.deepEqual(assembled((await put(streamOf('01', '', '23456', '789'), options)).requests), [
      '0123',
      '4567',
      '89',
    ])
    assert.deepEqual(assembled((await put(streamOf('01234567'), options)).requests), ['0123', '4567'])
    assert.deepEqual(assembled((await put(streamOf(), options)).requests), [])
    assert.deepEqual([...new Set(totals)], [undefined])
  })

  test('has blocks of at least a byte', async () => {
    for (const blockBytes of [0, -1, 1.5, Number.NaN]) {
      const { cause, requests } = await put(ten, { blockBytes })

      assert.ok(cause instanceof RangeError)
      assert.equal(requests.length, 0)
    }
  })
})

test('four blocks are on their way at a time', async () => {
  const held = Promise.withResolvers<void>()
  const four = Promise.withResolvers<void>()
  let reached = 0
  const answer = {
    status: 201,
    after: held.promise,
    reached: () => {
      reached += 1
      if (reached === 4) four.resolve()
    },
  }

  const putting = put(ten, { blockBytes: 1 }, answer)
  await four.promise
  const atOnce = reached
  held.resolve()
  const { requests } = await putting

  assert.equal(atOnce, 4)
  assert.equal(requests.length, 11)
  assert.equal(assembled(requests).join(''), '0123456789')
})

describe('an upload', () => {
  const busy = { status: 503, headers: { 'x-ms-error-code': 'ServerBusy' } }

  test('is repeated where the service is busy, after as long as it asks for', async () => {
    const asking = { ...busy, headers: { ...busy.headers, 'retry-after': '3' } }
    const { cause, requests, waits } = await put(ten, {}, busy, asking, { status: 201 })

    assert.equal(cause, undefined)
    assert.deepEqual(
      requests.map(({ body }) => body),
      ['0123456789', '0123456789', '0123456789'],
    )
    assert.deepEqual(waits, [250, 3_000])
  })

  test('is given up after four attempts, with the word of the storage service', async () => {
    const { cause, requests } = await put(ten, {}, busy)

    assert.ok(cause instanceof UploadRefusedError)
    assert.deepEqual([cause.status, cause.code], [503, 'ServerBusy'])
    assert.equal(requests.length, 4)
  })

  test('that is refused is not repeated', async () => {
    const { cause, requests } = await put(
      ten,
      {},
      { status: 403, headers: { 'x-ms-error-code': 'AuthenticationFailed' } },
    )
    const wordless = await put(ten, {}, { status: 400 })

    assert.ok(cause instanceof UploadRefusedError)
    assert.equal(cause.message, 'the upload was refused: 403 AuthenticationFailed')
    assert.equal(requests.length, 1)
    assert.ok(wordless.cause instanceof UploadRefusedError)
    assert.equal(wordless.cause.message, 'the upload was refused: 400')
  })

  test('whose answer breaks off is repeated, and then says where nobody answers', async () => {
    const { cause, requests, origin } = await put(ten, {}, { status: 201, cut: true })

    assert.ok(cause instanceof UnreachableError)
    assert.deepEqual([cause.origin, cause.attempts, requests.length], [origin, 4, 4])
  })

  test('stops with its first block that is refused: no list is put', async () => {
    const { cause, requests } = await put(ten, { blockBytes: 1 }, { status: 403 })

    assert.ok(cause instanceof UploadRefusedError)
    assert.ok(requests.every(({ url }) => !url.includes('blocklist')))
    assert.ok(requests.length <= 4)
  })

  test('is stopped by a signal, in one piece and in blocks', async () => {
    for (const blockBytes of [10, 4]) {
      const controller = new AbortController()
      const held = Promise.withResolvers<void>()
      const answer = { after: held.promise, reached: () => controller.abort(new Error('enough')) }
      const { cause } = await put(ten, { blockBytes, signal: controller.signal }, answer)
      held.resolve()

      assert.ok(cause instanceof Error)
      assert.equal(cause.message, 'enough')
    }
  })
})

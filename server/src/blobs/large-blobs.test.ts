import assert from 'node:assert/strict'
import { createHash, randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { request } from 'node:http'
import { Readable } from 'node:stream'
import { after, before, test } from 'node:test'
import { setImmediate as turn } from 'node:timers/promises'
import { startPartnerCenter } from '@comptoir/testing'
import { BlobCenter, codeOf, commit, latest, partnerId } from './sample-blob-center.ts'
import { ask, put, type RawAnswer, withQuery } from './sample-blob-client.ts'

const mebibyte = 1_048_576
const sizeBytes = 100 * mebibyte

let sample: BlobCenter

// Outside a suite, so that this file has a process for itself: what it measures is the process's memory.
before(async () => {
  sample = await BlobCenter.start((blobFolder) => startPartnerCenter({ blobFolder }))
})
after(() => sample.close())

const piece = randomBytes(mebibyte)

/** The same mebibyte so many times, made when it is asked for. */
function content(pieces: number): Readable {
  return Readable.from(
    (function* () {
      for (let count = 0; count < pieces; count += 1) yield piece
    })(),
    { objectMode: false, highWaterMark: mebibyte },
  )
}

function upload(address: string, pieces: number): Promise<RawAnswer> {
  return ask('PUT', address, {
    headers: { 'x-ms-blob-type': 'BlockBlob', 'content-length': pieces * mebibyte },
    body: content(pieces),
  })
}

function md5Of(pieces: number): string {
  const hash = createHash('md5')
  for (let count = 0; count < pieces; count += 1) hash.update(piece)
  return hash.digest('base64')
}

/** The most memory that the process has in addition while something is done. */
async function growth(work: () => Promise<unknown>): Promise<number> {
  const before = process.memoryUsage.rss()
  let most = before
  const timer = setInterval(() => {
    most = Math.max(most, process.memoryUsage.rss())
  }, 5)
  await work()
  clearInterval(timer)
  return most - before
}

test('a hundred megabytes go up and down without being in memory', async () => {
  const blob = sample.newBlob({ maxBytes: sizeBytes })
  const address = sample.toWrite(blob)

  async function download(): Promise<number> {
    let read = 0
    for await (const chunk of sample.blobs.open(partnerId, blob.blobId)) read += chunk.length
    return read
  }
  // The first ones make the process as large as it gets.
  await upload(address, 50)
  await download()

  const grown = await growth(async () => {
    assert.equal((await upload(address, 100)).status, 201)
    assert.equal(await download(), sizeBytes)
  })

  assert.equal((await sample.blobs.find(partnerId, blob.blobId))?.md5, md5Of(100))
  // Both ends of the connection are in this process.
  assert.ok(grown < 60 * mebibyte, `grew by ${Math.round(grown / mebibyte)} MiB`)
})

test('blocks are joined without being in memory', async () => {
  const blob = sample.newBlob({ maxBytes: sizeBytes })
  const address = sample.toWrite(blob)
  const ids = ['a', 'b', 'c', 'd', 'e']
  await Promise.all(
    ids.map((id) =>
      ask('PUT', withQuery(address, `comp=block&blockid=${encodeURIComponent(btoa(id))}`), {
        headers: { 'content-length': 10 * mebibyte },
        body: content(10),
      }),
    ),
  )

  const grown = await growth(async () => {
    assert.equal((await commit(address, latest(...ids))).status, 201)
  })

  const hash = createHash('md5')
  for await (const chunk of sample.blobs.open(partnerId, blob.blobId)) hash.update(chunk)
  assert.equal(hash.digest('base64'), md5Of(50))
  assert.ok(grown < 30 * mebibyte, `grew by ${Math.round(grown / mebibyte)} MiB`)
})

test('what is broken off in the middle leaves nothing, and what was there stays', async () => {
  const blob = sample.newBlob({ maxBytes: sizeBytes })
  const address = sample.toWrite(blob)
  await put(address, 'first')

  const sending = request(address, {
    method: 'PUT',
    headers: { 'x-ms-blob-type': 'BlockBlob', 'content-length': sizeBytes },
    agent: false,
  })
  // That it fails is what it is for.
  sending.on('error', () => undefined)
  sending.write(piece)
  while (sample.arriving().length === 0) await turn()
  sending.destroy()
  while (sample.arriving().length > 0) await turn()

  assert.equal((await ask('GET', address)).body.toString(), 'first')
})

test('a download that is broken off closes its file, and the next one is whole', async () => {
  const blob = sample.newBlob({ maxBytes: sizeBytes })
  await sample.blobs.save(blob, content(20))
  const address = sample.blobs.readAddress(sample.origin, blob)

  const reading = request(address, { agent: false }).end()
  const [answer] = await once(reading, 'response')
  await once(answer, 'data')
  reading.destroy()
  const whole = await ask('GET', address)

  assert.equal(codeOf(whole), '200 none')
  assert.equal(createHash('md5').update(whole.body).digest('base64'), md5Of(20))
})

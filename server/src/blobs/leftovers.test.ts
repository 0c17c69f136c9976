import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import { afterEach, beforeEach, describe, test } from 'node:test'
import { BlobStore } from './blob-store.ts'
import { attempt, blockId, sampleName } from './sample-blob-writer.ts'
import { sweepLeftovers } from './sweep-leftovers.ts'

const weekMs = 7 * 24 * 3_600_000
const now = '2026-01-15T09:00:00.000Z'
const keeping = { contentType: 'text/plain', headers: {}, now }

describe('what processes leave behind', () => {
  let folder: string

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'comptoir-leftovers-'))
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  /** Lets a process write from an attempt on, kills it in the middle of a later one, and tells what it acknowledged. */
  async function killed(from: number, what: 'blobs' | 'blocks'): Promise<number> {
    const script = join(import.meta.dirname, 'sample-blob-writer.ts')
    const writer = spawn(process.execPath, [script, folder, String(from), what], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    let kept = -1
    for await (const line of createInterface(writer.stdout)) {
      kept = Number(line)
      if (kept === from + 3) writer.kill('SIGKILL')
    }
    if (writer.exitCode === null && writer.signalCode === null) await once(writer, 'exit')
    return kept
  }

  function leftBehind(name: string, ageMs: number): void {
    mkdirSync(join(folder, 'incoming'), { recursive: true })
    writeFileSync(join(folder, 'incoming', name), 'half')
    const then = new Date(Date.now() - ageMs)
    utimesSync(join(folder, 'incoming', name), then, then)
  }

  test('a killed writer leaves a whole blob, and nothing older than it acknowledged', async () => {
    let from = 0
    for (let cycle = 0; cycle < 2; cycle += 1) {
      const kept = await killed(from, 'blobs')

      const file = await new BlobStore(folder).open(sampleName)
      const number = (file?.description.sizeBytes ?? 0) - attempt(0).length
      assert.ok(number >= kept, `${number} is there, ${kept} was acknowledged`)
      assert.ok(file && Buffer.concat(await file.content().toArray()).equals(attempt(number)))
      await sweepLeftovers(folder)
      assert.deepEqual(readdirSync(join(folder, 'incoming')), [])
      from = number + 1
    }
  })

  test('a killed writer leaves every block it acknowledged, and another one makes a blob of them and its own', async () => {
    const kept = await killed(0, 'blocks')
    const numbers = [...Array(kept + 1).keys()]
    const store = new BlobStore(folder)
    const own = await store.receiveBlock(sampleName, [Buffer.from('own')], { sizeBytes: 3 })
    await store.stage(sampleName, blockId(99_999), { incoming: own, maxBytes: 1_000_000_000 })

    await store.join(
      sampleName,
      [...numbers, 99_999].map((number) => ({ id: blockId(number), source: 'Uncommitted' })),
      { ...keeping, maxBytes: 1_000_000_000, md5: undefined },
    )

    const file = await store.open(sampleName)
    const expected = Buffer.concat([...numbers.map(attempt), Buffer.from('own')])
    assert.ok(file && Buffer.concat(await file.content().toArray()).equals(expected))
    assert.deepEqual(await store.staged(sampleName), [])
    assert.deepEqual(readdirSync(join(folder, 'incoming')), [])
  })

  test('of an index that was broken off in the middle of a line is what was whole', async () => {
    const first = new BlobStore(folder)
    const stage = async (store: BlobStore, number: number): Promise<void> => {
      const incoming = await store.receiveBlock(sampleName, [Buffer.from('one')], { sizeBytes: 3 })
      await store.stage(sampleName, blockId(number), { incoming, maxBytes: 100 })
    }
    await stage(first, 1)
    const [shelf = ''] = readdirSync(folder).filter((name) => name !== 'incoming')
    appendFileSync(join(folder, shelf, 'p.b.blocks', 'index'), `\n${blockId(2)} 3 3 host~1~`)

    await stage(new BlobStore(folder), 3)

    const staged = await first.staged(sampleName)
    assert.deepEqual(
      staged.map(({ id }) => id),
      [blockId(1), blockId(3)],
    )
  })

  test('is removed where its writer is gone, and stays where it may be at work', async () => {
    const host = hostname().replaceAll(/[^\w.-]/g, '_')
    leftBehind(`${host}~${process.pid}~now`, -60_000)
    leftBehind(`${host}~${process.pid}~before-this-process`, 3_600_000)
    leftBehind(`${host}~2147483646~gone`, 0)
    leftBehind('elsewhere~1~now', 0)
    leftBehind('elsewhere~1~long-ago', weekMs)

    await sweepLeftovers(folder)

    assert.deepEqual(
      readdirSync(join(folder, 'incoming')),
      ['elsewhere~1~now', `${host}~${process.pid}~now`].toSorted(),
    )
  })

  test('of blocks waits a week for the list, over a restart as well', async () => {
    const id = Buffer.from('a').toString('base64')
    const first = new BlobStore(folder)
    for (const blobId of ['young', 'old'])
      await first.stage({ partnerId: 'p', blobId }, id, {
        incoming: await first.receiveBlock({ partnerId: 'p', blobId }, [Buffer.from('one')], { sizeBytes: 3 }),
        maxBytes: 10,
      })
    for (const shelf of readdirSync(folder))
      if (existsSync(join(folder, shelf, 'p.old.blocks'))) {
        const then = new Date(Date.now() - weekMs - 60_000)
        utimesSync(join(folder, shelf, 'p.old.blocks', 'index'), then, then)
      }

    await sweepLeftovers(folder)

    const second = new BlobStore(folder)
    assert.deepEqual(await second.staged({ partnerId: 'p', blobId: 'old' }), [])
    const joined = await second.join({ partnerId: 'p', blobId: 'young' }, [{ id, source: 'Latest' }], {
      ...keeping,
      maxBytes: 10,
      md5: undefined,
    })
    assert.equal(joined.sizeBytes, 3)
  })

  test('is nothing where nothing was ever uploaded', async () => {
    await sweepLeftovers(join(folder, 'none'))

    assert.ok(!existsSync(join(folder, 'none')))
  })

  test('is nothing at all in memory', async () => {
    const temporary = tmpdir()
    process.env['TMPDIR'] = folder
    const store = new BlobStore(undefined)
    await store.keep(sampleName, await store.receive(Readable.from([Buffer.from('one')])), keeping)
    process.env['TMPDIR'] = temporary
    assert.equal(readdirSync(folder).length, 1)

    store.close()

    assert.deepEqual(readdirSync(folder), [])
  })
})

import { Readable } from 'node:stream'
import { BlobStore } from './blob-store.ts'

/** The blob that is written over and over. */
export const sampleName = { partnerId: 'p', blobId: 'b' }

/** The content of one attempt: its number, again and again, and more of it each time. */
export function attempt(number: number): Buffer {
  return Buffer.alloc(200_000 + number, `${number},`)
}

/** The id of the block that an attempt stages. */
export function blockId(number: number): string {
  return Buffer.from(String(number).padStart(8, '0')).toString('base64')
}

/** Writes until it is killed, and says what is kept; from the attempt on that the arguments name, behind the folder. */
async function writeForever(store: BlobStore, from: number): Promise<void> {
  for (let number = from; ; number += 1) {
    const incoming = await store.receive(Readable.from([attempt(number)]))
    await store.keep(sampleName, incoming, { contentType: 'text/plain', headers: {}, now: '2026-01-15T09:00:00.000Z' })
    process.stdout.write(`${number}\n`)
  }
}

/** Stages blocks until it is killed, and says which are. */
async function stageForever(store: BlobStore, from: number): Promise<void> {
  for (let number = from; ; number += 1) {
    const content = attempt(number)
    const incoming = await store.receiveBlock(sampleName, [content], { sizeBytes: content.length })
    await store.stage(sampleName, blockId(number), { incoming, maxBytes: 1_000_000_000 })
    process.stdout.write(`${number}\n`)
  }
}

const [, script, folder, from, what] = process.argv
if (script === import.meta.filename && folder !== undefined)
  await (what === 'blocks' ? stageForever : writeForever)(new BlobStore(folder), Number(from))

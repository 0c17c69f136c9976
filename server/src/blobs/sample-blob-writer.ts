import { Readable } from 'node:stream'
import { BlobStore } from './blob-store.ts'

/** The blob that is written over and over. */
export const sampleName = { partnerId: 'p', blobId: 'b' }

/** The content of one attempt: its number, again and again, and more of it each time. */
export function attempt(number: number): Buffer {
  return Buffer.alloc(200_000 + number, `${number},`)
}

/** Writes until it is killed, and says what is kept; from the attempt on that the arguments name, behind the folder. */
async function writeForever(folder: string, from: number): Promise<void> {
  const store = new BlobStore(folder)
  for (let number = from; ; number += 1) {
    const incoming = await store.receive(Readable.from([attempt(number)]))
    await store.keep(sampleName, incoming, { contentType: 'text/plain', headers: {}, now: '2026-01-15T09:00:00.000Z' })
    process.stdout.write(`${number}\n`)
  }
}

const [, script, folder, from] = process.argv
if (script === import.meta.filename && folder !== undefined) await writeForever(folder, Number(from))

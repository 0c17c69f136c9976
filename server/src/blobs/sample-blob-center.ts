import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Server } from '../server.ts'
import { blobPlace } from './blob-place.ts'
import type { BlobRef } from './blob-service.ts'
import type { Blobs } from './blobs.ts'
import { ask, type RawAnswer, type RawRequest, withQuery } from './sample-blob-client.ts'

/** Whose blobs those of the tests are. */
export const partnerId = 'c0ffee00-0000-4000-8000-000000000001'

/** Bytes of a sample blob at most, where a test does not say. */
export const maxBytes = 4_096

/** What a test starts: a server whose clock it moves. */
interface Started {
  readonly server: Server
  readonly clock: { advance(duration: string): void }
  close(): Promise<void>
}

/** A partner centre that listens, with a folder for blobs. */
export class BlobCenter {
  readonly center: Started
  readonly origin: string
  readonly #folder: string
  #count = 0

  private constructor(center: Started, origin: string, folder: string) {
    this.center = center
    this.origin = origin
    this.#folder = folder
  }

  static async start(starting: (blobFolder: string) => Promise<Started>): Promise<BlobCenter> {
    const folder = mkdtempSync(join(tmpdir(), 'comptoir-blobs-test-'))
    const center = await starting(folder)
    return new BlobCenter(center, await center.server.app.listen({ host: '127.0.0.1', port: 0 }), folder)
  }

  get blobs(): Blobs {
    return this.center.server.blobs
  }

  /** Names of everything that is still arriving. */
  arriving(): string[] {
    return readdirSync(join(this.#folder, 'incoming'))
  }

  /** Bytes on disk of a blob, its description among them. */
  bytesOf(blob: BlobRef): number {
    return statSync(blobPlace(this.#folder, blob).file).size
  }

  /** Bytes on disk of the blocks of a blob that wait, without their index. */
  bytesOfBlocks(blob: BlobRef): number {
    const { blocks } = blobPlace(this.#folder, blob)
    const names = existsSync(blocks) ? readdirSync(blocks).filter((name) => name !== 'index') : []
    return names.reduce((sum, name) => sum + statSync(join(blocks, name)).size, 0)
  }

  newBlob(more: Partial<BlobRef> = {}): BlobRef {
    this.#count += 1
    return { partnerId, blobId: `blob-${this.#count}`, fileName: 'offer.zip', maxBytes, ...more }
  }

  toWrite(blob: BlobRef = this.newBlob()): string {
    return this.blobs.writeAddress(this.origin, blob)
  }

  async close(): Promise<void> {
    await this.center.close()
    rmSync(this.#folder, { recursive: true })
  }
}

/** Base64, as headers have it. */
export function md5(content: string | Uint8Array): string {
  return createHash('md5').update(content).digest('base64')
}

/** Puts a block with an id of these characters. */
export function stage(
  address: string,
  id: string,
  { body, headers = {} }: RawRequest & { readonly body: string },
): Promise<RawAnswer> {
  const query = `comp=block&blockid=${encodeURIComponent(Buffer.from(id).toString('base64'))}`
  return ask('PUT', withQuery(address, query), { body, headers })
}

/** Puts a block list. */
export function commit(address: string, body: string, headers: RawRequest['headers'] = {}): Promise<RawAnswer> {
  return ask('PUT', withQuery(address, 'comp=blocklist'), { body, headers })
}

/** A block list of these lines. */
export function list(...lines: readonly string[]): string {
  return `<?xml version="1.0" encoding="utf-8"?><BlockList>${lines.join('')}</BlockList>`
}

/** A block list of the latest blocks with these ids. */
export function latest(...ids: readonly string[]): string {
  return list(...ids.map((id) => `<Latest>${Buffer.from(id).toString('base64')}</Latest>`))
}

/** The status and code that came back; header and body have to agree on the code. */
export function codeOf({ status, headers, body }: RawAnswer): string {
  const code = headers['x-ms-error-code'] ?? 'none'
  const told = /<Code>(.*?)<\/Code>/.exec(body.toString())?.[1]
  if (told !== undefined && told !== code) throw new Error(`the header says ${code}, the body ${told}`)
  return `${status} ${code}`
}

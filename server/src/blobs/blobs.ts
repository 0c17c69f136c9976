import { Readable } from 'node:stream'
import type { Clock } from '../clock/clock.ts'
import type { Vault } from '../identity/vault.ts'
import { BlobAddresses } from './blob-address.ts'
import type { BlobRef, BlobService, StoredBlob } from './blob-service.ts'
import type { BlobStore } from './blob-store.ts'
import type { ByteRange } from './byte-range-rules.ts'

/** Type of content whose type nobody stated. */
const unknownType = 'application/octet-stream'

/** What a blob service needs. */
export interface BlobNeeds {
  /** Where the blobs are; undefined: in a temporary folder that goes with the server. */
  readonly folder: string | undefined
  readonly vault: Vault
  readonly clock: Clock
}

/** The blobs of an installation. Nothing is read, written or loaded before the first one is asked for. */
export class Blobs implements BlobService {
  readonly addresses: BlobAddresses
  readonly #needs: BlobNeeds
  #store: Promise<BlobStore> | undefined

  constructor(needs: BlobNeeds) {
    this.#needs = needs
    this.addresses = new BlobAddresses(needs.vault.derivedKey('blob addresses'), () => needs.clock.epochMs())
  }

  writeAddress(origin: string, blob: BlobRef): string {
    return this.addresses.toWrite(origin, blob)
  }

  readAddress(origin: string, blob: BlobRef): string {
    return this.addresses.toRead(origin, blob)
  }

  parse(address: string): BlobRef | undefined {
    return this.addresses.parse(address)?.blob
  }

  async find(partnerId: string, blobId: string): Promise<StoredBlob | undefined> {
    const store = await this.store()
    const found = await store.describe({ partnerId, blobId })
    return found && stored(found)
  }

  open(partnerId: string, blobId: string, range?: ByteRange): Readable {
    return Readable.from(this.#read(partnerId, blobId, range), { objectMode: false })
  }

  async save(blob: BlobRef, content: AsyncIterable<Uint8Array>, contentType = unknownType) {
    const store = await this.store()
    const incoming = await store.receive(upTo(blob.maxBytes, content))
    try {
      const now = this.#needs.clock.now()
      // It becomes a header, which takes no other characters.
      const type = /^[\x20-\x7e]+$/.test(contentType) ? contentType : unknownType
      return stored(await store.keep(blob, incoming, { contentType: type, headers: {}, now }))
    } finally {
      await incoming.discard()
    }
  }

  async seal(partnerId: string, blobId: string): Promise<void> {
    const store = await this.store()
    await store.seal({ partnerId, blobId })
  }

  async unseal(partnerId: string, blobId: string): Promise<void> {
    const store = await this.store()
    await store.unseal({ partnerId, blobId })
  }

  async remove(partnerId: string, blobId: string): Promise<void> {
    const store = await this.store()
    await store.remove({ partnerId, blobId })
  }

  /** The files themselves: for those who answer storage clients. */
  store(): Promise<BlobStore> {
    this.#store ??= import('./blob-store.ts').then(({ BlobStore }) => new BlobStore(this.#needs.folder))
    return this.#store
  }

  /** Removes what earlier processes left behind; nothing can be left in a temporary folder. */
  async sweep(): Promise<void> {
    if (this.#needs.folder === undefined) return
    const { sweepLeftovers } = await import('./sweep-leftovers.ts')
    await sweepLeftovers(this.#needs.folder)
  }

  async close(): Promise<void> {
    const store = await this.#store
    await store?.close()
  }

  async *#read(partnerId: string, blobId: string, range?: ByteRange): AsyncGenerator<Uint8Array> {
    const store = await this.store()
    const found = await store.open({ partnerId, blobId })
    if (!found) throw new Error(`nothing was uploaded to the blob ${blobId}`)
    yield* found.content(range)
  }
}

function stored({ sizeBytes, md5, sha256, contentType, uploadedAt }: StoredBlob): StoredBlob {
  return { sizeBytes, md5, sha256, contentType, uploadedAt }
}

async function* upTo(maxBytes: number, content: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let sizeBytes = 0
  for await (const chunk of content) {
    sizeBytes += chunk.length
    if (sizeBytes > maxBytes) throw new RangeError(`a blob of at most ${maxBytes} bytes is larger`)
    yield chunk
  }
}

import { mkdtempSync, rmSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { BlobError } from './blob-error.ts'
import { type BlobDescription, BlobFile, type Block, endingOf } from './blob-file.ts'
import { type BlobName, type BlobPlace, blobKey, blobPlace, syncFolder } from './blob-place.ts'
import type { HashChoice } from './content-hashes.ts'
import { etagAt } from './etag-rules.ts'
import { IncomingFile } from './incoming-file.ts'
import { joinedContent, type ListedBlock, partsOf } from './joined-blocks.ts'
import { OneAtATime } from './one-at-a-time.ts'
import { blockPath, discardBlocks, type Staged, stagedBlocks, stagedOf, stagedSize } from './staged-blocks.ts'

/** What is kept of a blob beside its content. */
export interface Keeping {
  readonly contentType: string
  /** By their names in small letters. */
  readonly headers: Readonly<Record<string, string>>
  /** The instant, on the system's clock. */
  readonly now: string
  /** Asked of what is there, or is not, while nobody else can change it; throws to keep it. */
  readonly mayReplace?: (before: BlobDescription | undefined) => void
}

/** Blocks that wait for their list at most. Source: put-block. */
const mostStagedBlocks = 100_000

/** How many times its size limit a blob's waiting blocks may be. Inferred: a client that begins anew leaves the first attempt's behind. */
const stagedShare = 4

/** The files of all blobs, one each, below one folder. What replaces a blob does so whole; work on one blob is done in turn. */
export class BlobStore {
  readonly #durable: boolean
  readonly #turns = new OneAtATime()
  readonly #staged = new Map<string, Staged>()
  #folder: string | undefined

  /** @param folder undefined: a temporary one, made when something is written, removed by `close`, and not waited for */
  constructor(folder: string | undefined) {
    this.#folder = folder
    this.#durable = folder !== undefined
  }

  /** Takes content as it streams by; nothing is kept of it before it is given to `keep` or `stage`. */
  async receive(content: AsyncIterable<Uint8Array>, hashes: HashChoice = {}): Promise<IncomingFile> {
    const incoming = await IncomingFile.begin(this.#made(), { durable: this.#durable, ...hashes })
    try {
      await incoming.append(content)
      return incoming
    } catch (cause) {
      await incoming.discard()
      throw cause
    }
  }

  /** Makes what arrived the blob, and forgets blocks that waited. */
  keep(name: BlobName, incoming: IncomingFile, keeping: Keeping): Promise<BlobDescription> {
    return this.#turns.run(blobKey(name), () => this.#replace(name, incoming, { ...keeping, blocks: [] }))
  }

  /** Lets what arrived wait for its block list. @throws {BlobError} where too much waits, or ids differ in length */
  stage(name: BlobName, id: string, { incoming, maxBytes }: { incoming: IncomingFile; maxBytes: number }) {
    return this.#turns.run(blobKey(name), async () => {
      const { blocks } = this.#place(name)
      const before = this.#staged.get(blobKey(name)) ?? stagedOf(await stagedBlocks(blocks))
      const replaced = await stagedSize(blocks, id)
      const idLength = Buffer.from(id, 'base64').length
      const count = before.count + (replaced === undefined ? 1 : 0)
      const sizeBytes = before.sizeBytes - (replaced ?? 0) + incoming.sizeBytes
      if ((before.idLength ?? idLength) !== idLength) throw new BlobError('InvalidBlobOrBlock')
      if (count > mostStagedBlocks) throw new BlobError('BlockCountExceedsLimit')
      if (sizeBytes > stagedShare * maxBytes)
        throw new BlobError('RequestBodyTooLarge', { MaxLimit: String(stagedShare * maxBytes) })
      await incoming.place(blockPath(blocks, id))
      this.#staged.set(blobKey(name), { count, sizeBytes, idLength })
    })
  }

  /** Makes the blob of blocks that wait, or that it has already. @throws {BlobError} where one is not there, or they are too much */
  join(name: BlobName, list: readonly ListedBlock[], keeping: Keeping & { readonly maxBytes: number }) {
    return this.#turns.run(blobKey(name), async () => {
      const before = await BlobFile.open(this.#place(name).file)
      try {
        const parts = await partsOf(list, this.#place(name).blocks, before)
        const sizeBytes = parts.reduce((sum, part) => sum + part.sizeBytes, 0)
        if (sizeBytes > keeping.maxBytes)
          throw new BlobError('RequestBodyTooLarge', { MaxLimit: String(keeping.maxBytes) })
        keeping.mayReplace?.(before?.description)
        const incoming = await this.receive(joinedContent(parts, this.#place(name)))
        try {
          const blocks = parts.map(({ id, sizeBytes }) => ({ id, sizeBytes }))
          return await this.#replace(name, incoming, { ...keeping, blocks })
        } finally {
          await incoming.discard()
        }
      } finally {
        await before?.close()
      }
    })
  }

  /** The blob, open for reading until it is closed or its content is read; undefined where there is none. */
  async open(name: BlobName): Promise<BlobFile | undefined> {
    return this.#folder === undefined ? undefined : BlobFile.open(this.#place(name).file)
  }

  /** What is known of a blob; undefined where there is none. */
  async describe(name: BlobName): Promise<BlobDescription | undefined> {
    const file = await this.open(name)
    await file?.close()
    return file?.description
  }

  /** Blocks that wait for their list. */
  async staged(name: BlobName): Promise<readonly Block[]> {
    return this.#folder === undefined ? [] : stagedBlocks(this.#place(name).blocks)
  }

  remove(name: BlobName): Promise<void> {
    return this.#turns.run(blobKey(name), async () => {
      if (this.#folder === undefined) return
      const { file } = this.#place(name)
      if (!(await this.describe(name))) return this.#forgetBlocks(name)
      await rm(file, { force: true })
      if (this.#durable) await syncFolder(dirname(file))
      await this.#forgetBlocks(name)
    })
  }

  /** Removes the folder, where it is a temporary one. */
  close(): void {
    if (!this.#durable && this.#folder !== undefined) rmSync(this.#folder, { recursive: true, force: true })
  }

  async #replace(
    name: BlobName,
    incoming: IncomingFile,
    { contentType, headers, now, mayReplace, blocks }: Keeping & { readonly blocks: readonly Block[] },
  ): Promise<BlobDescription> {
    const before = await this.describe(name)
    mayReplace?.(before)
    const { md5, sha256 } = incoming.hashes
    const { sizeBytes } = incoming
    const etag = etagAt(now, before?.etag)
    const description = { sizeBytes, md5, sha256, contentType, uploadedAt: now, etag, headers, blocks }
    await incoming.place(this.#place(name).file, endingOf(description))
    await this.#forgetBlocks(name)
    return description
  }

  async #forgetBlocks(name: BlobName): Promise<void> {
    await discardBlocks(this.#place(name).blocks)
    this.#staged.delete(blobKey(name))
  }

  #place(name: BlobName): BlobPlace {
    return blobPlace(this.#made(), name)
  }

  #made(): string {
    this.#folder ??= mkdtempSync(join(tmpdir(), 'comptoir-blobs-'))
    return this.#folder
  }
}

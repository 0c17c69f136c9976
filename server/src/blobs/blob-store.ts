import { mkdtempSync, rmSync } from 'node:fs'
import { rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { BlobError } from './blob-error.ts'
import { type BlobDescription, BlobFile, type Block, endingOf } from './blob-file.ts'
import { type BlobName, type BlobPlace, blobKey, blobPlace, isThere, syncFolder } from './blob-place.ts'
import type { HashChoice } from './content-hashes.ts'
import { etagAt } from './etag-rules.ts'
import type { BlockReception, IncomingBlock } from './incoming-block.ts'
import { IncomingFile } from './incoming-file.ts'
import { joinedContent, type ListedBlock, oneAfterAnother, type Part, partsOf } from './joined-blocks.ts'
import { OneAtATime } from './one-at-a-time.ts'
import { removeFolder } from './remove-folder.ts'
import { inOrder, stagedBlocks } from './staged-blocks.ts'
import { WaitingBlocks } from './waiting-blocks.ts'
import type { Content } from './write-content.ts'

/** What is kept of a blob beside its content. */
export interface Keeping {
  readonly contentType: string
  /** By their names in small letters. */
  readonly headers: Readonly<Record<string, string>>
  /** The instant, on the system's clock. */
  readonly now: string
  /** Asked of what is there, or is not, while nobody else can change it; throws to keep it. Clients' writes have it. */
  readonly mayReplace?: (before: BlobDescription | undefined) => void
}

/** What is kept of a blob of blocks. */
export interface JoinedKeeping extends Keeping {
  readonly maxBytes: number
  /** Base64: the MD5 of the blob that whoever joins it states; it is not checked. */
  readonly md5: string | undefined
}

/** A file that holds the content of a blob to be. */
interface NewContent extends Pick<BlobDescription, 'sizeBytes' | 'md5' | 'sha256' | 'blocks'> {
  readonly file: { place(path: string, ending: Uint8Array): Promise<void> }
}

/** Blobs at most of whose waiting blocks this process knows without reading: another one's go on in a file of their own. */
const mostKnown = 32

/** The files of all blobs, one each, below one folder. What replaces a blob does so whole; work on one blob is done in turn. */
export class BlobStore {
  readonly #durable: boolean
  readonly #turns = new OneAtATime()
  readonly #waiting = new Map<string, WaitingBlocks>()
  #folder: string | undefined

  /** @param folder undefined: a temporary one, made when something is written, removed by `close`, and not waited for */
  constructor(folder: string | undefined) {
    this.#folder = folder
    this.#durable = folder !== undefined
  }

  /** Takes content as it streams by; nothing is kept of it before it is given to `keep`. */
  async receive(content: Content, hashes: HashChoice = {}): Promise<IncomingFile> {
    const incoming = await IncomingFile.begin(this.#made(), { durable: this.#durable, ...hashes })
    try {
      await incoming.receive(content)
      return incoming
    } catch (cause) {
      await incoming.discard()
      throw cause
    }
  }

  /** Makes what arrived the blob, and forgets blocks that waited. */
  keep(name: BlobName, incoming: IncomingFile, keeping: Keeping): Promise<BlobDescription> {
    const { md5, sha256 } = incoming.hashes
    const content = { file: incoming, sizeBytes: incoming.sizeBytes, md5, sha256, blocks: [] }
    return this.#turns.run(blobKey(name), async () => this.#replace(name, content, keeping))
  }

  /** Takes a block as it streams by; nothing is kept of it before it is given to `stage`. @throws {RangeError} where it has another size than stated */
  receiveBlock(name: BlobName, content: Content, reception: BlockReception): Promise<IncomingBlock> {
    return this.#waitingOf(name).receive(content, reception)
  }

  /** Lets what arrived wait for its block list, and go of it. @throws {BlobError} where too much waits, or ids differ in length */
  async stage(name: BlobName, id: string, { incoming, maxBytes }: { incoming: IncomingBlock; maxBytes: number }) {
    await incoming.file.syncBlocks()
    const staged = await this.#turns.run(blobKey(name), () => this.#waitingOf(name).stage(id, incoming, maxBytes))
    await staged.settle()
    await incoming.discard()
  }

  /**
   * Makes the blob of blocks that wait, or that it has already. Where one file has them all, it becomes the blob;
   * otherwise they are copied. @throws {BlobError} where one is not there, or they are too much
   */
  join(name: BlobName, list: readonly ListedBlock[], keeping: JoinedKeeping): Promise<BlobDescription> {
    return this.#turns.run(blobKey(name), async () => {
      const before = await this.describe(name)
      const parts = await this.#partsOf(name, list, { before, maxBytes: keeping.maxBytes })
      await this.#ask(name, before, keeping)
      const sizeBytes = parts.reduce((sum, part) => sum + part.sizeBytes, 0)
      const known = { sizeBytes, md5: keeping.md5, sha256: undefined }
      const file = this.#waitingOf(name).fileOf(parts)
      const blocks = parts.map(({ id, offset, sizeBytes }) => ({ id, offset, sizeBytes }))
      if (file) return this.#replace(name, { file, blocks, ...known }, keeping)
      const copy = await this.receive(joinedContent(parts), { withMd5: false, withSha256: false })
      try {
        return await this.#replace(name, { file: copy, blocks: oneAfterAnother(parts), ...known }, keeping)
      } finally {
        await copy.discard()
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
    if (this.#folder === undefined) return []
    return inOrder((await stagedBlocks(this.#place(name).blocks)).values())
  }

  /** Refuses what clients write from now on; what the server itself keeps goes on. Nothing happens where there is no blob. */
  seal(name: BlobName): Promise<void> {
    return this.#turns.run(blobKey(name), async () => {
      if (!(await this.describe(name)) || (await this.isSealed(name))) return
      const { seal } = this.#place(name)
      await writeFile(seal, '', { mode: 0o600 })
      if (this.#durable) await syncFolder(dirname(seal))
    })
  }

  /** Lets clients write again. */
  unseal(name: BlobName): Promise<void> {
    return this.#turns.run(blobKey(name), async () => {
      if (this.#folder !== undefined) await rm(this.#place(name).seal, { force: true })
    })
  }

  async isSealed(name: BlobName): Promise<boolean> {
    return this.#folder !== undefined && isThere(this.#place(name).seal)
  }

  remove(name: BlobName): Promise<void> {
    return this.#turns.run(blobKey(name), async () => {
      if (this.#folder === undefined) return
      const { file, seal } = this.#place(name)
      await rm(seal, { force: true })
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

  /** @throws {BlobError} where the blob is sealed, or a condition is not met */
  async #ask(name: BlobName, before: BlobDescription | undefined, { mayReplace }: Keeping): Promise<void> {
    if (!mayReplace) return
    if (await this.isSealed(name)) throw new BlobError('AuthorizationPermissionMismatch')
    mayReplace(before)
  }

  async #replace(name: BlobName, content: NewContent, keeping: Keeping): Promise<BlobDescription> {
    const { contentType, headers, now } = keeping
    const { file, ...known } = content
    const before = await this.describe(name)
    await this.#ask(name, before, keeping)
    const description = { ...known, contentType, uploadedAt: now, etag: etagAt(now, before?.etag), headers }
    await file.place(this.#place(name).file, endingOf(description))
    await this.#forgetBlocks(name)
    return description
  }

  async #partsOf(
    name: BlobName,
    list: readonly ListedBlock[],
    { before, maxBytes }: { before: BlobDescription | undefined; maxBytes: number },
  ): Promise<readonly Part[]> {
    const { file, blocks } = this.#place(name)
    const waiting = await stagedBlocks(blocks)
    return partsOf(list, {
      waiting: waiting.values().map((block) => ({ ...block, path: join(blocks, block.file) })),
      committed: (before?.blocks ?? []).map((block) => ({ ...block, path: file })),
      maxBytes,
    })
  }

  async #forgetBlocks(name: BlobName): Promise<void> {
    this.#waiting.get(blobKey(name))?.retire()
    this.#waiting.delete(blobKey(name))
    await removeFolder(this.#place(name).blocks, this.#made())
  }

  #waitingOf(name: BlobName): WaitingBlocks {
    const key = blobKey(name)
    const waiting = this.#waiting.get(key) ?? new WaitingBlocks(this.#place(name).blocks, this.#durable)
    // Those that were used last stay.
    this.#waiting.delete(key)
    this.#waiting.set(key, waiting)
    for (const [other, { isBusy }] of this.#waiting) {
      if (this.#waiting.size <= mostKnown) break
      if (!isBusy && other !== key) this.#waiting.delete(other)
    }
    return waiting
  }

  #place(name: BlobName): BlobPlace {
    return blobPlace(this.#made(), name)
  }

  #made(): string {
    this.#folder ??= mkdtempSync(join(tmpdir(), 'comptoir-blobs-'))
    return this.#folder
  }
}

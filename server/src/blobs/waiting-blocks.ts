import { BlobError } from './blob-error.ts'
import { BlockFile } from './block-file.ts'
import { type BlockPlace, type BlockReception, IncomingBlock } from './incoming-block.ts'
import { type StagedBlock, stagedBlocks } from './staged-blocks.ts'
import type { Content } from './write-content.ts'

/** Blocks that wait for their list at most. Source: put-block. */
const mostStagedBlocks = 100_000

/** How many times its size limit a blob's waiting blocks may be. Inferred: a client that begins anew leaves the first attempt's behind. */
const stagedShare = 4

/**
 * The blocks of one blob that wait for their list. What arrives in this process goes into one file; what an earlier
 * process, or another machine, took is in files of theirs.
 */
export class WaitingBlocks {
  readonly #folder: string
  readonly #durable: boolean
  #file: BlockFile
  #known: Map<string, StagedBlock> | undefined
  #sizeBytes = 0

  constructor(folder: string, durable: boolean) {
    this.#folder = folder
    this.#durable = durable
    this.#file = new BlockFile(folder, durable)
  }

  /** Whether blocks arrive at the moment. */
  get isBusy(): boolean {
    return this.#file.isHeld
  }

  /** Takes a block as it streams by, to the place where it will stay. @throws {RangeError} where it has another size than stated */
  async receive(content: Content, reception: BlockReception): Promise<IncomingBlock> {
    return IncomingBlock.receive(await this.#placeFor(reception.sizeBytes), content, reception)
  }

  /** Makes what arrived wait for its list; it is safe when `settle` ended. One at a time. @throws {BlobError} where too much waits, or ids differ in length */
  async stage(id: string, incoming: IncomingBlock, maxBytes: number): Promise<{ settle(): Promise<void> }> {
    if (incoming.file !== this.#file || (await incoming.file.isLost())) await this.#adopt(incoming)
    const known = await this.#knownBlocks()
    const replaced = known.get(id)
    const { file, extent } = incoming
    const sizeBytes = this.#sizeBytes - (replaced?.sizeBytes ?? 0) + extent.sizeBytes
    const [other = id] = known.keys()
    if (idBytes(other) !== idBytes(id)) throw new BlobError('InvalidBlobOrBlock')
    if (!replaced && known.size >= mostStagedBlocks) throw new BlobError('BlockCountExceedsLimit')
    if (sizeBytes > stagedShare * maxBytes)
      throw new BlobError('RequestBodyTooLarge', { MaxLimit: String(stagedShare * maxBytes) })
    const block = { id, ...extent, file: file.name }
    // Before its line is written: one that fails may be whole all the same.
    incoming.staged()
    await file.note(block)
    known.set(id, block)
    this.#sizeBytes = sizeBytes
    return {
      settle: async () => {
        await file.syncIndex()
        // Not before: a power cut could bring the old line of the index back.
        if (replaced?.file === file.name) file.give(replaced)
      },
    }
  }

  /** The file that may become the blob as it is: all of these blocks are in it, and at least half of it is theirs. */
  fileOf(blocks: readonly { readonly path: string; readonly offset: number; readonly sizeBytes: number }[]) {
    const file = this.#file
    if (blocks.length === 0 || blocks.some(({ path }) => path !== file.path)) return undefined
    const sizes = new Map(blocks.map(({ offset, sizeBytes }) => [offset, sizeBytes]))
    const sizeBytes = sizes.values().reduce((sum, size) => sum + size, 0)
    return file.sizeBytes > 2 * sizeBytes ? undefined : file
  }

  /** No block is added any more; those that arrive go elsewhere. */
  retire(): void {
    this.#file.retire()
  }

  async #adopt(incoming: IncomingBlock): Promise<void> {
    if (await this.#file.isLost()) this.#begin()
    await incoming.move(await this.#placeFor(incoming.extent.sizeBytes))
  }

  async #placeFor(sizeBytes: number): Promise<BlockPlace> {
    const file = this.#file
    if (await file.hold()) {
      const extent = file.take(sizeBytes)
      if (extent) return { file, extent }
      await file.release()
    }
    if (this.#file === file) this.#begin()
    return this.#placeFor(sizeBytes)
  }

  /** What was known of the waiting blocks is not true any more, either. */
  #begin(): void {
    this.#file = new BlockFile(this.#folder, this.#durable)
    this.#known = undefined
  }

  async #knownBlocks(): Promise<Map<string, StagedBlock>> {
    if (!this.#known) {
      this.#known = new Map(await stagedBlocks(this.#folder))
      this.#sizeBytes = this.#known.values().reduce((sum, { sizeBytes }) => sum + sizeBytes, 0)
    }
    return this.#known
  }
}

function idBytes(id: string): number {
  return Buffer.from(id, 'base64').length
}

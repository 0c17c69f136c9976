import type { BlockFile } from './block-file.ts'
import { ContentHashes, type HashChoice, type Hashes } from './content-hashes.ts'
import type { Extent } from './file-room.ts'
import type { Content } from './write-content.ts'

/** How a block is received. */
export interface BlockReception extends HashChoice {
  /** Exactly so many. */
  readonly sizeBytes: number
}

/** Room for a block in a file, which its caller holds, and the block from then on. */
export interface BlockPlace {
  readonly file: BlockFile
  readonly extent: Extent
}

/** A block that is where it will stay, and counts for nothing before it is staged. */
export class IncomingBlock {
  readonly hashes: Hashes
  #file: BlockFile
  #extent: Extent
  #isStaged = false
  #isOver = false

  private constructor(file: BlockFile, extent: Extent, hashes: Hashes) {
    this.#file = file
    this.#extent = extent
    this.hashes = hashes
  }

  /** Takes it over where it is to be. @throws {RangeError} where it has another size than there is room */
  static async receive({ file, extent }: BlockPlace, content: Content, choice: HashChoice) {
    try {
      const hashes = new ContentHashes(choice)
      const sizeBytes = await file.write(content, extent, hashes)
      if (sizeBytes < extent.sizeBytes) throw new RangeError(`${sizeBytes} of ${extent.sizeBytes} bytes arrived`)
      return new IncomingBlock(file, extent, hashes.digest())
    } catch (cause) {
      file.give(extent)
      await file.release()
      throw cause
    }
  }

  get file(): BlockFile {
    return this.#file
  }

  get extent(): Extent {
    return this.#extent
  }

  /** Copies it into another file: its own became a blob, or was removed, while it arrived. */
  async move({ file, extent }: BlockPlace): Promise<void> {
    try {
      await file.write(this.#file.read(this.#extent), extent)
      await file.syncBlocks()
    } catch (cause) {
      file.give(extent)
      await file.release()
      throw cause
    }
    await this.#file.release()
    this.#file = file
    this.#extent = extent
  }

  /** The index names it from now on: its room is no longer its own to give back. */
  staged(): void {
    this.#isStaged = true
  }

  /** Lets its file go, and its room, unless it was staged. May be called twice. */
  async discard(): Promise<void> {
    if (this.#isOver) return
    this.#isOver = true
    if (!this.#isStaged) this.#file.give(this.#extent)
    await this.#file.release()
  }
}

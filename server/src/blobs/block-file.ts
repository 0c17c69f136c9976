import { type FileHandle, open, rename } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { isCode, isThere, makeFolder, syncFolder } from './blob-place.ts'
import type { ContentHashes } from './content-hashes.ts'
import { piecesOf } from './file-pieces.ts'
import { type Extent, FileRoom } from './file-room.ts'
import { newFileName } from './incoming-file.ts'
import { SharedSync } from './shared-sync.ts'
import { indexLine, indexPath, type StagedBlock } from './staged-blocks.ts'
import { type Content, writeContent } from './write-content.ts'

interface Handles {
  readonly data: FileHandle
  readonly index: FileHandle
}

/** How often its folder is made anew where somebody removes it. */
const mostAttempts = 10

/**
 * A file that grows by the blocks of one blob, each at a place of its own, and becomes the blob with its list. This
 * process alone writes it, several blocks at a time; it is open while somebody holds it.
 */
export class BlockFile {
  readonly name = newFileName()
  readonly #folder: string
  readonly #durable: boolean
  readonly #room = new FileRoom()
  readonly #dataSync = new SharedSync(async () => (await this.#handles()).data.datasync())
  readonly #indexSync = new SharedSync(async () => (await this.#handles()).index.datasync())
  #opened: Promise<Handles> | undefined
  #made = false
  #holders = 0
  #retired = false

  /** @param folder that of the blob's blocks */
  constructor(folder: string, durable: boolean) {
    this.#folder = folder
    this.#durable = durable
  }

  get path(): string {
    return join(this.#folder, this.name)
  }

  get isHeld(): boolean {
    return this.#holders > 0
  }

  /** Bytes of the file, with those that belong to no block. */
  get sizeBytes(): number {
    return this.#room.end
  }

  /** Keeps it open until it is released as often; false where it is there no longer, or takes no block any more. */
  async hold(): Promise<boolean> {
    if (this.#retired) return false
    return this.#hold()
  }

  async #hold(): Promise<boolean> {
    this.#holders += 1
    this.#opened ??= this.#open()
    try {
      await this.#opened
      return true
    } catch (cause) {
      await this.release()
      if (this.#made && isCode(cause, 'ENOENT')) return false
      throw cause
    }
  }

  async release(): Promise<void> {
    this.#holders -= 1
    if (this.#holders > 0) return
    const opened = this.#opened
    this.#opened = undefined
    const handles = await opened?.catch(() => undefined)
    await Promise.all([handles?.data.close(), handles?.index.close()])
  }

  /** Whether it is a blob by now, or removed, here or by another machine; whoever holds it may still read it. */
  async isLost(): Promise<boolean> {
    return this.#retired || (this.#made && !(await isThere(this.path)))
  }

  /** It takes no block any more. */
  retire(): void {
    this.#retired = true
  }

  /** Takes room for a block; whoever has it may write there. Undefined where it takes no block any more. */
  take(sizeBytes: number): Extent | undefined {
    return this.#retired ? undefined : { offset: this.#room.take(sizeBytes), sizeBytes }
  }

  /** Gives back room that no block needs. */
  give(extent: Extent): void {
    this.#room.give(extent)
  }

  /** Tells how many bytes there were. @throws {RangeError} where they are more than there is room */
  async write(content: Content, extent: Extent, hashes?: ContentHashes): Promise<number> {
    const { data } = await this.#handles()
    return writeContent(content, { handle: data, offset: extent.offset, hashes, mostBytes: extent.sizeBytes })
  }

  async *read(extent: Extent): AsyncGenerator<Uint8Array> {
    const { data } = await this.#handles()
    yield* piecesOf(data, [extent])
  }

  async syncBlocks(): Promise<void> {
    if (this.#durable) await this.#dataSync.run()
  }

  /** Adds a block to the index; it survives a power cut only after `syncIndex`. */
  async note(block: StagedBlock): Promise<void> {
    const { index } = await this.#handles()
    await index.appendFile(indexLine(block))
  }

  async syncIndex(): Promise<void> {
    if (this.#durable) await this.#indexSync.run()
  }

  /** Makes it the blob, with what stands behind its content. */
  async place(path: string, ending: Uint8Array): Promise<void> {
    // From here on nothing may come behind what is its end now.
    const offset = this.#room.end
    this.#retired = true
    try {
      await this.#become(path, ending, offset)
    } catch (cause) {
      this.#retired = false
      throw cause
    }
  }

  async #become(path: string, ending: Uint8Array, offset: number): Promise<void> {
    if (!(await this.#hold())) throw new Error(`${this.path} was removed by somebody else`)
    try {
      const { data } = await this.#handles()
      // An attempt that failed may have left an ending behind.
      await data.truncate(offset)
      await writeContent([ending], { handle: data, offset, hashes: undefined })
      if (this.#durable) await data.sync()
      await rename(this.path, path)
      if (this.#durable) await syncFolder(dirname(path))
    } finally {
      await this.release()
    }
  }

  async #handles(): Promise<Handles> {
    if (!this.#opened) throw new TypeError(`nobody holds ${this.path}`)
    return this.#opened
  }

  async #open(): Promise<Handles> {
    if (this.#made) return this.#openBoth()
    // Its folder may go at any moment: with a block list, or the blob.
    for (let attempt = 1; ; attempt += 1)
      try {
        await makeFolder(this.#folder, this.#durable)
        return await this.#openBoth()
      } catch (cause) {
        if (!isCode(cause, 'ENOENT') || attempt === mostAttempts) throw cause
      }
  }

  async #openBoth(): Promise<Handles> {
    const data = await open(this.path, this.#made ? 'r+' : 'w+', 0o600)
    try {
      const index = await open(indexPath(this.#folder), 'a', 0o600)
      if (this.#durable && !this.#made) await syncFolder(this.#folder)
      this.#made = true
      return { data, index }
    } catch (cause) {
      await data.close()
      throw cause
    }
  }
}

import { randomUUID } from 'node:crypto'
import { type FileHandle, open, rename, rm } from 'node:fs/promises'
import { hostname } from 'node:os'
import { dirname, join } from 'node:path'
import { incomingFolder, makeFolder, syncFolder } from './blob-place.ts'
import { ContentHashes, type HashChoice, type Hashes } from './content-hashes.ts'

/** Between the parts of the name of a file that is arriving: who writes it must show. */
const separator = '~'

/** Bytes that are gathered before they are written: the network brings them in smaller pieces than a disk likes. */
const writtenAtOnce = 1_048_576

/** How a file is received. */
export interface Reception extends HashChoice {
  /** Whether what was acknowledged has to survive a power cut. */
  readonly durable: boolean
}

/** The machine and process that write a file, by its name; undefined where it has another form. */
export function writerOf(fileName: string): { readonly host: string; readonly pid: number } | undefined {
  const [host, pid, id] = fileName.split(separator)
  return host !== undefined && id !== undefined ? { host, pid: Number(pid) } : undefined
}

/** This machine's name, as names of files may have it. */
export function hostPart(): string {
  return hostname().replaceAll(/[^\w.-]/g, '_')
}

/** A file that is being written where nobody looks for it. It gets its place whole, by one rename, or is discarded. */
export class IncomingFile {
  readonly #path: string
  readonly #handle: FileHandle
  readonly #hashes: ContentHashes
  readonly #durable: boolean
  #sizeBytes = 0
  #digest: Hashes | undefined
  #closed = false
  #placed = false

  private constructor(path: string, handle: FileHandle, reception: Reception) {
    this.#path = path
    this.#handle = handle
    this.#durable = reception.durable
    this.#hashes = new ContentHashes(reception)
  }

  /** Begins a file below the folder of all blobs. */
  static async begin(folder: string, reception: Reception): Promise<IncomingFile> {
    await makeFolder(join(folder, incomingFolder), reception.durable)
    const name = [hostPart(), process.pid, randomUUID()].join(separator)
    const path = join(folder, incomingFolder, name)
    return new IncomingFile(path, await open(path, 'wx', 0o600), reception)
  }

  /** Bytes of content so far. */
  get sizeBytes(): number {
    return this.#sizeBytes
  }

  /** Hashes of the content; nothing can be appended afterwards. */
  get hashes(): Hashes {
    this.#digest ??= this.#hashes.digest()
    return this.#digest
  }

  /** Takes content as it comes: whoever sends it waits for the disk. */
  async append(content: AsyncIterable<Uint8Array>): Promise<void> {
    let gathered: Uint8Array[] = []
    let bytes = 0
    for await (const chunk of content) {
      this.#hashes.update(chunk)
      this.#sizeBytes += chunk.length
      gathered.push(chunk)
      bytes += chunk.length
      if (bytes < writtenAtOnce) continue
      await this.#write(gathered)
      gathered = []
      bytes = 0
    }
    if (bytes > 0) await this.#write(gathered)
  }

  /** A write may take less than all of it. */
  async #write(chunks: readonly Uint8Array[]): Promise<void> {
    for (let left = Buffer.concat(chunks); left.length > 0; ) {
      const { bytesWritten } = await this.#handle.write(left)
      left = left.subarray(bytesWritten)
    }
  }

  /** Gives the file its place, in place of what is there; with what stands behind its content. */
  async place(path: string, ending?: Uint8Array): Promise<void> {
    if (ending) await this.#handle.appendFile(ending)
    if (this.#durable) await this.#handle.sync()
    await this.#close()
    await makeFolder(dirname(path), this.#durable)
    await rename(this.#path, path)
    this.#placed = true
    if (this.#durable) await syncFolder(dirname(path))
  }

  /** Removes it, unless it has its place. */
  async discard(): Promise<void> {
    await this.#close()
    if (!this.#placed) await rm(this.#path, { force: true })
  }

  async #close(): Promise<void> {
    if (this.#closed) return
    this.#closed = true
    await this.#handle.close()
  }
}

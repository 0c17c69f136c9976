import { randomUUID } from 'node:crypto'
import { type FileHandle, open, rename, rm } from 'node:fs/promises'
import { hostname } from 'node:os'
import { dirname, join } from 'node:path'
import { incomingFolder, makeFolder, syncFolder } from './blob-place.ts'
import { ContentHashes, type HashChoice, type Hashes } from './content-hashes.ts'
import { type Content, writeContent } from './write-content.ts'

/** Between the parts of the name of a file that is arriving: who writes it must show. */
const separator = '~'

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

/** A name that no other file has, and that tells who writes it. */
export function newFileName(): string {
  return [hostPart(), process.pid, randomUUID()].join(separator)
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
    const path = join(folder, incomingFolder, newFileName())
    return new IncomingFile(path, await open(path, 'wx', 0o600), reception)
  }

  /** Bytes of the content. */
  get sizeBytes(): number {
    return this.#sizeBytes
  }

  /** Hashes of the content; nothing can be appended afterwards. */
  get hashes(): Hashes {
    this.#digest ??= this.#hashes.digest()
    return this.#digest
  }

  /** Takes the content as it comes: whoever sends it waits for the disk. */
  async receive(content: Content): Promise<void> {
    this.#sizeBytes = await this.#write(content, 0, this.#hashes)
  }

  /** Gives the file its place, in place of what is there; with what stands behind its content. */
  async place(path: string, ending: Uint8Array): Promise<void> {
    await this.#write([ending], this.#sizeBytes)
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

  async #write(content: Content, offset: number, hashes?: ContentHashes): Promise<number> {
    return writeContent(content, { handle: this.#handle, offset, hashes })
  }

  async #close(): Promise<void> {
    if (this.#closed) return
    this.#closed = true
    await this.#handle.close()
  }
}

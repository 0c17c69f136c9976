import { type FileHandle, open } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { isCode } from './blob-place.ts'
import type { StoredBlob } from './blob-service.ts'
import type { ByteRange } from './byte-range-rules.ts'
import { piecesOf } from './file-pieces.ts'
import type { Extent } from './file-room.ts'

/** A block, and where its file has it: its id in base64, as the client chose it. */
export interface Block extends Extent {
  readonly id: string
}

/** What stands behind the content of a blob. */
export interface BlobDescription extends StoredBlob {
  /** With its quotes. */
  readonly etag: string
  /** Headers that the client gave it, by their names in small letters: `cache-control`, `x-ms-meta-…`. */
  readonly headers: Readonly<Record<string, string>>
  /** In their order, which need not be that of the file; none where it came in one piece: that is what the file begins with. */
  readonly blocks: readonly Block[]
}

/** Last eight bytes of the file: this word, and the length of the description. */
const word = 'CBLB'
const footerLength = 8

/** What follows the content, so that content and description are one file, and change by one rename. */
export function endingOf(description: BlobDescription): Buffer {
  const text = Buffer.from(JSON.stringify(description))
  const footer = Buffer.alloc(footerLength)
  footer.write(word, 'latin1')
  footer.writeUInt32BE(text.length, word.length)
  return Buffer.concat([text, footer])
}

/** A blob that is open for reading: what replaces or removes it meanwhile does not matter. */
export class BlobFile {
  readonly description: BlobDescription
  readonly #handle: FileHandle

  private constructor(handle: FileHandle, description: BlobDescription) {
    this.#handle = handle
    this.description = description
  }

  /** Undefined where there is none. */
  static async open(path: string): Promise<BlobFile | undefined> {
    const handle = await opened(path)
    if (!handle) return undefined
    try {
      return new BlobFile(handle, await describe(handle, path))
    } catch (cause) {
      await handle.close()
      throw cause
    }
  }

  /** Its bytes, or some of them. It closes with the stream. */
  content(range: ByteRange = { first: 0, last: this.description.sizeBytes - 1 }): Readable {
    const content = Readable.from(piecesOf(this.#handle, extentsOf(this.description, range)), { objectMode: false })
    content.once('close', () => this.close())
    return content
  }

  /** A range that fits into memory. */
  async bytes(range: ByteRange): Promise<Buffer> {
    const pieces: Uint8Array[] = []
    for await (const piece of piecesOf(this.#handle, extentsOf(this.description, range))) pieces.push(piece)
    return Buffer.concat(pieces)
  }

  /** May be called of a blob that is closed. */
  async close(): Promise<void> {
    await this.#handle.close().catch(() => undefined)
  }
}

/** Where the file has a range of the content; neighbours are one stretch. */
function extentsOf({ sizeBytes, blocks }: BlobDescription, { first, last }: ByteRange): readonly Extent[] {
  const extents: { offset: number; sizeBytes: number }[] = []
  let position = 0
  for (const block of blocks.length > 0 ? blocks : [{ offset: 0, sizeBytes }]) {
    const skipped = Math.max(0, first - position)
    const length = Math.min(block.sizeBytes, last + 1 - position) - skipped
    position += block.sizeBytes
    if (length <= 0) continue
    const before = extents.at(-1)
    const offset = block.offset + skipped
    if (before && before.offset + before.sizeBytes === offset) before.sizeBytes += length
    else extents.push({ offset, sizeBytes: length })
  }
  return extents
}

async function opened(path: string): Promise<FileHandle | undefined> {
  try {
    return await open(path, 'r')
  } catch (cause) {
    if (isCode(cause, 'ENOENT')) return undefined
    throw cause
  }
}

async function describe(handle: FileHandle, path: string): Promise<BlobDescription> {
  const { size } = await handle.stat()
  const footer = await bytesAt(handle, Math.max(0, size - footerLength), footerLength)
  const length = footer.readUInt32BE(word.length)
  if (footer.toString('latin1', 0, word.length) !== word || length + footerLength > size)
    throw new TypeError(`${path} is no file of this store`)
  const text = await bytesAt(handle, size - footerLength - length, length)
  // Only `endingOf` writes it, and nothing is renamed to this place before it is whole.
  const description: BlobDescription = JSON.parse(text.toString())
  return description
}

async function bytesAt(handle: FileHandle, position: number, length: number): Promise<Buffer> {
  const bytes = Buffer.alloc(length)
  await handle.read(bytes, 0, length, position)
  return bytes
}

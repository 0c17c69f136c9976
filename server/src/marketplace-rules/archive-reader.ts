import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { RandomAccessReader } from 'yauzl'
import type { ByteRange } from '../blobs/byte-range-rules.ts'

/** A file that is read in parts: what was uploaded, or bytes in memory. */
export interface ArchiveSource {
  readonly sizeBytes: number
  /** The bytes of a range that lies within the file. */
  open(range: ByteRange): Readable
}

/** Bytes that are in memory, as a source. */
export function sourceOf(content: Uint8Array): ArchiveSource {
  return {
    sizeBytes: content.byteLength,
    open: ({ first, last }) => Readable.from([content.subarray(first, last + 1)]),
  }
}

/** Bytes that are read at once: the directory of an archive is many small reads close to each other. */
const windowBytes = 256 * 1024

/** Reads a source for yauzl. What the source itself fails with is kept: it is nothing that is wrong with the archive. */
export class ArchiveReader extends RandomAccessReader {
  /** What the source failed with, if it did. */
  failure: Error | undefined
  readonly #source: ArchiveSource
  #window: { readonly start: number; readonly bytes: Buffer } = { start: 0, bytes: Buffer.alloc(0) }

  constructor(source: ArchiveSource) {
    super()
    this.#source = source
  }

  /** `end` is behind the last byte. */
  override _readStreamForRange(start: number, end: number): Readable {
    const stream = this.#source.open({ first: start, last: end - 1 })
    return stream.once('error', (cause) => {
      this.failure ??= cause
    })
  }

  override read(
    target: Buffer,
    offset: number,
    length: number,
    position: number,
    callback: (error: Error | null) => void,
  ): void {
    this.#copy(target.subarray(offset, offset + length), position).then(
      () => callback(null),
      (cause: unknown) => callback(cause instanceof Error ? cause : new Error(String(cause))),
    )
  }

  async #copy(target: Buffer, position: number): Promise<void> {
    const end = position + target.length
    if (!(position >= 0 && end <= this.#source.sizeBytes)) throw new RangeError('the archive points outside of itself')
    if (target.length === 0) return
    if (position < this.#window.start || end > this.#window.start + this.#window.bytes.length)
      await this.#load(position, end)
    const from = position - this.#window.start
    if (this.#window.bytes.copy(target, 0, from, from + target.length) < target.length)
      throw new RangeError('the file is shorter than it was said to be')
  }

  async #load(position: number, end: number): Promise<void> {
    const last = Math.min(Math.max(end, position + windowBytes), this.#source.sizeBytes) - 1
    try {
      this.#window = { start: position, bytes: await buffer(this.#source.open({ first: position, last })) }
    } catch (cause) {
      this.failure ??= cause instanceof Error ? cause : new Error(String(cause))
      throw cause
    }
  }
}

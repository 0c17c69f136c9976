import type { FileHandle } from 'node:fs/promises'
import type { ContentHashes } from './content-hashes.ts'

/** Content in pieces, of which each is good until the next one is asked for. */
export type Content = AsyncIterable<Uint8Array> | Iterable<Uint8Array>

/** Where content goes. */
export interface ContentTarget {
  readonly handle: FileHandle
  /** Byte of the file at which it begins. */
  readonly offset: number
  /** Undefined: nobody asks for them. */
  readonly hashes: ContentHashes | undefined
  /** Default: without limit. */
  readonly mostBytes?: number
}

/**
 * Writes content as it comes: whoever sends it waits for the disk. Tells how many bytes it had.
 * @throws {RangeError} where it is larger than it may be; none of what is too much is written
 */
export async function writeContent(content: Content, target: ContentTarget): Promise<number> {
  const { handle, offset, hashes, mostBytes = Number.POSITIVE_INFINITY } = target
  let written = 0
  for await (const piece of content) {
    if (written + piece.length > mostBytes) throw new RangeError(`more than ${mostBytes} bytes arrive`)
    const writing = writeAll(handle, piece, offset + written)
    hashes?.update(piece)
    await writing
    written += piece.length
  }
  return written
}

/** A write may take less than all of it. */
async function writeAll(handle: FileHandle, piece: Uint8Array, offset: number): Promise<void> {
  for (let done = 0; done < piece.length; ) {
    const { bytesWritten } = await handle.write(piece, done, piece.length - done, offset + done)
    done += bytesWritten
  }
}

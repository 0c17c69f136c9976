import type { FileHandle } from 'node:fs/promises'
import type { Extent } from './file-room.ts'

/** Bytes that are read at a time. */
const readAtOnce = 262_144

/** The bytes of some stretches of a file, one after another. */
export async function* piecesOf(handle: FileHandle, extents: readonly Extent[]): AsyncGenerator<Uint8Array> {
  for (const { offset, sizeBytes } of extents)
    for (let done = 0; done < sizeBytes; ) {
      const piece = Buffer.allocUnsafeSlow(Math.min(readAtOnce, sizeBytes - done))
      const { bytesRead } = await handle.read(piece, 0, piece.length, offset + done)
      if (bytesRead === 0) throw new RangeError(`the file ends ${sizeBytes - done} bytes before its content`)
      done += bytesRead
      yield piece.subarray(0, bytesRead)
    }
}

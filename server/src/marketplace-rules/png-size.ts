import { crc32 } from 'node:zlib'

/** Bytes at the head of a PNG that tell its size: the signature and the whole first chunk. */
export const pngHeadBytes = 33

/** How large an image is, in pixels. */
export interface ImageSize {
  readonly width: number
  readonly height: number
}

/** What the head of a file says of it: the size of a PNG, or why it is none. */
export type PngHead =
  | ({ readonly isPng: true } & ImageSize)
  | { readonly isPng: false; readonly problem: 'notPng' | 'truncated' | 'damaged' }

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/** The first chunk: bytes of its content, and its type. */
const headerBytes = 13
const headerType = Buffer.from('IHDR')

/** Where things are, in bytes from the start. */
const chunkAt = 8
const typeAt = 12
const widthAt = 16
const heightAt = 20
const checksumAt = 29

/** The largest width and height that the format has. */
const largestSide = 2 ** 31 - 1

/**
 * The size of a PNG from its first `pngHeadBytes` bytes; more may be given, and nothing is read of the rest.
 *
 * @see png, chapters 5.2 (signature), 5.3 (chunks) and 11.2.1 (IHDR)
 */
export function readPngHead(content: Uint8Array): PngHead {
  const head = Buffer.from(content.buffer, content.byteOffset, Math.min(content.byteLength, pngHeadBytes))
  const begun = Math.min(head.length, signature.length)
  if (!head.subarray(0, begun).equals(signature.subarray(0, begun))) return { isPng: false, problem: 'notPng' }
  if (head.length < pngHeadBytes) return { isPng: false, problem: 'truncated' }
  const width = head.readUInt32BE(widthAt)
  const height = head.readUInt32BE(heightAt)
  const isWhole =
    head.readUInt32BE(chunkAt) === headerBytes &&
    head.subarray(typeAt, widthAt).equals(headerType) &&
    crc32(head.subarray(typeAt, checksumAt)) === head.readUInt32BE(checksumAt) &&
    isSide(width) &&
    isSide(height)
  return isWhole ? { isPng: true, width, height } : { isPng: false, problem: 'damaged' }
}

function isSide(pixels: number): boolean {
  return pixels > 0 && pixels <= largestSide
}

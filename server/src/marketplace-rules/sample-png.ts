import { crc32 } from 'node:zlib'
import type { ImageSize } from './png-size.ts'

/** The head of a PNG of this size, as tests upload it: nothing reads the pixels that would follow. */
export function samplePng({ width, height }: ImageSize): Buffer {
  const head = Buffer.alloc(33)
  head.write('89504e470d0a1a0a', 0, 'hex')
  head.writeUInt32BE(13, 8)
  head.write('IHDR', 12, 'latin1')
  head.writeUInt32BE(width, 16)
  head.writeUInt32BE(height, 20)
  // Eight bits a channel, colours with transparency.
  head.writeUInt8(8, 24)
  head.writeUInt8(6, 25)
  head.writeUInt32BE(crc32(head.subarray(12, 29)), 29)
  return head
}

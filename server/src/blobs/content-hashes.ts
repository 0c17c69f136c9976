import { createHash } from 'node:crypto'
import { Crc64 } from './crc64.ts'

/** Hashes of content, each in the form in which it travels. */
export interface Hashes {
  /** Base64. */
  readonly md5: string
  /** Hexadecimal digits in small letters. */
  readonly sha256: string
  /** Base64; undefined where nobody asked for it. */
  readonly crc64: string | undefined
}

/** Hashes of content that comes in pieces. */
export class ContentHashes {
  readonly #md5 = createHash('md5')
  readonly #sha256 = createHash('sha256')
  readonly #crc64: Crc64 | undefined

  /** @param withCrc64 computed in JavaScript, at a fraction of the others' speed: only where it is asked for */
  constructor(withCrc64: boolean) {
    this.#crc64 = withCrc64 ? new Crc64() : undefined
  }

  update(chunk: Uint8Array): void {
    this.#md5.update(chunk)
    this.#sha256.update(chunk)
    this.#crc64?.update(chunk)
  }

  digest(): Hashes {
    return { md5: this.#md5.digest('base64'), sha256: this.#sha256.digest('hex'), crc64: this.#crc64?.digest() }
  }
}

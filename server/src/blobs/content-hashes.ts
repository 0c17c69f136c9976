import { createHash, type Hash } from 'node:crypto'
import { Crc64 } from './crc64.ts'

/** Hashes of content, each in the form in which it travels; undefined where nobody asked for it. */
export interface Hashes {
  /** Base64. */
  readonly md5: string | undefined
  /** Hexadecimal digits in small letters. */
  readonly sha256: string | undefined
  /** Base64. */
  readonly crc64: string | undefined
}

/** Which hashes are wanted. */
export interface HashChoice {
  /** Default: yes. */
  readonly withMd5?: boolean
  /** Default: yes. */
  readonly withSha256?: boolean
  /** Default: no. */
  readonly withCrc64?: boolean
}

/** Hashes of content that comes in pieces. */
export class ContentHashes {
  readonly #md5: Hash | undefined
  readonly #sha256: Hash | undefined
  readonly #crc64: Crc64 | undefined

  /** The CRC-64 is computed in JavaScript, at a fraction of the others' speed: only where it is asked for. */
  constructor({ withMd5 = true, withSha256 = true, withCrc64 = false }: HashChoice) {
    this.#md5 = withMd5 ? createHash('md5') : undefined
    this.#sha256 = withSha256 ? createHash('sha256') : undefined
    this.#crc64 = withCrc64 ? new Crc64() : undefined
  }

  update(chunk: Uint8Array): void {
    this.#md5?.update(chunk)
    this.#sha256?.update(chunk)
    this.#crc64?.update(chunk)
  }

  digest(): Hashes {
    return {
      md5: this.#md5?.digest('base64'),
      sha256: this.#sha256?.digest('hex'),
      crc64: this.#crc64?.digest(),
    }
  }
}

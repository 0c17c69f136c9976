import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

const cipher = 'aes-256-gcm'
const nonceLength = 12
const tagLength = 16

/** Bytes of the key that seals. */
export const sealingKeyLength = 32

/**
 * Seals what must be kept and read again, as the keys that sign and the seeds of one-time codes. Its key is not in the
 * database, so that who has a copy of that has none of these.
 */
export class Vault {
  readonly #key: Buffer

  /** @throws {TypeError} where the key is not 32 bytes long */
  constructor(key: Buffer) {
    if (key.length !== sealingKeyLength) throw new TypeError(`a sealing key has ${sealingKeyLength} bytes`)
    this.#key = key
  }

  seal(text: string): string {
    const nonce = randomBytes(nonceLength)
    const sealing = createCipheriv(cipher, this.#key, nonce)
    const sealed = Buffer.concat([sealing.update(text), sealing.final()])
    return Buffer.concat([nonce, sealing.getAuthTag(), sealed]).toString('base64url')
  }

  /** @throws {Error} where another key sealed it, or it was changed */
  open(sealed: string): string {
    const bytes = Buffer.from(sealed, 'base64url')
    const opening = createDecipheriv(cipher, this.#key, bytes.subarray(0, nonceLength))
    opening.setAuthTag(bytes.subarray(nonceLength, nonceLength + tagLength))
    return Buffer.concat([opening.update(bytes.subarray(nonceLength + tagLength)), opening.final()]).toString()
  }

  /** A key of 32 bytes for one purpose, the same each time: nothing has to be kept for it, and it tells nothing of this one. */
  derivedKey(purpose: string): Buffer {
    return Buffer.from(hkdfSync('sha256', this.#key, '', purpose, sealingKeyLength))
  }
}

/** For data that goes with the process: nothing sealed with it can be opened later. */
export function temporaryVault(): Vault {
  return new Vault(randomBytes(sealingKeyLength))
}

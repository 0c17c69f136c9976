import type { Readable } from 'node:stream'
import type { ByteRange } from './byte-range-rules.ts'

/** One file of an account, and what its address allows to be put there. */
export interface BlobRef {
  readonly partnerId: string
  /** Unique in the account: letters, digits and hyphens, 1 to 64 of them; letter case does not matter. */
  readonly blobId: string
  /** Whoever downloads it saves it under this name. */
  readonly fileName: string
  /** Bytes at most; its kind decides. */
  readonly maxBytes: number
}

/** What was uploaded. */
export interface StoredBlob {
  readonly sizeBytes: number
  /** Base64, as `Content-MD5` carries it. Of blocks it is what their list stated, and undefined where it stated nothing. */
  readonly md5: string | undefined
  /** 64 hexadecimal digits in small letters; undefined of blocks. */
  readonly sha256: string | undefined
  readonly contentType: string
  /** Instant on the system's clock, ISO 8601 UTC with milliseconds. */
  readonly uploadedAt: string
}

/** Files of accounts: addresses that storage clients take, and what was uploaded to them. */
export interface BlobService {
  /** Address to write one blob, and to read it again, for 24 h 15 min. @throws {TypeError} where the id has another form */
  writeAddress(origin: string, blob: BlobRef): string
  /** Address to read it for 8 h 15 min. @throws {TypeError} where the id has another form */
  readAddress(origin: string, blob: BlobRef): string
  /** Whose address this is, where this installation made it, its time over or not: a client's own `fileSasUri` is recognised by it. */
  parse(address: string): BlobRef | undefined
  /** What was uploaded, or undefined where nothing was, or not all of it. */
  find(partnerId: string, blobId: string): Promise<StoredBlob | undefined>
  /** Its bytes, or a range of them, as a stream; that fails with an `Error` where nothing was uploaded. */
  open(partnerId: string, blobId: string, range?: ByteRange): Readable
  /** Keeps what the server itself has, in place of what was there. @throws {RangeError} where it is larger than `maxBytes` */
  save(blob: BlobRef, content: AsyncIterable<Uint8Array>, contentType?: string): Promise<StoredBlob>
  /** Keeps what was uploaded as it is: whoever still has an address to write it is refused. Nothing happens where nothing was. */
  seal(partnerId: string, blobId: string): Promise<void>
  /** Lets it be written again by addresses that are good. */
  unseal(partnerId: string, blobId: string): Promise<void>
  /** Removes what was uploaded, also in part; nothing happens where nothing was. */
  remove(partnerId: string, blobId: string): Promise<void>
}

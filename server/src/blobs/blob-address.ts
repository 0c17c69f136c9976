import { createHmac, timingSafeEqual } from 'node:crypto'
import type { BlobRef } from './blob-service.ts'
import { dispositionOf, encoded, fileNameIn, isDisposition } from './disposition.ts'

/** What an address that this installation made allows. */
export interface SignedAddress {
  readonly blob: BlobRef
  readonly mayWrite: boolean
  /** Milliseconds of the epoch. */
  readonly expiresAtMs: number
}

/** Version of the storage service whose signatures the recorded addresses name. */
const signedVersion = '2018-03-28'

/** Milliseconds that a recorded address to write lives: 24 h 15 min. */
export const writeLifeMs = (24 * 60 + 15) * 60_000

/** Milliseconds that a recorded address to read lives: 8 h 15 min. */
const readLifeMs = (8 * 60 + 15) * 60_000

/** Permissions as recorded: read, write, list; the last is without effect on one blob. */
const toWrite = 'rwl'
const toRead = 'rl'

const idForm = /^[a-z0-9-]{1,64}$/i
const pathForm = /^\/blobs\/([a-z0-9-]{1,64})\/([a-z0-9-]{1,64})\/?$/i
const expiryForm = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/

/** What is signed, beside the path. */
interface Claims {
  readonly permissions: string
  readonly expiry: string
  readonly policy: string
  readonly disposition: string
}

/**
 * Addresses of single blobs, in the form of shared access signatures: `/blobs/{account}/{blob}?sv&sr&sig&se&sp&si&rscd`.
 * `si` is the size limit in bytes, `rscd` has the file name: names of the real signature, since clients drop others.
 * @see docs/decisions/0025-blob-service.md
 */
export class BlobAddresses {
  readonly #key: Buffer
  readonly #epochMs: () => number

  constructor(key: Buffer, epochMs: () => number) {
    this.#key = key
    this.#epochMs = epochMs
  }

  /** @throws {TypeError} where the id has another form */
  toWrite(origin: string, blob: BlobRef): string {
    return this.#address(origin, blob, { permissions: toWrite, lifeMs: writeLifeMs, first: '' })
  }

  /** As recorded, its query begins with a bare date. Inferred: it is when the address was made. @throws {TypeError} where the id has another form */
  toRead(origin: string, blob: BlobRef): string {
    const first = `${encodeURIComponent(second(this.#epochMs()))}&`
    return this.#address(origin, blob, { permissions: toRead, lifeMs: readLifeMs, first })
  }

  /** What an address, or its path and query alone, allows; undefined where this installation did not make it. What else stands in the query does not matter. */
  parse(address: string): SignedAddress | undefined {
    const url = URL.parse(address, 'http://localhost')
    const [, partnerId, blobId] = pathForm.exec(url?.pathname ?? '') ?? []
    if (!url || partnerId === undefined || blobId === undefined) return undefined
    const claims = claimsOf(url.searchParams)
    if (!claims || !this.#signed(partnerId, blobId, claims, url.searchParams.get('sig') ?? '')) return undefined
    const fileName = fileNameIn(claims.disposition)
    return {
      blob: {
        partnerId: partnerId.toLowerCase(),
        blobId: blobId.toLowerCase(),
        fileName,
        maxBytes: Number(claims.policy),
      },
      mayWrite: claims.permissions === toWrite,
      expiresAtMs: Date.parse(claims.expiry),
    }
  }

  #address(origin: string, blob: BlobRef, kind: { permissions: string; lifeMs: number; first: string }): string {
    const { partnerId, blobId, fileName, maxBytes } = blob
    if (!idForm.test(partnerId) || !idForm.test(blobId)) throw new TypeError(`${blobId} is no id of a blob`)
    const claims = {
      permissions: kind.permissions,
      expiry: second(this.#epochMs() + kind.lifeMs),
      policy: String(maxBytes),
      disposition: dispositionOf(fileName),
    }
    const signature = this.#signature(partnerId, blobId, claims).toString('base64')
    // In the order of the recordings; what is ours comes last.
    const query = `sv=${signedVersion}&sr=b&sig=${encodeURIComponent(signature)}&se=${encodeURIComponent(claims.expiry)}&sp=${claims.permissions}&si=${claims.policy}&rscd=${encoded(claims.disposition)}`
    return `${origin}/blobs/${partnerId}/${blobId}?${kind.first}${query}`
  }

  #signature(partnerId: string, blobId: string, { permissions, expiry, policy, disposition }: Claims): Buffer {
    const path = `/blobs/${partnerId}/${blobId}`.toLowerCase()
    const text = [permissions, expiry, path, signedVersion, policy, disposition].join('\n')
    return createHmac('sha256', this.#key).update(text).digest()
  }

  #signed(partnerId: string, blobId: string, claims: Claims, sent: string): boolean {
    // Clients that decode and encode carelessly make a space of a plus sign.
    const signature = Buffer.from(sent.replaceAll(' ', '+'), 'base64')
    const expected = this.#signature(partnerId, blobId, claims)
    return signature.length === expected.length && timingSafeEqual(signature, expected)
  }
}

/** Each has the one form in which it is signed, so that no two sets of claims are the same text. */
function claimsOf(query: URLSearchParams): Claims | undefined {
  const [permissions, expiry, policy, disposition] = ['sp', 'se', 'si', 'rscd'].map((name) => query.get(name) ?? '')
  if (permissions === undefined || (permissions !== toWrite && permissions !== toRead)) return undefined
  if (expiry === undefined || !expiryForm.test(expiry)) return undefined
  if (policy === undefined || !/^\d{1,15}$/.test(policy)) return undefined
  if (disposition === undefined || !isDisposition(disposition)) return undefined
  if (query.get('sv') !== signedVersion || query.get('sr') !== 'b') return undefined
  return { permissions, expiry, policy, disposition }
}

/** To the second, as addresses tell instants. */
function second(epochMs: number): string {
  return `${new Date(epochMs).toISOString().slice(0, 19)}Z`
}

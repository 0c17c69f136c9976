import type { BlobService } from '../blobs/blob-service.ts'
import { isMembers } from './core-member.ts'

/*
 * Files that were uploaded here stand in a definition as a reference, since an address to read them lasts hours alone.
 * Each answer tells an address of its own, and what clients send back is taken for the reference again.
 */

const scheme = 'comptoir-blob:'

/** What no reference lacks, short: in a long text it is missed ten times as fast as the whole scheme. */
const schemeEnd = 'blob:'

/** Bytes at most that an address to read a file is signed for; nothing can be written through it. */
const readable = 0

/** A reference to a file that was uploaded here. */
export function blobReference(blobId: string, fileName: string): string {
  return `${scheme}${blobId}/${encodeURIComponent(fileName.toWellFormed())}`
}

/** What addresses to read files need of a handler's context. */
export interface Reading {
  readonly server: { readonly blobs: BlobService }
  readonly origin: string
}

/** JSON text, of a definition for one, with an address to read in place of each reference to a file of the account. */
export function withReadAddresses(
  text: string,
  reading: Reading,
  { partner_id: partnerId }: { readonly partner_id: string },
): string {
  if (!text.includes(schemeEnd) || !text.includes(scheme)) return text
  const { origin, server } = reading
  return text.replace(/"comptoir-blob:([a-z0-9-]{1,64})\/([^"\\]*)"/gi, (_whole, blobId: string, name: string) =>
    JSON.stringify(
      server.blobs.readAddress(origin, { partnerId, blobId, fileName: fileNameOf(name), maxBytes: readable }),
    ),
  )
}

/** The name of a file in a reference. Whoever wrote a reference by hand may have encoded it in another way. */
function fileNameOf(encoded: string): string {
  try {
    return decodeURIComponent(encoded)
  } catch {
    return encoded
  }
}

/**
 * A value of a definition, anywhere within it, with references in place of addresses that were made here. What
 * holds none is not copied.
 */
export function withReferences(value: unknown, blobs: BlobService, partnerId: string): unknown {
  if (typeof value === 'string') {
    const blob = value.startsWith('http') ? blobs.parse(value) : undefined
    return blob && blob.partnerId === partnerId ? blobReference(blob.blobId, blob.fileName) : value
  }
  if (Array.isArray(value)) {
    const referring = value.map((each) => withReferences(each, blobs, partnerId))
    return referring.some((each, index) => each !== value[index]) ? referring : value
  }
  if (!isMembers(value) || Object.getPrototypeOf(value) === null) return value
  const changed = new Map<string, unknown>()
  for (const name of Object.keys(value)) {
    const referring = withReferences(value[name], blobs, partnerId)
    if (referring !== value[name]) changed.set(name, referring)
  }
  return changed.size === 0 ? value : { ...value, ...Object.fromEntries(changed) }
}

/** The blob that a reference stands for, or undefined for an address of elsewhere. */
export function blobIdOf(address: string): string | undefined {
  return /^comptoir-blob:([a-z0-9-]{1,64})\//i.exec(address)?.[1]
}

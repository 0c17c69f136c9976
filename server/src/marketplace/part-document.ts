import type { ProductPartRow } from './product-part-store.ts'

/** Members of a document of the Submission API. */
export type Members = Readonly<Record<string, unknown>>

/** What the service's own ETags begin with: the container that it keeps its documents in. */
const etagBase = 0x6a020000

/**
 * The ETag of a version, quotes included, in the form of the service's own: the count of changes, and the second of the
 * change in hexadecimal digits. @see partner-center-submission-api-onboard
 */
export function partEtag(version: number, instant: string): string {
  const seconds = Math.floor(Date.parse(instant) / 1000)
  return `"${hex(etagBase + version)}-0000-0800-0000-${hex(seconds)}0000"`
}

function hex(value: number): string {
  return (value >>> 0).toString(16).padStart(8, '0')
}

/** A document as it is answered: absent members left out, its ETag and its id last. */
export function partDocument(
  members: Members,
  { version, changedAt, id }: { readonly version: number; readonly changedAt: string; readonly id: string },
): string {
  const { '@odata.etag': _etag, id: _id, ...own } = members
  return JSON.stringify({ ...present(own), '@odata.etag': partEtag(version, changedAt), id })
}

/** The members that say something: the API leaves out what is absent, and never tells null. */
export function present(members: Members): Members {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined && value !== null))
}

/** The document of a part, which `partDocument` wrote. */
export function membersOf(row: Pick<ProductPartRow, 'document'>): Members {
  return JSON.parse(row.document) as Members
}

/** The ETag of a stored document, quotes included. */
export function etagIn(row: Pick<ProductPartRow, 'document'>): string {
  return String(membersOf(row)['@odata.etag'])
}

import { refuse } from '../partner-center-error.ts'

/** What an ETag of an offer is made of. */
export interface Revised {
  /** ISO 8601 UTC with milliseconds. */
  readonly changed_at: string
  readonly revision: number
}

/** Revisions that one millisecond tells apart. */
const revisions = 10_000

/**
 * When the draft was changed, with seven decimals as the service has them. The last four count revisions, so that two
 * changes within a millisecond are told apart.
 */
export function portalInstant({ changed_at, revision }: Revised): string {
  return `${changed_at.slice(0, -1)}${String(revision % revisions).padStart(4, '0')}Z`
}

/** The ETag of a draft, in the service's own form: `W/"datetime'2017-06-07T06%3A15%3A40.4771399Z'"`. @see cloud-partner-portal-api-concurrency-control */
export function portalEtag(row: Revised): string {
  return `W/"${bareEtag(row)}"`
}

function bareEtag(row: Revised): string {
  return `datetime'${portalInstant(row).replaceAll(':', '%3A')}'`
}

/**
 * Whether a change may go on. `*` is for whatever is there; without `If-Match` the last one wins too, unless the server
 * is strict: the article on concurrency demands the header, and clients in use send none.
 * @throws etagStale, etagMissing
 */
export function checkPortalEtag(
  current: Revised | undefined,
  { ifMatch, strict }: { readonly ifMatch: string | undefined; readonly strict: boolean },
): void {
  if (ifMatch === '*') return
  if (ifMatch === undefined) {
    if (strict && current) refuse('etagMissing')
    return
  }
  if (!current || ifMatch !== bareEtag(current)) refuse('etagStale')
}

import { refuse } from '../partner-center-error.ts'

/**
 * Whether a change of a resource of the Submission API may go on: the ETag that the client read, from `If-Match` or else
 * from the body, is still the one on record. `*` is for whatever is there, and so is none, where none is demanded.
 * @throws draftStale, etagMissing
 */
export function checkEtag(
  current: string,
  sent: { readonly ifMatch: string | undefined; readonly inBody: string | undefined },
  { what, required = false }: { readonly what: string; readonly required?: boolean },
): void {
  const wanted = sent.ifMatch ?? bare(sent.inBody)
  if (wanted === undefined) {
    if (required) refuse('etagMissing')
    return
  }
  if (wanted !== '*' && wanted !== bare(current)) refuse('draftStale', what)
}

/** The quotes are part of the value here; some clients leave them out. */
function bare(etag: string | undefined): string | undefined {
  const text = etag
    ?.trim()
    .replace(/^W\//, '')
    .replace(/^\\?"(.*?)\\?"$/, '$1')
  return text === '' ? undefined : text
}

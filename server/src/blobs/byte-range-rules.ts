/** A range of bytes, both ends included, counted from 0. */
export interface ByteRange {
  readonly first: number
  readonly last: number
}

/** The two forms that the service takes. Source: specifying-the-range-header-for-blob-service-operations. */
const rangeForm = /^bytes=(\d{1,15})-(\d{0,15})$/

/**
 * The bytes that a range header asks for, cut at the end of the blob; `unsatisfiable` where it begins behind that.
 * Inferred: a header of any other form is ignored, as RFC 9110 (14.2) has it.
 */
export function rangeAsked(header: string | undefined, sizeBytes: number): ByteRange | 'unsatisfiable' | undefined {
  const [, from, to] = rangeForm.exec(header?.trim() ?? '') ?? []
  if (from === undefined) return undefined
  const first = Number(from)
  const last = to ? Math.min(Number(to), sizeBytes - 1) : sizeBytes - 1
  if (to && Number(to) < first) return undefined
  return first >= sizeBytes ? 'unsatisfiable' : { first, last }
}

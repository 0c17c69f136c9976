import type { BlobErrorCode } from './blob-error.ts'
import type { BlobDescription } from './blob-file.ts'

/** Conditions, as headers by their names in small letters. Source: specifying-conditional-headers-for-blob-service-operations. */
type Conditions = Readonly<Record<string, string>>

type Current = Pick<BlobDescription, 'etag' | 'uploadedAt'>

/** Which condition on writing is not met by what is there: a blob that must not be there is told from one that changed. */
export function failedToWrite(conditions: Conditions, current: Current | undefined): BlobErrorCode | undefined {
  const { 'if-none-match': noneMatch } = conditions
  if (noneMatch?.trim() === '*' && current) return 'BlobAlreadyExists'
  if (!current) return conditions['if-match'] === undefined ? undefined : 'ConditionNotMet'
  return changed(conditions, current) || unchanged(conditions, current) ? 'ConditionNotMet' : undefined
}

/** The status that a condition on reading ends in: 412 where the blob is another one, 304 where the reader has it. */
export function failedToRead(conditions: Conditions, current: Current): 304 | 412 | undefined {
  if (changed(conditions, current)) return 412
  return unchanged(conditions, current) ? 304 : undefined
}

function changed(conditions: Conditions, { etag, uploadedAt }: Current): boolean {
  const { 'if-match': match, 'if-unmodified-since': unmodifiedSince } = conditions
  if (match !== undefined) return !names(match, etag)
  return unmodifiedSince !== undefined && seconds(uploadedAt) > seconds(unmodifiedSince)
}

function unchanged(conditions: Conditions, { etag, uploadedAt }: Current): boolean {
  const { 'if-none-match': noneMatch, 'if-modified-since': modifiedSince } = conditions
  if (noneMatch !== undefined) return names(noneMatch, etag)
  return modifiedSince !== undefined && seconds(uploadedAt) <= seconds(modifiedSince)
}

/** Clients leave the quotes out now and then. */
function names(list: string, etag: string): boolean {
  const bare = (text: string): string => text.trim().replace(/^W\//, '').replaceAll('"', '')
  return list.split(',').some((each) => bare(each) === '*' || bare(each) === bare(etag))
}

/** Headers tell whole seconds; one that is no date is as if it were not there, since it compares with nothing. */
function seconds(date: string): number {
  return Math.floor(Date.parse(date) / 1000)
}

import { refuse } from './partner-center-error.ts'

/** A place in a list as a token that means nothing to the client. */
export function continuationToken(place: readonly string[]): string {
  return Buffer.from(JSON.stringify(place)).toString('base64url')
}

/** The place that a token stands for, a text for each of `names`; refuses what is not one of ours. */
export function readContinuationToken<Name extends string>(
  token: string | undefined,
  names: readonly Name[],
): Readonly<Record<Name, string>> {
  const place = parsed(token)
  // PostgreSQL keeps no U+0000 in text: no place of ours holds one.
  const isOurs = place.length === names.length && place.every((part) => !part.includes('\u0000'))
  if (!isOurs) refuse('requestInvalid', 'MS-ContinuationToken is not one of this list')
  return record(names.map((name, index) => [name, place[index] ?? '']))
}

/** `Object.fromEntries` forgets which names it was given. */
function record<Name extends string>(entries: readonly (readonly [Name, string])[]): Readonly<Record<Name, string>> {
  return Object.fromEntries(entries) as Record<Name, string>
}

function parsed(token = ''): readonly string[] {
  try {
    const read: unknown = JSON.parse(Buffer.from(token, 'base64url').toString())
    return Array.isArray(read) && read.every((part) => typeof part === 'string') ? read : []
  } catch {
    return []
  }
}

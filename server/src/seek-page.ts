import { continuationToken, readContinuationToken } from './continuation-token.ts'
import type { Page } from './page.ts'

/** Items a page unless the client asks for another number, and at most. */
const usualSize = 500

/** What a client sends with a list that is paged by continuation token. */
export interface SeekRequest {
  readonly size?: number
  readonly seekOperation?: 'Next'
}

/** A page to be read: behind a place, up to `limit` rows. */
export interface Seek<Name extends string> {
  /** Where the page before ended, or undefined for the first page. */
  readonly after: Readonly<Record<Name, string>> | undefined
  /** One more than the page holds: the one that is too many tells whether the list goes on. */
  readonly limit: number
}

/** What a client asks for, whose list's rows are told apart by `names`. @throws requestInvalid for a token of another list */
export function seek<Name extends string>(
  { size, seekOperation }: SeekRequest,
  token: string | undefined,
  names: readonly Name[],
): Seek<Name> {
  return {
    after: seekOperation === undefined ? undefined : readContinuationToken(token, names),
    limit: (size || usualSize) + 1,
  }
}

/** The page of rows that were read with `limit`; `place` is where its last row stands. */
export function seekPage<Row, Item>(
  rows: readonly Row[],
  limit: number,
  shape: { readonly item: (row: Row) => Item; readonly place: (row: Row) => readonly string[] },
): Page<Item> {
  const shown = rows.slice(0, limit - 1)
  const last = rows.length === limit ? shown.at(-1) : undefined
  return {
    items: shown.map(shape.item),
    ...(last === undefined ? {} : { continuationToken: continuationToken(shape.place(last)) }),
  }
}

import { continuationToken, readContinuationToken } from '../continuation-token.ts'
import type { Page, StoredJson } from '../page.ts'

/** Items a page of the Submission API. Clients cannot set it; the service was seen to give one to five. */
export const submissionPageSize = 5

/** Behind which id a page begins: that of the token; an empty one, or none, means from the beginning. @throws requestInvalid */
export function afterToken(token: string | undefined): string {
  return token === undefined || token === '' ? '' : readContinuationToken(token, ['id']).id
}

/** The page of rows that were read with one more than a page holds: the one too many tells whether the list goes on. */
export function tokenPage<Row, Item>(
  rows: readonly Row[],
  shape: { readonly item: (row: Row) => Item | StoredJson; readonly id: (row: Row) => string },
  size = submissionPageSize,
): Page<Item> {
  const shown = rows.slice(0, size)
  const last = rows.length > size ? shown.at(-1) : undefined
  return {
    items: shown.map(shape.item),
    ...(last === undefined ? {} : { continuationToken: continuationToken([shape.id(last)]) }),
  }
}

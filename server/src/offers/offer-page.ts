import type { Page } from '../page.ts'

/** Which part of a list is wanted. */
export interface Slice {
  /** Items to skip; default 0. */
  readonly offset?: number
  /** Items at most; default all that are left. */
  readonly size?: number
}

/** A part of a list, with the number of items in all. */
export function pageOf<Entry, Item>(
  entries: readonly Entry[],
  { offset = 0, size = entries.length }: Slice,
  toWire: (entry: Entry) => Item,
): Page<Item> {
  return { items: entries.slice(offset, offset + size).map(toWire), total: entries.length }
}

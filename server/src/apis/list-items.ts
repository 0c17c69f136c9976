import { type Page, StoredJson, StoredList } from '../page.ts'

/**
 * The items of a page as JSON text, without brackets. Stored documents go out as the bytes they are, and a `bigint` as
 * its digits: a 64-bit integer does not fit a number.
 */
export function itemsText({ items }: Page<unknown>): string {
  if (items instanceof StoredList) return items.text
  return items.map((item) => (item instanceof StoredJson ? item.text : JSON.stringify(item, withDigits))).join(',')
}

function withDigits(_name: string, value: unknown): unknown {
  // The type library does not know rawJSON yet; the function reads it as what it is.
  return typeof value === 'bigint' ? rawJson(String(value)) : value
}

function rawJson(text: string): unknown {
  const json: object = JSON
  if (!('rawJSON' in json) || typeof json.rawJSON !== 'function') throw new TypeError('this Node has no JSON.rawJSON')
  return json.rawJSON(text)
}

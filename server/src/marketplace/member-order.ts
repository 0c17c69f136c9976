import type { TObject } from 'typebox'
import type { Members } from './part-document.ts'

/**
 * Members in the order in which answers have them: that of the schema, its kind first. Those that the schema does not
 * know stand behind them.
 */
export function inOrderOf({ properties }: TObject, members: Members): Members {
  const known = Object.keys(properties).flatMap((name) => (name in members ? [[name, members[name]]] : []))
  return { ...Object.fromEntries(known), ...members }
}

import type { Output } from '../cli-io.ts'
import { columnsOf, type Row } from './columns.ts'
import { fieldsOf } from './fields.ts'
import { table } from './table.ts'

/** Prints an answer: one JSON document for programs; a table, or one line a member, for people. */
export function print(answer: unknown, json: boolean, output: Output): void {
  if (answer instanceof ArrayBuffer) output.write(new Uint8Array(answer))
  else output.write(json ? `${JSON.stringify(answer, null, 2)}\n` : forPeople(answer, output.columns))
}

function forPeople(answer: unknown, width: number | undefined): string {
  if (answer === null) return 'Done.\n'
  const rows = rowsOf(answer)
  if (!rows) return lines(answer)
  if (rows.length === 0) return 'Nothing found.\n'
  return table(columnsOf(rows), width) + footer(answer, rows.length)
}

/** Members that say something of the list, not of what is in it. */
const aboutTheList = ['totalCount', 'next', 'continuationToken', 'links', 'attributes']

/** The rows of an answer that is a list, or an object around one. */
function rowsOf(answer: unknown): readonly Row[] | undefined {
  if (Array.isArray(answer)) return answer.every(isRow) ? answer : undefined
  if (!isRow(answer)) return undefined
  const others = Object.entries(answer).filter(([name]) => !aboutTheList.includes(name))
  const [only] = others
  return others.length === 1 && only && Array.isArray(only[1]) ? rowsOf(only[1]) : undefined
}

function footer(answer: unknown, shown: number): string {
  if (!isRow(answer)) return ''
  const { totalCount, next } = answer
  const more = typeof next === 'string'
  if (typeof totalCount === 'number' && totalCount > shown)
    return `\n${shown} of ${totalCount}${more ? '; --all shows every page' : ''}.\n`
  return more ? `\n${shown} on this page; --all shows every page.\n` : ''
}

function lines(answer: unknown): string {
  const fields = fieldsOf(answer)
  const width = Math.max(0, ...fields.map(([name]) => name.length))
  return fields.map(([name, value]) => `${name === '' ? '' : `${name.padEnd(width)}  `}${value}\n`).join('')
}

function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

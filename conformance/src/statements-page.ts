import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'

/** The folder of the repository. */
export const root = new URL('../../', import.meta.url)

/** A row of a page: a statement of an article, where it holds, and what shows it. */
export interface Statement {
  readonly id: string
  readonly says: string
  readonly where: string
  readonly shown: string
}

/** The text of a file of the repository. */
export function read(path: string): string {
  return readFileSync(new URL(path, root), 'utf8')
}

/** The statements that a page lists, a row each. */
export function statementsOf(page: string): readonly Statement[] {
  return page
    .split('\n')
    .filter((line) => /^\| \d{3}-\d+ /.test(line))
    .map((line) => {
      const [id = '', says = '', where = '', shown = '', ...more] = line
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim())
      assert.deepEqual(more, [], `${id} has four cells`)
      return { id, says, where, shown }
    })
}

/** What stands in a text as code. */
export function quoted(text: string): readonly string[] {
  return [...text.matchAll(/`([^`]+)`/g)].flatMap(([, name]) => name ?? [])
}

/** Asserts that each statement names tests that there are, by their files and titles. */
export function assertShown(statements: readonly Statement[]): void {
  for (const { id, shown } of statements)
    for (const named of shown.split('<br>')) {
      const [, path = '', title = ''] = /^`([^`]+\.test\.ts)`: “(.+)”$/.exec(named) ?? []
      assert.ok(title.length > 10, `${id}: ${named}`)
      assert.ok(titlesIn(path).includes(title), `${id}: no test of ${path} is called “${title}”`)
    }
}

/** The lines of a test file that may hold a title. */
function titlesIn(path: string): string {
  return read(path)
    .split('\n')
    .filter((line) => /\btest\(|\btitle:/.test(line) || /^\s*["'`].*["'`],?$/.test(line))
    .join('\n')
}

import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { operations } from '@comptoir/contract/operations'

const root = new URL('../../', import.meta.url)
const read = (path: string) => readFileSync(new URL(path, root), 'utf8')

/** A row of the page: a statement of an article, where it holds, and what shows it. */
interface Statement {
  readonly id: string
  readonly says: string
  readonly where: string
  readonly shown: string
}

const page = read('docs/marketplace.md')

const statements: readonly Statement[] = page
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

const inScope = statements.filter(({ where }) => where !== 'out of scope')

const quoted = (text: string) => [...text.matchAll(/`([^`]+)`/g)].flatMap(([, name]) => name ?? [])
const isFile = (name: string) => name.includes('/') && /^[a-z].*\.(ts|md|sh)$/.test(name)
const isOperation = (name: string) => /^(comptoir|identity|ingestion|cpp|graph)\.[a-z]/.test(name)

/** The lines of a test file that may hold a title. */
const titlesIn = (path: string) =>
  read(path)
    .split('\n')
    .filter((line) => /\btest\(|\btitle:/.test(line) || /^\s*["'`].*["'`],?$/.test(line))
    .join('\n')

describe('docs/marketplace.md', () => {
  const counts = { '003': 29, '004': 30 }

  test('has every statement of the two articles, numbered in order', () => {
    assert.deepEqual(
      statements.map(({ id }) => id),
      Object.entries(counts).flatMap(([article, count]) =>
        Array.from({ length: count }, (_, index) => `${article}-${index + 1}`),
      ),
    )
    for (const { id, says } of statements) assert.match(says, /^[A-Z`].+\.$/, id)
  })

  test('counts them as they are', () => {
    for (const [article, count] of Object.entries(counts)) {
      const out = statements.filter(({ id, where }) => id.startsWith(article) && where === 'out of scope').length
      assert.ok(page.includes(`${count} statements, ${out} of them out of scope.`), `${article}: ${count}, ${out}`)
    }
  })

  test('says of what is out of scope why', () => {
    const out = statements.filter(({ where }) => where === 'out of scope')

    assert.ok(out.length < statements.length / 4, `${out.length} of ${statements.length}`)
    for (const { id, shown } of out) assert.match(shown, /^[A-Z].{5,}\.$/, id)
  })

  test('names files and operations that there are, at least one for each statement', () => {
    for (const { id, where } of inScope)
      assert.ok(
        quoted(where).some((name) => isFile(name) || isOperation(name)),
        id,
      )
    for (const path of quoted(page).filter(isFile)) assert.ok(existsSync(new URL(path, root)), path)
    for (const id of quoted(page).filter(isOperation)) assert.ok(Object.hasOwn(operations, id), id)
  })

  test('names tests that there are, at least one for each statement', () => {
    for (const { id, shown } of inScope)
      for (const named of shown.split('<br>')) {
        const [, path = '', title = ''] = /^`([^`]+\.test\.ts)`: “(.+)”$/.exec(named) ?? []
        assert.ok(title.length > 10, `${id}: ${named}`)
        assert.ok(titlesIn(path).includes(title), `${id}: no test of ${path} is called “${title}”`)
      }
  })

  test('gives every reference between statements a statement', () => {
    const ids = new Set(statements.map(({ id }) => id))

    for (const { id, where, shown } of statements)
      for (const [reference] of `${where} ${shown}`.matchAll(/\b00[34]-\d+\b/g))
        assert.ok(ids.has(reference), `${id}: ${reference}`)
  })
})

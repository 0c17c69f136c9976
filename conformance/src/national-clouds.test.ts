import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { describe, test } from 'node:test'
import { operations } from '@comptoir/contract/operations'
import { assertShown, quoted, read, root, statementsOf } from './statements-page.ts'

const statements = statementsOf(read('docs/national-clouds.md'))

const inScope = statements.filter(({ where }) => where !== 'out of scope')

const isFile = (name: string) => name.includes('/') && /\.(ts|md|sh)$/.test(name)

describe('docs/national-clouds.md', () => {
  test('has every statement of the three articles, numbered in order', () => {
    const ids = statements.map(({ id }) => id)
    const counts = ['000', '001', '002'].map((article) => ids.filter((id) => id.startsWith(article)).length)

    assert.deepEqual(counts, [33, 82, 73])
    assert.deepEqual(
      ids,
      ['000', '001', '002'].flatMap((article, at) =>
        Array.from({ length: counts[at] ?? 0 }, (_, index) => `${article}-${index + 1}`),
      ),
    )
    for (const { id, says } of statements) assert.match(says, /^[A-Z0-9].+\.$/, id)
  })

  test('says of what is out of scope why', () => {
    const out = statements.filter(({ where }) => where === 'out of scope')

    assert.ok(out.length < statements.length / 4, `${out.length} of ${statements.length}`)
    for (const { id, shown } of out) assert.match(shown, /^[A-Z].{5,}\.$/, id)
  })

  test('names files and operations that there are, at least one for each statement', () => {
    const known = new Set<string>(Object.keys(operations))

    for (const { id, where } of inScope) {
      const names = quoted(where)
      const files = names.filter(isFile)
      const named = names.filter((name) => /^(csp|comptoir|identity|ingestion|cpp)\./.test(name))
      assert.ok(files.length + named.length > 0, id)
      for (const path of files) assert.ok(existsSync(new URL(path, root)), `${id}: ${path}`)
      for (const operation of named) assert.ok(known.has(operation), `${id}: ${operation}`)
    }
  })

  test('names tests that there are, at least one for each statement', () => {
    assertShown(inScope)
  })

  test('gives every reference between statements a statement', () => {
    const ids = new Set(statements.map(({ id }) => id))

    for (const { id, where, shown } of statements)
      for (const [reference] of `${where} ${shown}`.matchAll(/\b00[0-2]-\d+\b/g))
        assert.ok(ids.has(reference), `${id}: ${reference}`)
  })
})

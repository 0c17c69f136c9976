import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { describe, test } from 'node:test'
import { operations } from '@comptoir/contract/operations'
import { assertShown, quoted, read, root, statementsOf } from './statements-page.ts'

const page = read('docs/marketplace.md')

const statements = statementsOf(page)

const inScope = statements.filter(({ where }) => where !== 'out of scope')

const isFile = (name: string) => name.includes('/') && /^[a-z].*\.(ts|md|sh)$/.test(name)
const isOperation = (name: string) => /^(comptoir|identity|ingestion|cpp|graph)\.[a-z]/.test(name)

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
    assertShown(inScope)
  })

  test('gives every reference between statements a statement', () => {
    const ids = new Set(statements.map(({ id }) => id))

    for (const { id, where, shown } of statements)
      for (const [reference] of `${where} ${shown}`.matchAll(/\b00[34]-\d+\b/g))
        assert.ok(ids.has(reference), `${id}: ${reference}`)
  })
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Operation } from '../operation.ts'
import { cspOperations } from '../operations.ts'
import { plannedCspOperations } from './planned-operations.ts'

const planned = Object.entries<Operation>(plannedCspOperations)

test('a planned operation stands under its own id', () => {
  for (const [key, operation] of planned) assert.equal(operation.id, key)
})

test('a planned operation is not built', () => {
  const built = planned.filter(([key]) => key in cspOperations)

  assert.deepEqual(built, [])
})

test('a planned operation describes each parameter of its path, and no other', () => {
  for (const [key, { path, params }] of planned) {
    const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)

    assert.deepEqual(Object.keys(params ?? {}), named, key)
  }
})

test('a planned operation exists wherever one of its uses does, and nowhere else', () => {
  for (const [key, { clouds, auth, uses }] of planned.filter(([, { uses }]) => uses)) {
    const each = Object.values(uses ?? {})

    assert.deepEqual(new Set(each.flatMap((use) => use.clouds)), new Set(clouds), key)
    assert.deepEqual(new Set(each.flatMap((use) => use.auth)), new Set(auth), key)
  }
})

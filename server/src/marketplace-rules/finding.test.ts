import assert from 'node:assert/strict'
import { test } from 'node:test'
import { error, quoted, warning, within } from './finding.ts'

const target = { module: 'listing', member: 'title' } as const

test('a finding is an error or a warning, with its code and its sentence', () => {
  const message = 'It is missing.'

  assert.deepEqual(error(target, 'Grave', message), { level: 'error', code: 'Grave', target, message })
  assert.deepEqual(warning(target, 'Mild', message), { level: 'warning', code: 'Mild', target, message })
})

test('a finding inside a value names the way to it', () => {
  assert.deepEqual(within({ ...target, planId: 'gold' }, '[2].uri'), {
    module: 'listing',
    planId: 'gold',
    member: 'title[2].uri',
  })
})

test('a long value is cut where it is named, never within a character', () => {
  assert.equal(quoted('short'), '"short"')
  assert.equal(quoted('😀'.repeat(100)), `"${'😀'.repeat(60)}…"`)
})

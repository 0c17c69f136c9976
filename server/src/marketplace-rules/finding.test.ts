import assert from 'node:assert/strict'
import { test } from 'node:test'
import { error, isPublishable, quoted, warning, within } from './finding.ts'

const target = { module: 'listing', member: 'title' } as const

test('warnings keep nothing from being published, errors do', () => {
  const mild = warning(target, 'Mild', 'A word of advice.')

  assert.equal(isPublishable([]), true)
  assert.equal(isPublishable([mild]), true)
  assert.equal(isPublishable([mild, error(target, 'Grave', 'It is missing.')]), false)
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

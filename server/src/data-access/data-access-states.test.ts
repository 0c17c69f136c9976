import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dataAccessStates } from '@comptoir/contract/programmes/data-access'
import { dataAccessMoves, isOpen, movedAccess } from './data-access-states.ts'

const allowed: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  requested: { grant: 'granted', refuse: 'refused', withdraw: 'withdrawn' },
  granted: { withdraw: 'withdrawn' },
}

for (const state of dataAccessStates)
  test(`a request that is ${state} moves as the table says, and not otherwise`, () => {
    for (const move of dataAccessMoves) assert.equal(movedAccess(state, move), allowed[state]?.[move], move)
  })

test('a grant is open up to its end, and nothing else ever is', () => {
  const end = '2026-02-01T00:00:00.000Z'

  assert.equal(isOpen('granted', end, '2026-01-31T23:59:59.999Z'), true)
  assert.equal(isOpen('granted', end, end), false)
  assert.equal(isOpen('withdrawn', end, '2026-01-31T00:00:00.000Z'), false)
})

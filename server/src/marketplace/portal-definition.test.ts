import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { definitionBefore, definitionOf, definitionText, writtenDefinition } from './portal-definition.ts'

const plans = [
  { planId: 'one', regions: ['US'] },
  { planId: 'two', note: '"plans":[' },
]
const stored = { displayText: 'Name', offer: { title: 'Old', plans: [{ planId: 'no plan' }] }, plans }

describe('what a stored definition said', () => {
  test('has the very plans of the definition after it where they are the same word for word', () => {
    const after = writtenDefinition({ ...stored, offer: { title: 'New' }, plans: structuredClone(plans) })

    const before = definitionBefore({ definition: definitionText(stored) }, after)

    assert.deepEqual(before, stored)
    assert.equal(before.plans, after.plans)
  })

  test('has plans of its own where one differs', () => {
    const texts = [
      [
        { planId: 'one', regions: ['DE'] },
        { planId: 'two', note: '"plans":[' },
      ],
      [{ planId: 'two', note: '"plans":[' }],
      [],
    ]

    for (const other of texts) {
      const before = definitionBefore(
        { definition: definitionText(stored) },
        writtenDefinition({ ...stored, plans: other }),
      )

      assert.deepEqual(before, stored)
    }
  })

  test('is the same as when it is read, also where there are no plans or other texts end alike', () => {
    const definitions = [
      { displayText: '', offer: {}, plans: [] },
      { displayText: ',"plans":[]}', offer: { plans: [] }, plans: [] },
      { displayText: 'é', offer: { nested: { plans } }, plans: [] },
      { displayText: 'Name', offer: {}, plans: [...plans, { planId: 'three', plans: [] }] },
    ]

    for (const one of definitions)
      for (const other of definitions) {
        const definition = definitionText(one)

        assert.deepEqual(definitionBefore({ definition }, writtenDefinition(other)), definitionOf({ definition }))
      }
  })

  test('a definition is written as JSON has it', () => {
    assert.equal(definitionText(stored), JSON.stringify(stored))
  })
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { enrollmentStates } from '@comptoir/contract/programmes/enrollment-states'
import { findCommand } from './command-words.ts'
import { nextStep, reminder } from './next-step.ts'

const enrollment = { id: '8a3e1c5a-8c1f-4a8d-9f57-6f6f3c1d2e90', domain: 'harbour.onmicrosoft.de' }

test('in every state of an enrolment the next step is told, in commands that exist', () => {
  for (const state of enrollmentStates) {
    const lines = (nextStep({ ...enrollment, state }) ?? '')
      .split('\n')
      .filter((line) => line.startsWith('  comptoir '))
    assert.ok(lines.length > 0, state)
    for (const line of lines) {
      const [, ...words] = line.trim().split(' ')
      if (words[0] !== 'login') assert.ok('id' in findCommand(words).found, line)
    }
  }
})

test('the commands name the enrolment', () => {
  assert.match(nextStep({ ...enrollment, state: 'draft' }) ?? '', /comptoir enroll submit 8a3e1c5a-/)
  assert.match(nextStep({ ...enrollment, state: 'approved' }) ?? '', /comptoir login --tenant harbour\.onmicrosoft\.de/)
})

test('nothing is said of what is no enrolment', () => {
  for (const answer of [null, [], 'text', { items: [] }, { id: '1', state: 'elsewhere' }])
    assert.equal(nextStep(answer), undefined)
})

test('what is told once is said to be', () => {
  assert.match(reminder({ keyId: '1', value: 'secret' }) ?? '', /Copy the value now: it is not shown again\./)
  assert.match(reminder({ id: '1', oneTimePassword: 'secret' }) ?? '', /Copy the password now/)
  assert.equal(reminder({ id: '1' }), undefined)
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  type EnrollmentMove,
  type EnrollmentState,
  enrollmentMoves,
  enrollmentStates,
} from '@comptoir/contract/programmes/enrollment-states'
import { checkedMove, moved } from './enrollment-states.ts'

/** Every move there is, state by state; what is not here is refused. */
const allowed: Readonly<Record<EnrollmentState, Partial<Record<EnrollmentMove, EnrollmentState>>>> = {
  draft: { submit: 'submitted' },
  submitted: { withdraw: 'draft', admit: 'approved', startReview: 'inReview' },
  inReview: { withdraw: 'draft', askForInformation: 'moreInformationNeeded', approve: 'approved', reject: 'rejected' },
  moreInformationNeeded: { submit: 'submitted', withdraw: 'draft' },
  approved: { suspend: 'suspended' },
  rejected: { withdraw: 'draft' },
  suspended: { reinstate: 'approved' },
}

for (const state of enrollmentStates)
  test(`an enrolment that is ${state} moves as the table says, and not otherwise`, () => {
    for (const move of enrollmentMoves) assert.equal(moved(state, move), allowed[state][move], `${state} ${move}`)
  })

test('a move that is not in the table is refused, saying which states it takes', () => {
  assert.throws(() => checkedMove('draft', 'approve'), {
    errorName: 'enrollmentMoveRefused',
    message: 'The enrolment is draft: approve takes one that is inReview.',
  })
})

import type { EnrollmentMove, EnrollmentState } from '@comptoir/contract/programmes/enrollment-states'
import { refuse } from '../partner-center-error.ts'

interface Move {
  readonly from: readonly EnrollmentState[]
  readonly to: EnrollmentState
}

/**
 * The moves there are. Inferred: the articles tell of a validation before anything is sold, not of its steps. Withdrawing
 * makes a draft again, also of what was rejected: it can be mended and submitted anew.
 */
const moves: Readonly<Record<EnrollmentMove, Move>> = {
  submit: { from: ['draft', 'moreInformationNeeded'], to: 'submitted' },
  withdraw: { from: ['submitted', 'inReview', 'moreInformationNeeded', 'rejected'], to: 'draft' },
  admit: { from: ['submitted'], to: 'approved' },
  startReview: { from: ['submitted'], to: 'inReview' },
  askForInformation: { from: ['inReview'], to: 'moreInformationNeeded' },
  approve: { from: ['inReview'], to: 'approved' },
  reject: { from: ['inReview'], to: 'rejected' },
  suspend: { from: ['approved'], to: 'suspended' },
  reinstate: { from: ['suspended'], to: 'approved' },
}

/** States in which the applicant changes what it sent. */
export const changeableStates: readonly EnrollmentState[] = ['draft', 'moreInformationNeeded']

/** Where a move leads from a state, or undefined where there is no such move. */
export function moved(state: EnrollmentState, move: EnrollmentMove): EnrollmentState | undefined {
  const { from, to } = moves[move]
  return from.includes(state) ? to : undefined
}

/** Where a move leads from a state. @throws enrollmentMoveRefused */
export function checkedMove(state: EnrollmentState, move: EnrollmentMove): EnrollmentState {
  return moved(state, move) ?? refuse('enrollmentMoveRefused', state, move, moves[move].from.join(' or '))
}

/** Where an enrolment stands. Only accounts whose enrolment is `approved` sell. */
export const enrollmentStates = [
  'draft',
  'submitted',
  'inReview',
  'moreInformationNeeded',
  'approved',
  'rejected',
  'suspended',
] as const
export type EnrollmentState = (typeof enrollmentStates)[number]

/** What can be done with an enrolment; `admit` is done by the programme itself, where nobody reviews. */
export const enrollmentMoves = [
  'submit',
  'withdraw',
  'admit',
  'startReview',
  'askForInformation',
  'approve',
  'reject',
  'suspend',
  'reinstate',
] as const
export type EnrollmentMove = (typeof enrollmentMoves)[number]

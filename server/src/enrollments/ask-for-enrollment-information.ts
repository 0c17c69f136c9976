import type { askForEnrollmentInformation as operation } from '@comptoir/contract/comptoir/enrollment-operations'
import type { Handler } from '../handler.ts'
import { loadEnrollment } from './load-enrollment.ts'
import { moveEnrollment, recordEnrollment } from './move-enrollment.ts'

/** Sends an enrolment back to its applicant with what is missing. */
export const askForEnrollmentInformation: Handler<typeof operation> = async (context, { enrollmentId, body }) => {
  const row = await loadEnrollment(context, enrollmentId)
  return recordEnrollment(context, row, await moveEnrollment(context, row, 'askForInformation', body.reason))
}

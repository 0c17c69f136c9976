import type { withdrawEnrollment as operation } from '@comptoir/contract/comptoir/enrollment-operations'
import type { Handler } from '../handler.ts'
import { loadEnrollment } from './load-enrollment.ts'
import { moveEnrollment, recordEnrollment } from './move-enrollment.ts'

/** Takes an enrolment back on the applicant’s side. */
export const withdrawEnrollment: Handler<typeof operation> = async (context, { enrollmentId }) => {
  const row = await loadEnrollment(context, enrollmentId)
  return recordEnrollment(context, row, await moveEnrollment(context, row, 'withdraw'))
}

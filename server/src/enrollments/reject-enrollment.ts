import type { rejectEnrollment as operation } from '@comptoir/contract/comptoir/enrollment-operations'
import type { Handler } from '../handler.ts'
import { loadEnrollment } from './load-enrollment.ts'
import { moveEnrollment, recordEnrollment } from './move-enrollment.ts'

/** Rejects an enrolment. */
export const rejectEnrollment: Handler<typeof operation> = async (context, { enrollmentId, body }) => {
  const row = await loadEnrollment(context, enrollmentId)
  return recordEnrollment(context, row, await moveEnrollment(context, row, 'reject', body.reason))
}

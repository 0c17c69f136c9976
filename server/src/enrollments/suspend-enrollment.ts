import type { suspendEnrollment as operation } from '@comptoir/contract/comptoir/enrollment-operations'
import type { Handler } from '../handler.ts'
import { loadEnrollment } from './load-enrollment.ts'
import { moveEnrollment, recordEnrollment } from './move-enrollment.ts'

/** Suspends an enrolment: its account reads on and sells nothing. */
export const suspendEnrollment: Handler<typeof operation> = async (context, { enrollmentId, body }) => {
  const row = await loadEnrollment(context, enrollmentId)
  return recordEnrollment(context, row, await moveEnrollment(context, row, 'suspend', body.reason))
}

import type { reinstateEnrollment as operation } from '@comptoir/contract/comptoir/enrollment-operations'
import type { Handler } from '../handler.ts'
import { loadEnrollment } from './load-enrollment.ts'
import { moveEnrollment, recordEnrollment } from './move-enrollment.ts'

/** Lets a suspended account sell again. */
export const reinstateEnrollment: Handler<typeof operation> = async (context, { enrollmentId, body }) => {
  const row = await loadEnrollment(context, enrollmentId)
  return recordEnrollment(context, row, await moveEnrollment(context, row, 'reinstate', body.reason))
}

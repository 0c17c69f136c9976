import type { getEnrollment as operation } from '@comptoir/contract/comptoir/enrollment-operations'
import type { Handler } from '../handler.ts'
import { loadEnrollment, shownEnrollment } from './load-enrollment.ts'

/** Shows an enrolment with its history. */
export const getEnrollment: Handler<typeof operation> = async (context, { enrollmentId }) =>
  shownEnrollment(context.server, await loadEnrollment(context, enrollmentId))

import { missingAgreement } from '../agreements/agreement-gate.ts'
import type { EnrollmentRow } from './enrollment-store.ts'
import { type Moving, moveEnrollment } from './move-enrollment.ts'

/** Approves a submitted enrolment where nobody reviews and every agreement is accepted; gives the row as it then is. */
export async function admitWhereComplete(moving: Moving, row: EnrollmentRow): Promise<EnrollmentRow> {
  const { db, server } = moving
  const account = server.accounts.get(row.partner_id)
  const cloud = server.cloudOf(account)
  if (row.state !== 'submitted' || cloud.programme.review) return row
  return (await missingAgreement(db, account, cloud)) ? row : moveEnrollment(moving, row, 'admit')
}

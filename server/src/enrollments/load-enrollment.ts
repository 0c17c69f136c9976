import type { Enrollment } from '@comptoir/contract/programmes/enrollment'
import type { Principal } from '../identity/principal.ts'
import { refuse } from '../partner-center-error.ts'
import type { Server } from '../server.ts'
import type { Executor } from '../store/executor.ts'
import { enrollmentDocument } from './enrollment-document.ts'
import { type EnrollmentRow, findEnrollment } from './enrollment-store.ts'

interface Asking {
  readonly db: Executor
  readonly principal: Principal
}

/** Whoever runs the installation sees all enrolments; others see their account's own, and those it applied for. */
export function seesAllEnrollments({ roles }: Principal): boolean {
  return roles.includes('reviewer') || roles.includes('operator')
}

/** An enrolment that the caller may see. @throws enrollmentNotFound */
export async function loadEnrollment({ db, principal }: Asking, enrollmentId: string): Promise<EnrollmentRow> {
  const row = await findEnrollment(db, enrollmentId.toLowerCase())
  const own = row && [row.partner_id, row.applicant_id].includes(principal.partnerId)
  return row && (own || seesAllEnrollments(principal)) ? row : refuse('enrollmentNotFound', enrollmentId)
}

/** An enrolment as the wire shows it. */
export function shownEnrollment(server: Server, row: EnrollmentRow): Enrollment {
  const account = server.accounts.get(row.partner_id)
  return enrollmentDocument(row, account, server.cloudOf(account))
}

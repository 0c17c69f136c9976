import type { Cloud } from '@comptoir/contract/cloud'
import type { Enrollment, EvidenceList, HistoryEntry, Organization } from '@comptoir/contract/programmes/enrollment'
import { type EnrollmentState, enrollmentStates } from '@comptoir/contract/programmes/enrollment-states'
import type { ProgrammeKind } from '@comptoir/contract/programmes/programme-kinds'
import type { AccountTable } from '../store/tables.ts'
import type { EnrollmentRow } from './enrollment-store.ts'

/** What an enrolment's row keeps as JSON: what the applicant sent, and what was done with it. */
export interface EnrollmentBody {
  readonly kind: ProgrammeKind
  readonly organization: Organization
  readonly evidence: EvidenceList
  readonly declarations: readonly string[]
  readonly nominatedBy?: string
  readonly history: readonly HistoryEntry[]
}

/** The body of a row. */
export function enrollmentBodyOf({ body }: Pick<EnrollmentRow, 'body'>): EnrollmentBody {
  // Written from an `EnrollmentBody` alone.
  return JSON.parse(body) as EnrollmentBody
}

/** The state of a row. */
export function enrollmentStateOf({ state }: Pick<EnrollmentRow, 'state'>): EnrollmentState {
  return enrollmentStates.find((each) => each === state) ?? 'draft'
}

/** An enrolment as the wire shows it. */
export function enrollmentDocument(row: EnrollmentRow, account: AccountTable, { programme }: Cloud): Enrollment {
  const { declarations, history, ...sent } = enrollmentBodyOf(row)
  return {
    id: row.enrollment_id,
    accountId: row.partner_id,
    applicantId: row.applicant_id,
    cloud: row.cloud,
    programme: programme.name,
    state: enrollmentStateOf(row),
    tenantId: account.tenant_id,
    domain: account.domain,
    ...sent,
    declarations: programme.declarations.filter(({ id }) => declarations.includes(id)).map((each) => ({ ...each })),
    history: [...history],
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  }
}

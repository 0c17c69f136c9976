import type { Enrollment } from '@comptoir/contract/programmes/enrollment'
import type { EnrollmentMove } from '@comptoir/contract/programmes/enrollment-states'
import { recordChange } from '../audit/audit-log.ts'
import type { Change } from '../handler.ts'
import type { Principal } from '../identity/principal.ts'
import type { Server } from '../server.ts'
import type { Transaction } from '../store/executor.ts'
import { enrollmentBodyOf, enrollmentStateOf } from './enrollment-document.ts'
import { checkedMove } from './enrollment-states.ts'
import { type EnrollmentRow, updateAccountState, updateEnrollmentRow } from './enrollment-store.ts'
import { shownEnrollment } from './load-enrollment.ts'

/** What a handler has that moves an enrolment. */
export interface Moving {
  readonly db: Transaction
  readonly server: Server
  readonly principal: Principal
  readonly correlationId: string
  now(): string
  record(change: Change): void
}

/** Moves an enrolment to its next state, its account with it; gives the row as it then is. @throws enrollmentMoveRefused */
export async function moveEnrollment(
  { db, server, principal, now }: Moving,
  row: EnrollmentRow,
  move: EnrollmentMove,
  reason?: string,
): Promise<EnrollmentRow> {
  const from = enrollmentStateOf(row)
  const state = checkedMove(from, move)
  const body = enrollmentBodyOf(row)
  const by = principal.userPrincipalName ?? principal.applicationName
  const entry = { at: now(), move, from, to: state, by, ...(reason !== undefined && { reason }) }
  const next = {
    ...row,
    state,
    version: row.version + 1,
    updated_at: now(),
    body: JSON.stringify({ ...body, history: [...body.history, entry] }),
  }
  await updateEnrollmentRow(db, next)
  await updateAccountState(db, next)
  db.afterCommit(() => {
    server.accounts.set({ ...server.accounts.get(row.partner_id), enrollment_state: state })
  })
  return next
}

/**
 * Puts a change of an enrolment on record: in the log of the caller's account, and in that of the enrolled one, whose
 * people are told what others decided about it.
 */
export async function recordEnrollment(
  moving: Moving,
  before: EnrollmentRow,
  after: EnrollmentRow,
): Promise<Enrollment> {
  const { db, server, principal, correlationId } = moving
  const document = shownEnrollment(server, after)
  const change = { before: shownEnrollment(server, before), after: document, details: { state: after.state } }
  moving.record(change)
  if (after.partner_id !== principal.partnerId) {
    const account = server.accounts.get(after.partner_id)
    const author = { ...principal, partnerId: after.partner_id, correlationId }
    const named = { ...change, resourceType: 'enrollment', operationType: 'enrollment_moved' }
    await recordChange(db, server.ids, author, named, server.accounts.now(account))
  }
  return document
}

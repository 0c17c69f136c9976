import type { approveEnrollment as operation } from '@comptoir/contract/comptoir/enrollment-operations'
import { missingAgreement } from '../agreements/agreement-gate.ts'
import type { Handler } from '../handler.ts'
import { refuse } from '../partner-center-error.ts'
import { enrollmentStateOf } from './enrollment-document.ts'
import { checkedMove } from './enrollment-states.ts'
import { loadEnrollment } from './load-enrollment.ts'
import { moveEnrollment, recordEnrollment } from './move-enrollment.ts'

/** Approves an enrolment whose agreements are accepted: its account sells from the commit on. */
export const approveEnrollment: Handler<typeof operation> = async (context, { enrollmentId, body }) => {
  const { db, server } = context
  const row = await loadEnrollment(context, enrollmentId)
  checkedMove(enrollmentStateOf(row), 'approve')
  const account = server.accounts.get(row.partner_id)
  const missing = await missingAgreement(db, account, server.cloudOf(account))
  if (missing) refuse('partnerAgreementMissing', account.name, missing.name)
  return recordEnrollment(context, row, await moveEnrollment(context, row, 'approve', body.reason))
}

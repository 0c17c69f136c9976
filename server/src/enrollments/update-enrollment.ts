import type { updateEnrollment as operation } from '@comptoir/contract/comptoir/enrollment-operations'
import type { Handler } from '../handler.ts'
import { PartnerCenterError, refuse } from '../partner-center-error.ts'
import { enrollmentBodyOf, enrollmentStateOf } from './enrollment-document.ts'
import { declarationObjection } from './enrollment-rules.ts'
import { changeableStates } from './enrollment-states.ts'
import { updateEnrollmentRow } from './enrollment-store.ts'
import { loadEnrollment } from './load-enrollment.ts'
import { recordEnrollment } from './move-enrollment.ts'

/** Changes what the applicant sent, as long as it is its turn. */
export const updateEnrollment: Handler<typeof operation> = async (context, { enrollmentId, body }) => {
  const { db, server } = context
  const row = await loadEnrollment(context, enrollmentId)
  const state = enrollmentStateOf(row)
  if (!changeableStates.includes(state))
    refuse('enrollmentMoveRefused', state, 'changing it', changeableStates.join(' or '))
  const { contact, ...changes } = body
  const objection = declarationObjection(
    server.cloudOf(server.accounts.get(row.partner_id)),
    changes.declarations ?? [],
  )
  if (objection) throw new PartnerCenterError(objection.error, objection.values)
  const before = enrollmentBodyOf(row)
  const organization = { ...before.organization, ...(contact && { contact }) }
  const next = {
    ...row,
    version: row.version + 1,
    updated_at: context.now(),
    body: JSON.stringify({ ...before, ...changes, organization }),
  }
  await updateEnrollmentRow(db, next)
  return recordEnrollment(context, row, next)
}

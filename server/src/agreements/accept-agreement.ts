import type { acceptAgreement as operation } from '@comptoir/contract/comptoir/agreement-operations'
import { admitWhereComplete } from '../enrollments/admit-where-complete.ts'
import { findEnrollmentOf } from '../enrollments/enrollment-store.ts'
import { loadEnrollment } from '../enrollments/load-enrollment.ts'
import { recordEnrollment } from '../enrollments/move-enrollment.ts'
import type { Handler } from '../handler.ts'
import { refuse } from '../partner-center-error.ts'
import { acceptanceRow } from './acceptance-row.ts'
import { insertAcceptance } from './agreement-store.ts'
import { agreementsOf } from './agreements-of.ts'
import { agreementNamed, newAcceptance } from './new-acceptance.ts'

/** Puts on record that a named person accepted an agreement. Where it was the last thing missing, the enrolment is approved. */
export const acceptAgreement: Handler<typeof operation> = async (context, { agreementId, body }) => {
  const { db, server } = context
  const { enrollmentId, ...sent } = body
  const enrollment =
    enrollmentId === undefined
      ? await findEnrollmentOf(db, context.partner.partner_id)
      : await loadEnrollment(context, enrollmentId)
  const account = server.accounts.get(enrollment?.partner_id ?? context.partner.partner_id)
  const agreement = agreementNamed(agreementsOf(server.cloudOf(account), account), agreementId)
  const acceptance = newAcceptance(context, agreement, sent)
  if (!(await insertAcceptance(db, acceptanceRow({ partnerId: account.partner_id, acceptance }))))
    refuse('agreementAccepted', agreement.id, agreement.version)
  const after = enrollment && (await admitWhereComplete(context, enrollment))
  context.record({ after: { ...acceptance, accountId: account.partner_id } })
  if (enrollment && after && after !== enrollment) await recordEnrollment(context, enrollment, after)
  return acceptance
}

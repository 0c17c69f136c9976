import type { submitEnrollment as operation } from '@comptoir/contract/comptoir/enrollment-operations'
import type { Context, Handler } from '../handler.ts'
import { PartnerCenterError } from '../partner-center-error.ts'
import { admitWhereComplete } from './admit-where-complete.ts'
import { enrollmentBodyOf, enrollmentStateOf } from './enrollment-document.ts'
import { type Submission, submissionObjection } from './enrollment-rules.ts'
import { checkedMove } from './enrollment-states.ts'
import { type EnrollmentRow, isResellerIn } from './enrollment-store.ts'
import { loadEnrollment } from './load-enrollment.ts'
import { moveEnrollment, recordEnrollment } from './move-enrollment.ts'

/** Submits an enrolment that is complete; where nobody reviews, it is approved at once, if its agreements are accepted. */
export const submitEnrollment: Handler<typeof operation> = async (context, { enrollmentId }) => {
  const { server } = context
  const row = await loadEnrollment(context, enrollmentId)
  checkedMove(enrollmentStateOf(row), 'submit')
  const cloud = server.cloudOf(server.accounts.get(row.partner_id))
  const objection = submissionObjection(cloud, await submissionOf(context, row))
  if (objection) throw new PartnerCenterError(objection.error, objection.values)
  const submitted = await moveEnrollment(context, row, 'submit')
  return recordEnrollment(context, row, await admitWhereComplete(context, submitted))
}

async function submissionOf({ db, server }: Context<typeof operation>, row: EnrollmentRow): Promise<Submission> {
  const { kind, evidence, declarations, nominatedBy, organization } = enrollmentBodyOf(row)
  const { noRenomination } = server.cloudOf(server.accounts.get(row.partner_id)).programme
  const approved = server.accounts.all().filter((account) => account.enrollment_state === 'approved')
  const isReseller = approved.some(
    (account) =>
      account.cloud === noRenomination?.approvedIn &&
      account.kind === 'indirectReseller' &&
      account.mpn_id === organization.mpnId,
  )
  return {
    kind,
    evidence,
    declarations,
    nominated: approved.some(
      (account) => account.cloud === row.cloud && account.kind === 'indirectProvider' && account.mpn_id === nominatedBy,
    ),
    // A reseller of a provider here was nominated by it, whether or not it has an account of its own.
    approvedElsewhere:
      noRenomination !== undefined &&
      (isReseller || (await isResellerIn(db, noRenomination.approvedIn, organization.mpnId))),
  }
}

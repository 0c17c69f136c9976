import type { listAgreements as operation } from '@comptoir/contract/comptoir/agreement-operations'
import { loadEnrollment } from '../enrollments/load-enrollment.ts'
import type { Handler } from '../handler.ts'
import { agreementStatuses } from './agreement-status.ts'
import { listAcceptances } from './agreement-store.ts'
import { agreementsOf } from './agreements-of.ts'

/** Lists the agreements of the caller's programme, or of an enrolment's that the caller may see. */
export const listAgreements: Handler<typeof operation> = async (context, { enrollmentId }) => {
  const { db, server } = context
  const partnerId =
    enrollmentId === undefined ? context.partner.partner_id : (await loadEnrollment(context, enrollmentId)).partner_id
  const account = server.accounts.get(partnerId)
  const agreements = agreementsOf(server.cloudOf(account), account)
  return { items: agreementStatuses(agreements, await listAcceptances(db, partnerId)) }
}

import type { listEnrollments as operation } from '@comptoir/contract/comptoir/enrollment-operations'
import type { Handler } from '../handler.ts'
import { seek, seekPage } from '../seek-page.ts'
import { pageOfEnrollments } from './enrollment-store.ts'
import { seesAllEnrollments, shownEnrollment } from './load-enrollment.ts'

/** Lists the enrolments that the caller may see. */
export const listEnrollments: Handler<typeof operation> = async (context, input) => {
  const { db, server, principal, continuationToken } = context
  const { after, limit } = seek(input, continuationToken, ['enrollmentId'])
  const rows = await pageOfEnrollments(db, {
    after: after?.enrollmentId ?? '',
    limit,
    partnerId: seesAllEnrollments(principal) ? undefined : principal.partnerId,
    ...(input.state !== undefined && { state: input.state }),
  })
  return seekPage(rows, limit, {
    item: (row) => shownEnrollment(server, row),
    place: ({ enrollment_id }) => [enrollment_id],
  })
}

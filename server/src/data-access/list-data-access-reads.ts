import type { listDataAccessReads as operation } from '@comptoir/contract/comptoir/data-access-operations'
import type { Handler } from '../handler.ts'
import { seek, seekPage } from '../seek-page.ts'
import { dataAccessReadDocument } from './data-access-document.ts'
import { pageOfDataAccessRecords } from './data-access-record-store.ts'
import { loadSubject } from './load-subject.ts'

/** Lists who of the operator read a customer's data, or tried to. */
export const listDataAccessReads: Handler<typeof operation> = async (context, input) => {
  const { after, limit } = seek(input, context.continuationToken, ['recordId'])
  const { customer } = await loadSubject(context, input.accountId, input.subjectId)
  const { partner_id, customer_id } = customer
  const where = { partner_id, customer_id, after: after?.recordId ?? '', limit }
  return seekPage(await pageOfDataAccessRecords(context.db, where), limit, {
    item: dataAccessReadDocument,
    place: ({ record_id }) => [record_id],
  })
}

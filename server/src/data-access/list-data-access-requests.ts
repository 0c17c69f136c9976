import type { listDataAccessRequests as operation } from '@comptoir/contract/comptoir/data-access-operations'
import type { Context, Handler } from '../handler.ts'
import { seek, seekPage } from '../seek-page.ts'
import { dataAccessDocument } from './data-access-document.ts'
import { type DataAccessFilter, pageOfDataAccess } from './data-access-store.ts'

/** Lists the requests that concern the caller. */
export const listDataAccessRequests: Handler<typeof operation> = async (context, input) => {
  const { after, limit } = seek(input, context.continuationToken, ['requestId'])
  const rows = await pageOfDataAccess(context.db, {
    ...concernOf(context),
    state: input.state ?? '',
    after: after?.requestId ?? '',
    limit,
  })
  return seekPage(rows, limit, {
    item: (row) => dataAccessDocument(context.server, row),
    place: ({ request_id }) => [request_id],
  })
}

/** All for the operator, those of its cloud for the trustee, the account's own for a partner, and a customer's own. */
function concernOf({
  principal,
  partner,
}: Context<typeof operation>): Pick<DataAccessFilter, 'partner_id' | 'customer_id' | 'cloud'> {
  const { roles, partnerId, customerId = '' } = principal
  if (roles.includes('operator')) return { partner_id: '', customer_id: '', cloud: '' }
  if (roles.includes('dataTrustee')) return { partner_id: '', customer_id: '', cloud: partner.cloud }
  return { partner_id: partnerId, customer_id: customerId, cloud: '' }
}

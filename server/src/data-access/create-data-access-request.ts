import type { createDataAccessRequest as operation } from '@comptoir/contract/comptoir/data-access-operations'
import type { Handler } from '../handler.ts'
import { refuse } from '../partner-center-error.ts'
import { dataAccessDocument } from './data-access-document.ts'
import { insertDataAccess } from './data-access-store.ts'
import { loadSubject } from './load-subject.ts'

/** Asks the customer and the trustee for access to a customer's data, with a reason. */
export const createDataAccessRequest: Handler<typeof operation> = async (context, { body }) => {
  const { db, principal, server } = context
  const { account, customer } = await loadSubject(context, body.accountId, body.customerId)
  const cloud = server.cloudOf(account)
  if (!cloud.programme.dataTrustee) refuse('dataAccessNotNeeded', cloud.name)
  const row = {
    partner_id: account.partner_id,
    request_id: context.newId(),
    customer_id: customer.customer_id,
    cloud: cloud.id,
    requested_by: principal.userPrincipalName ?? principal.applicationName,
    state: 'requested',
    version: 1,
    requested_at: server.accounts.now(account),
    ends_at: null,
    body: JSON.stringify({ reason: body.reason, scopes: [...new Set(body.scopes)], decisions: [] }),
  }
  await insertDataAccess(db, row)
  const document = dataAccessDocument(server, row)
  context.record({ customerId: customer.customer_id, after: document })
  return document
}

import type { readCustomerData as operation } from '@comptoir/contract/comptoir/data-access-operations'
import type { DataScope } from '@comptoir/contract/programmes/data-access'
import type { Context, Handler } from '../handler.ts'
import { listOrderDocuments } from '../orders/order-store.ts'
import { refuse } from '../partner-center-error.ts'
import type { Executor } from '../store/executor.ts'
import { listSubscriptions } from '../subscriptions/subscription-store.ts'
import { dataAccessBodyOf } from './data-access-document.ts'
import { insertDataAccessRecord } from './data-access-record-store.ts'
import { openGrants } from './data-access-store.ts'
import { loadSubject, type Subject } from './load-subject.ts'

/**
 * Reads a part of a customer's data for the operator. Where the cloud has a data trustee, only under a grant of it or of
 * the customer. The attempt is on record before anything is read or refused: in a transaction of its own, which a
 * refusal does not take back.
 */
export const readCustomerData: Handler<typeof operation> = async (context, { accountId, subjectId, scope }) => {
  const { server } = context
  const subject = await loadSubject(context, accountId, subjectId)
  const { dataTrustee } = server.cloudOf(subject.account).programme
  const { allowed, requestId, readAt } = await recorded(context, subject, scope)
  if (!allowed) refuse('dataAccessNotGranted', dataTrustee?.name ?? 'anybody', scope)
  const items = await dataOf(context.db, subject, scope)
  return { scope, readAt, ...(requestId !== undefined && { requestId }), items: [...items] }
}

/** Finds the grant and puts the attempt on record, both at once. Inferred: the oldest grant that covers it is the one used. */
async function recorded({ server, principal }: Context<typeof operation>, subject: Subject, scope: DataScope) {
  const { partner_id, customer_id } = subject.customer
  const { dataTrustee } = server.cloudOf(subject.account).programme
  const now = server.accounts.now(server.accounts.get(partner_id))
  return server.store.write(async (db) => {
    const grants = dataTrustee ? await openGrants(db, { partner_id, customer_id, now }) : []
    const requestId = grants.find((grant) => dataAccessBodyOf(grant).scopes.includes(scope))?.request_id
    const allowed = dataTrustee === undefined || requestId !== undefined
    await insertDataAccessRecord(db, {
      partner_id,
      recorded_at: now,
      record_id: server.ids.next(now),
      customer_id,
      request_id: requestId ?? null,
      scope,
      read_by: principal.userPrincipalName ?? principal.applicationName,
      allowed: allowed ? 1 : 0,
    })
    return { allowed, requestId, readAt: now }
  })
}

/** Documents as the CSP API answers them. */
async function dataOf(db: Executor, { customer }: Subject, scope: DataScope): Promise<readonly unknown[]> {
  const { partner_id, customer_id } = customer
  switch (scope) {
    case 'profile':
      return [JSON.parse(customer.body)]
    case 'orders':
      return parsed((await listOrderDocuments(db, partner_id, customer_id)).text)
    case 'subscriptions':
      return parsed((await listSubscriptions(db, partner_id, customer_id)).map(({ body }) => body).join(','))
    default:
      return scope satisfies never
  }
}

/** Documents that are joined with commas. */
function parsed(documents: string): readonly unknown[] {
  const items: unknown = JSON.parse(`[${documents}]`)
  return Array.isArray(items) ? items : []
}

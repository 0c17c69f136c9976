import type { listSubscriptions as operation } from '@comptoir/contract/csp/subscriptions/operations'
import type { Handler } from '../handler.ts'
import { StoredJson } from '../page.ts'
import { listSubscriptions as list } from './subscription-store.ts'

/** Inferred: an order or a partner on record that nobody knows has no subscriptions; that is no error. */
export const listSubscriptions: Handler<typeof operation> = async (context, { order_id, mpn_id }) => {
  const { customer, db, partner } = context
  if (order_id !== undefined) context.admit('byOrder')
  if (mpn_id !== undefined) context.admit('byMpnId')
  if (order_id === undefined && mpn_id === undefined) context.admit('list')
  const filter = { orderId: order_id?.toLowerCase(), mpnId: mpn_id?.toString() }
  const rows = await list(db, partner.partner_id, customer.customer_id, filter)
  return { items: rows.map((row) => new StoredJson(row.body)) }
}

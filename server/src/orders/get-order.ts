import type { getOrder as operation } from '@comptoir/contract/csp/orders/operations'
import type { Handler } from '../handler.ts'
import { StoredJson } from '../page.ts'
import { refuse } from '../partner-center-error.ts'
import { findOrder } from './order-store.ts'

export const getOrder: Handler<typeof operation> = async ({ db, partner, customer }, { orderId }) => {
  const row = await findOrder(db, partner.partner_id, customer.customer_id, orderId)
  return new StoredJson((row ?? refuse('orderNotFound')).body)
}

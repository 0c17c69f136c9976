import type { updateOrder as operation } from '@comptoir/contract/csp/orders/operations'
import type { Order } from '@comptoir/contract/schemas/order'
import { checkMaySell } from '../agreements/agreement-gate.ts'
import { etagOf } from '../etag.ts'
import type { Context, Handler } from '../handler.ts'
import { StoredJson } from '../page.ts'
import { refuse } from '../partner-center-error.ts'
import { buyAddOns } from './buy-add-ons.ts'
import { cancelOrder } from './cancel-order.ts'
import { changeBillingCycle } from './change-billing-cycle.ts'
import { orderDetails } from './order-audit.ts'
import { changeOf, type OrderChange } from './order-change.ts'
import { kindsOf, orderOf, orderRow, withVersion } from './order-document.ts'
import { findOrder, type OrderRow, updateOrderRow } from './order-store.ts'

export const updateOrder: Handler<typeof operation> = async (context, { orderId, body }) => {
  const { db, partner, customer, ifMatch } = context
  const row = (await findOrder(db, partner.partner_id, customer.customer_id, orderId)) ?? refuse('orderNotFound')
  const before = orderOf(row)
  if (ifMatch !== undefined && ifMatch !== '*' && ifMatch !== etagOf(before.id, row.version)) refuse('etagStale')
  const change = changeOf(before, body)
  if (change.kind === 'none') return new StoredJson(row.body)
  const { order, kinds = row.kinds } = await adjusted(context, row, before, change)
  const version = row.version + 1
  const after = withVersion(order, version)
  const changed = orderRow(customer, after, { version, kinds })
  if (!(await updateOrderRow(db, changed, row.version))) refuse('etagStale')
  context.record({
    customerId: customer.customer_id,
    customerName: customer.company_name,
    before,
    after,
    details: orderDetails(after),
  })
  return new StoredJson(changed.body)
}

interface Adjusted {
  readonly order: Order
  /** As the row keeps them; default: what they were. */
  readonly kinds?: string
}

async function adjusted(
  context: Context<typeof operation>,
  row: OrderRow,
  order: Order,
  change: Exclude<OrderChange, { readonly kind: 'none' }>,
): Promise<Adjusted> {
  switch (change.kind) {
    case 'cancel':
      return { order: await cancelOrder(context, row, order, change.lineItems) }
    case 'billingCycle':
      return { order: await changeBillingCycle(context, row, order, change.billingCycle) }
    case 'addOn': {
      await checkMaySell(context)
      const extended = await buyAddOns(context, order, change.lines)
      return { order: extended.order, kinds: kindsOf(extended.items, row.kinds) }
    }
    default:
      return change satisfies never
  }
}

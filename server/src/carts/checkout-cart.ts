import type { checkoutCart as operation } from '@comptoir/contract/csp/carts/operations'
import type { Cart } from '@comptoir/contract/schemas/cart'
import { checkMaySell } from '../agreements/agreement-gate.ts'
import type { Context, Handler } from '../handler.ts'
import { orderDetails } from '../orders/order-audit.ts'
import { assessOrder, insertNewOrder } from '../orders/place-order.ts'
import { refuse } from '../partner-center-error.ts'
import { cartOf, cartRow } from './cart-document.ts'
import { orderErrorOf } from './cart-error.ts'
import { type CartOrder, cartOrdersOf } from './cart-orders.ts'
import { checkCartMove } from './cart-states.ts'
import { findCart, updateCartRow } from './cart-store.ts'

type CheckoutContext = Context<typeof operation>

export const checkoutCart: Handler<typeof operation> = async (context, { cartId }) => {
  const { db, partner, customer } = context
  const row = (await findCart(db, partner.partner_id, customer.customer_id, cartId)) ?? refuse('cartNotFound', cartId)
  checkCartMove(row, 'Ordered', context.now())
  const before = cartOf(row)
  const cartOrders = cartOrdersOf(before)
  const resellers = cartOrders.flatMap(({ lines }) => lines.flatMap((line) => line.partnerIdOnRecord ?? []))
  await checkMaySell(context, resellers)
  const outcomes = []
  for (const cartOrder of cartOrders) outcomes.push(await orderFrom(context, cartOrder))
  const orders = outcomes.flatMap((outcome) => (outcome.kind === 'placed' ? [outcome.order] : []))
  const orderErrors = outcomes.flatMap((outcome) => (outcome.kind === 'failed' ? [outcome.error] : []))
  // Inferred: a cart of which nothing could be ordered stays open, so that it can be mended.
  const after: Cart = orders.length > 0 ? { ...before, status: 'Ordered' } : before
  if (!(await updateCartRow(db, cartRow(customer, after, row.version + 1), row.version)))
    refuse('cartBusy', row.cart_id)
  if (orders.length > 0)
    context.record({ customerId: customer.customer_id, customerName: customer.company_name, before, after })
  return { orders, ...(orderErrors.length > 0 && { orderErrors }) }
}

/** Makes an order of a part of a cart. What it says of one part is no reason to give up the others. */
async function orderFrom(context: CheckoutContext, { orderGroupId, lines, error }: CartOrder) {
  const { customer } = context
  if (error !== undefined) return { kind: 'failed', error: orderErrorOf(orderGroupId, 'cartItemError', error) } as const
  const assessment = await assessOrder(context, customer, lines)
  if (assessment.kind === 'rejected')
    return { kind: 'failed', error: orderErrorOf(orderGroupId, assessment.error, ...assessment.values) } as const
  const { order } = await insertNewOrder(context, customer, assessment.lines)
  context.record({
    customerId: customer.customer_id,
    customerName: customer.company_name,
    resourceType: 'order',
    operationType: 'create_order',
    after: order,
    details: orderDetails(order),
  })
  return { kind: 'placed', order } as const
}

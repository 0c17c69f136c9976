import type { updateCart as operation } from '@comptoir/contract/csp/carts/operations'
import type { Handler } from '../handler.ts'
import { StoredJson } from '../page.ts'
import { refuse } from '../partner-center-error.ts'
import { cartOf, cartRow } from './cart-document.ts'
import { checkCartMove } from './cart-states.ts'
import { findCart, updateCartRow } from './cart-store.ts'
import { drawUpCart } from './draw-up-cart.ts'

export const updateCart: Handler<typeof operation> = async (context, { cartId, body }) => {
  const { db, partner, customer } = context
  const row = (await findCart(db, partner.partner_id, customer.customer_id, cartId)) ?? refuse('cartNotFound', cartId)
  checkCartMove(row, 'Active', context.now())
  const before = cartOf(row)
  const after = await drawUpCart(context, before, body)
  const changed = cartRow(customer, after, row.version + 1)
  if (!(await updateCartRow(db, changed, row.version))) refuse('cartBusy', row.cart_id)
  context.record({ customerId: customer.customer_id, customerName: customer.company_name, before, after })
  return new StoredJson(changed.body)
}

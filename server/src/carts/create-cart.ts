import type { createCart as operation } from '@comptoir/contract/csp/carts/operations'
import type { Handler } from '../handler.ts'
import { StoredJson } from '../page.ts'
import { cartRow } from './cart-document.ts'
import { hasAddOns } from './cart-line-items.ts'
import { deleteExpiredCarts, insertCart } from './cart-store.ts'
import { drawUpCart } from './draw-up-cart.ts'

export const createCart: Handler<typeof operation> = async (context, { body }) => {
  const { db, partner, customer } = context
  context.admit(hasAddOns(body.lineItems) ? 'withAddOns' : 'create')
  const creationTimestamp = context.now()
  const cart = await drawUpCart(context, { id: context.newId(), creationTimestamp }, body)
  const row = cartRow(customer, cart, 1)
  await deleteExpiredCarts(db, partner.partner_id, customer.customer_id, creationTimestamp)
  await insertCart(db, row)
  context.record({ customerId: customer.customer_id, customerName: customer.company_name, after: cart })
  return new StoredJson(row.body)
}

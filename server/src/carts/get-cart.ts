import type { getCart as operation } from '@comptoir/contract/csp/carts/operations'
import type { Handler } from '../handler.ts'
import { StoredJson } from '../page.ts'
import { refuse } from '../partner-center-error.ts'
import { cartStateAt } from './cart-states.ts'
import { findCart } from './cart-store.ts'

export const getCart: Handler<typeof operation> = async ({ db, partner, customer, now }, { cartId }) => {
  const row = await findCart(db, partner.partner_id, customer.customer_id, cartId)
  if (row === undefined || cartStateAt(row, now()) === 'Expired') return refuse('cartNotFound', cartId)
  return new StoredJson(row.body)
}

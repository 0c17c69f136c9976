import type { createCart, updateCart } from '@comptoir/contract/csp/carts/operations'
import type { Cart, CartRequest } from '@comptoir/contract/schemas/cart'
import { plusDuration } from '../clock/clock.ts'
import type { Context } from '../handler.ts'
import { loadPurchaseFacts } from '../orders/load-purchase-facts.ts'
import { checkLineItems } from '../orders/order-rules.ts'
import { cartDocument, cartLineItems } from './cart-document.ts'
import { flatItems, numberCartItems } from './cart-line-items.ts'
import { cartLifetime } from './cart-states.ts'

/** What of a cart stays as it is when its content is replaced. */
export type CartIdentity = Pick<Cart, 'id' | 'creationTimestamp'>

/** Looks at what is put into a cart, item by item. What cannot be bought is marked; the cart is made all the same. */
export async function drawUpCart(
  context: Context<typeof createCart> | Context<typeof updateCart>,
  { id, creationTimestamp }: CartIdentity,
  request: CartRequest,
): Promise<Cart> {
  const { customer, principal } = context
  const now = context.now()
  const items = numberCartItems(request.lineItems)
  const lines = flatItems(items).map(({ line }) => line)
  const facts = await loadPurchaseFacts(context, customer, lines)
  return cartDocument({
    id,
    customerId: customer.customer_id,
    createdAt: creationTimestamp,
    modifiedAt: now,
    expiresAt: plusDuration(now, cartLifetime),
    modifiedBy: principal.userId ?? principal.clientId,
    lineItems: cartLineItems(items, checkLineItems(lines, facts), facts),
  })
}

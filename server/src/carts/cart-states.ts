import { refuse } from '../partner-center-error.ts'
import type { CartTable } from '../store/tables.ts'

/** Where a cart stands: as the wire says, or run out, which the wire never shows. */
export type CartState = 'Active' | 'Ordered' | 'Expired'

/** Where a cart may go from where it is; to stay active is to be changed. @see 'cart-resources' */
const moves: Readonly<Record<CartState, readonly CartState[]>> = {
  Active: ['Active', 'Ordered', 'Expired'],
  Ordered: [],
  Expired: [],
}

/** How long a cart lives after it was made or changed. Source: the example of 'create-a-cart'. Inferred: that a change prolongs it. */
export const cartLifetime = 'PT15M'

/** Whether a cart may go from one state to another. */
export function mayMoveCart(from: CartState, to: CartState): boolean {
  return moves[from].includes(to)
}

/** Where a cart stands at an instant. One that was turned into orders never expires. */
export function cartStateAt(cart: Pick<CartTable, 'status' | 'expires_at'>, now: string): CartState {
  if (cart.status === 'Ordered') return 'Ordered'
  return cart.expires_at <= now ? 'Expired' : 'Active'
}

/** Refuses a move that a cart may not make. Inferred: an expired cart is not found, as if it were deleted. */
export function checkCartMove(
  cart: Pick<CartTable, 'cart_id' | 'status' | 'expires_at'>,
  to: CartState,
  now: string,
): void {
  const from = cartStateAt(cart, now)
  if (mayMoveCart(from, to)) return
  refuse(from === 'Ordered' ? 'cartSubmitted' : 'cartNotFound', cart.cart_id)
}

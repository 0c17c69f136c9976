import type { Cart, CartLineItem } from '@comptoir/contract/schemas/cart'
import type { BillingCycle } from '@comptoir/contract/schemas/commerce-terms'
import type { LineItem } from '../orders/line-item.ts'
import { flatItems, numberCartItems } from './cart-line-items.ts'

/** What of a cart becomes one order. */
export interface CartOrder {
  readonly orderGroupId: string
  readonly billingCycle: BillingCycle
  /** Numbered from 0 within the order. */
  readonly lines: readonly LineItem[]
  /** What the cart says of the first item in it that cannot be bought. */
  readonly error: string | undefined
}

/** Parts a cart into orders: one for each order group and billing cycle. @see 'checkout-a-cart' */
export function cartOrdersOf({ lineItems }: Pick<Cart, 'lineItems'>): readonly CartOrder[] {
  const groups = Map.groupBy(lineItems, ({ orderGroup, billingCycle }) => `${orderGroup} ${billingCycle}`)
  return [...groups.values()].flatMap((items) => {
    const [first] = items
    return first === undefined ? [] : [cartOrder(first, items)]
  })
}

function cartOrder({ orderGroup = '', billingCycle }: CartLineItem, items: readonly CartLineItem[]): CartOrder {
  const all = items.flatMap((item) => [item, ...(item.addonItems ?? [])])
  const error = all.find((item) => item.error)?.error?.errorDescription
  const lines = flatItems(numberCartItems(items)).map(({ line }) => line)
  return { orderGroupId: orderGroup, billingCycle, lines, error }
}

import { type BillingCycle, termDuration } from '@comptoir/contract/schemas/commerce-terms'
import { filled } from '../orders/filled.ts'
import type { LineItem } from '../orders/line-item.ts'

/** What an item of a cart says, in a request as in a stored cart. */
export interface CartItem {
  readonly catalogItemId: string
  readonly quantity: number
  readonly billingCycle: BillingCycle
  readonly friendlyName?: string
  readonly currencyCode?: string
  readonly termDuration?: string
  readonly participants?: readonly { readonly key: string; readonly value?: string }[]
  readonly provisioningContext?: Readonly<Record<string, string>>
  readonly renewsTo?: { readonly termDuration?: 'P1M' | 'P1Y' }
}

/** An item of a cart with its add-ons, which may leave the billing cycle to it. */
export interface CartItemWithAddOns extends CartItem {
  readonly addonItems?: readonly (Omit<CartItem, 'billingCycle'> & { readonly billingCycle?: BillingCycle })[]
}

/** What was put into a cart, and the line item that the rules look at. */
export interface NumberedItem {
  readonly sent: CartItem
  readonly line: LineItem
}

/** An item of a cart with its add-ons, all numbered. */
export interface NumberedCartItem extends NumberedItem {
  readonly addOns: readonly NumberedItem[]
}

/** Numbers what is in a cart from 0, each item before its add-ons, whatever ids were sent. @see 'create-a-cart-with-add-ons' */
export function numberCartItems(items: readonly CartItemWithAddOns[]): readonly NumberedCartItem[] {
  let next = 0
  return items.map(({ addonItems = [], ...sent }) => {
    const line = lineItemOf(sent, next++)
    const addOns = addonItems.map((addOn) => {
      // An add-on that names no billing cycle follows the item it is for.
      const complete = { ...addOn, billingCycle: addOn.billingCycle ?? sent.billingCycle }
      return { sent: complete, line: { ...lineItemOf(complete, next++), parentLineItemNumber: line.lineItemNumber } }
    })
    return { sent, line, addOns }
  })
}

/** Items and their add-ons in the order of their numbers. */
export function flatItems(items: readonly NumberedCartItem[]): readonly NumberedItem[] {
  return items.flatMap(({ sent, line, addOns }) => [{ sent, line }, ...addOns])
}

/** Whether a cart holds an add-on: a use of its own, which fewer clouds offer. @see 'create-a-cart-with-add-ons' */
export function hasAddOns(items: readonly CartItemWithAddOns[]): boolean {
  return items.some(
    ({ addonItems = [], provisioningContext }) => addonItems.length > 0 || parentIn(provisioningContext) !== undefined,
  )
}

function lineItemOf(item: CartItem, lineItemNumber: number): LineItem {
  return {
    lineItemNumber,
    offerId: item.catalogItemId,
    quantity: item.quantity,
    billingCycle: item.billingCycle,
    termDuration: termDuration.enum.find((term) => term === item.termDuration),
    friendlyName: filled(item.friendlyName),
    parentSubscriptionId: parentIn(item.provisioningContext),
    partnerIdOnRecord: resellerIn(item.participants),
    provisioningContext: item.provisioningContext,
    renewsTo: item.renewsTo,
  }
}

function parentIn(context: CartItem['provisioningContext']): string | undefined {
  return filled(context?.['parentSubscriptionId'])
}

/** The reseller of the transaction becomes the partner on record. @see 'cart-resources' */
function resellerIn(participants: CartItem['participants']): string | undefined {
  return filled(participants?.find(({ key }) => key === 'transaction_reseller')?.value)
}

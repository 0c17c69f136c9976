import type { Cart, CartLineItem } from '@comptoir/contract/schemas/cart'
import type { Catalogue } from '../catalogue/catalogue.ts'
import { findItem } from '../catalogue/catalogue-lookup.ts'
import type { CustomerRow } from '../customers/customer-store.ts'
import type { LineItemVerdict } from '../orders/line-item.ts'
import { billingCycleOf } from '../orders/order-rules.ts'
import type { PurchaseFacts } from '../orders/purchase-facts.ts'
import { cartErrorOf } from './cart-error.ts'
import { flatItems, type NumberedCartItem, type NumberedItem } from './cart-line-items.ts'
import type { CartRow } from './cart-store.ts'
import { orderGroupsOf } from './order-groups.ts'

type BareLineItem = Omit<CartLineItem, 'addonItems'>

/** What a cart's document is made of. */
export interface NewCart {
  readonly id: string
  readonly customerId: string
  readonly createdAt: string
  readonly modifiedAt: string
  readonly expiresAt: string
  /** Object id of the user, or client id of an application that acts for nobody. */
  readonly modifiedBy: string
  readonly lineItems: readonly CartLineItem[]
}

/** A cart as the API answers it. @see 'create-a-cart' */
export function cartDocument(cart: NewCart): Cart {
  return {
    id: cart.id,
    creationTimestamp: cart.createdAt,
    lastModifiedTimestamp: cart.modifiedAt,
    expirationTimestamp: cart.expiresAt,
    lastModifiedUser: cart.modifiedBy,
    status: 'Active',
    lineItems: [...cart.lineItems],
    links: { self: { uri: `/customers/${cart.customerId}/carts/${cart.id}`, method: 'GET', headers: [] } },
    attributes: { objectType: 'Cart' },
  }
}

/** A cart's row at a version. */
export function cartRow(
  customer: Pick<CustomerRow, 'partner_id' | 'customer_id'>,
  cart: Cart,
  version: number,
): CartRow {
  return {
    partner_id: customer.partner_id,
    customer_id: customer.customer_id,
    cart_id: cart.id,
    version,
    status: cart.status ?? 'Active',
    expires_at: cart.expirationTimestamp ?? cart.lastModifiedTimestamp,
    body: JSON.stringify(cart),
  }
}

/** Reads a stored cart. Rows are written by `cartRow` alone, from a document of this type. */
export function cartOf(row: Pick<CartRow, 'body'>): Cart {
  return JSON.parse(row.body) as Cart
}

/** What was put into a cart, with what the server found: currency, order group, error. `verdicts` are by number. */
export function cartLineItems(
  items: readonly NumberedCartItem[],
  verdicts: readonly LineItemVerdict[],
  { catalogue, currencyCode }: Pick<PurchaseFacts, 'catalogue' | 'currencyCode'>,
): readonly CartLineItem[] {
  const flat = flatItems(items)
  const groups = orderGroupsOf(flat.map(({ sent }) => groupable(sent, catalogue)))
  const bare = (each: NumberedItem) =>
    bareLineItem(
      each,
      { catalogue, currencyCode },
      groups[each.line.lineItemNumber] ?? '',
      verdicts[each.line.lineItemNumber],
    )
  return items.map(({ sent, line, addOns }) => {
    const { error, ...rest } = bare({ sent, line })
    return { ...rest, ...(addOns.length > 0 && { addonItems: addOns.map(bare) }), ...(error && { error }) }
  })
}

function bareLineItem(
  { sent, line }: NumberedItem,
  { catalogue, currencyCode }: Pick<PurchaseFacts, 'catalogue' | 'currencyCode'>,
  orderGroup: string,
  verdict: LineItemVerdict | undefined,
): BareLineItem {
  const { item, billingCycle } = groupable(sent, catalogue)
  const error =
    currencyError(sent.currencyCode, currencyCode) ?? (verdict?.kind === 'rejected' ? cartErrorOf(verdict) : undefined)
  return {
    id: line.lineItemNumber,
    catalogItemId: item?.catalogItemId ?? sent.catalogItemId,
    ...(sent.friendlyName !== undefined && { friendlyName: sent.friendlyName }),
    quantity: sent.quantity,
    currencyCode,
    billingCycle,
    ...(sent.termDuration !== undefined && { termDuration: sent.termDuration }),
    ...(sent.participants !== undefined && { participants: [...sent.participants] }),
    ...(sent.provisioningContext !== undefined && { provisioningContext: { ...sent.provisioningContext } }),
    ...(sent.renewsTo !== undefined && { renewsTo: sent.renewsTo }),
    orderGroup,
    ...(error && { error }),
  }
}

function groupable({ catalogItemId, billingCycle }: NumberedItem['sent'], catalogue: Catalogue) {
  const item = findItem(catalogue, catalogItemId)
  return { item, catalogItemId, billingCycle: item === undefined ? billingCycle : billingCycleOf(billingCycle, item) }
}

function currencyError(asked: string | undefined, currencyCode: string): CartLineItem['error'] {
  if (asked === undefined || asked.toUpperCase() === currencyCode) return undefined
  return {
    errorCode: 'currency_is_not_supported',
    errorDescription: `The customer is billed in ${currencyCode}, not in ${asked}.`,
  }
}

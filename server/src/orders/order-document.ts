import type { BillingCycle } from '@comptoir/contract/schemas/commerce-terms'
import type { Order, OrderLineItem } from '@comptoir/contract/schemas/order'
import type { CatalogueItem } from '../catalogue/catalogue-item.ts'
import { defaultCurrencyOf } from '../catalogue/product-wire.ts'
import type { CustomerRow } from '../customers/customer-store.ts'
import { etagOf } from '../etag.ts'
import { isModern } from './item-kinds.ts'
import type { AcceptedLineItem } from './line-item.ts'
import type { OrderIds } from './order-id.ts'
import type { OrderRow } from './order-store.ts'

/** What an order's document is made of. */
export interface NewOrder {
  readonly ids: OrderIds
  readonly customer: Pick<CustomerRow, 'partner_id' | 'customer_id' | 'country'>
  readonly billingCycle: BillingCycle
  readonly modern: boolean
  /** By their numbers. */
  readonly lines: readonly OrderedLineItem[]
  readonly createdAt: string
}

/** A line item with the subscriptions that belong to it, as far as the wire shows them. */
export interface OrderedLineItem extends Pick<AcceptedLineItem, 'line' | 'item' | 'termDuration'> {
  readonly lineItemNumber: number
  readonly subscriptionId?: string | undefined
  readonly parentSubscriptionId?: string | undefined
}

/** The first version of an order: done at once for licence-based offers, pending for the modern catalogue. */
export function orderDocument({ ids, customer, billingCycle, modern, lines, createdAt }: NewOrder): Order {
  const currency = defaultCurrencyOf(customer.country)
  const uri = `/customers/${customer.customer_id}/orders/${ids.id}`
  const links = { self: get(uri) }
  return {
    ...ids,
    referenceCustomerId: customer.customer_id,
    billingCycle,
    currencyCode: currency.code,
    ...(modern && { currencySymbol: currency.symbol }),
    lineItems: lines.map((line) => orderLineItem(line, customer)),
    creationDate: createdAt,
    status: modern ? 'pending' : 'completed',
    transactionType: 'UserPurchase',
    links: modern
      ? {
          ...links,
          provisioningStatus: get(`${uri}/provisioningstatus`),
          patchOperation: { ...get(uri), method: 'PATCH' },
        }
      : links,
    attributes: { objectType: 'Order' },
  }
}

/** A line item of an order. @see 'cancel-software-purchases', 'get-all-of-a-customer-s-orders' */
export function orderLineItem(
  ordered: OrderedLineItem,
  customer: Pick<CustomerRow, 'customer_id' | 'country'>,
): OrderLineItem {
  const { line, item, termDuration, subscriptionId, parentSubscriptionId } = ordered
  return {
    lineItemNumber: ordered.lineItemNumber,
    offerId: item.catalogItemId,
    ...(subscriptionId !== undefined && { subscriptionId }),
    ...(parentSubscriptionId !== undefined && { parentSubscriptionId }),
    // Empty where nothing binds, as the example of 'cancel-an-order-from-the-integration-sandbox' has it.
    termDuration: termDuration ?? '',
    transactionType: 'New',
    friendlyName: line.friendlyName ?? item.name,
    quantity: line.quantity,
    ...(line.partnerIdOnRecord !== undefined && { partnerIdOnRecord: line.partnerIdOnRecord }),
    ...(line.provisioningContext !== undefined && { provisioningContext: { ...line.provisioningContext } }),
    links: { ...subscriptionLinks(customer.customer_id, subscriptionId), ...catalogueLinks(item, customer.country) },
    ...(line.renewsTo !== undefined && { renewsTo: line.renewsTo }),
  }
}

/** A line item once its subscription is there: it names it, and leads to it. */
export function withSubscription(line: OrderLineItem, customerId: string, subscriptionId: string): OrderLineItem {
  const { lineItemNumber, offerId, links, ...rest } = line
  return {
    lineItemNumber,
    offerId,
    subscriptionId,
    ...rest,
    links: { ...subscriptionLinks(customerId, subscriptionId), ...links },
  }
}

/** An order as it is at a version. Those of the modern catalogue carry no etag, in any documented example. */
export function withVersion(order: Order, version: number): Order {
  const etag = isModernOrder(order) ? {} : { etag: etagOf(order.id, version) }
  return { ...order, attributes: { ...etag, objectType: 'Order' } }
}

/** The row of an order as it is at a version. */
export function orderRow(
  customer: Pick<CustomerRow, 'partner_id' | 'customer_id'>,
  order: Order,
  { version, kinds }: Pick<OrderRow, 'version' | 'kinds'>,
): OrderRow {
  return {
    partner_id: customer.partner_id,
    customer_id: customer.customer_id,
    order_id: order.id.toLowerCase(),
    version,
    status: order.status ?? 'unknown',
    billing_cycle: order.billingCycle,
    kinds,
    created_at: order.creationDate,
    body: JSON.stringify(order),
  }
}

/** The kinds of items, each once, as an order's row keeps them. */
export function kindsOf(items: readonly Pick<CatalogueItem, 'kind'>[], before = '[]'): string {
  return JSON.stringify([...new Set([...storedKinds(before), ...items.map(({ kind }) => kind)])])
}

/** Written by `kindsOf` alone, as a list of words. */
function storedKinds(text: string): readonly string[] {
  return JSON.parse(text) as readonly string[]
}

/** Reads a stored order. Rows are written by `orderRow` alone, from a document of this type. */
export function orderOf(row: Pick<OrderRow, 'body'>): Order {
  return JSON.parse(row.body) as Order
}

/** Whether an order is of the modern catalogue: its other id is not the same again. */
export function isModernOrder({ id, alternateId }: Pick<Order, 'id' | 'alternateId'>): boolean {
  return id !== alternateId
}

function subscriptionLinks(customerId: string, subscriptionId: string | undefined) {
  if (subscriptionId === undefined) return {}
  const uri = `/customers/${customerId}/subscriptions/${subscriptionId}`
  return { subscription: get(uri), provisioningStatus: get(`${uri}/provisioningstatus`) }
}

function catalogueLinks(item: CatalogueItem, country: string) {
  const product = `/products/${item.productId}`
  const sku = `${product}/skus/${item.skuId}`
  const query = `?country=${country}`
  if (!isModern(item)) return { sku: get(sku) }
  const availability = `${sku}/availabilities/${item.availabilityId}`
  return {
    product: get(`${product}${query}`),
    sku: get(`${sku}${query}`),
    availability: get(`${availability}${query}`),
  }
}

function get(uri: string) {
  return { uri, method: 'GET', headers: [] }
}

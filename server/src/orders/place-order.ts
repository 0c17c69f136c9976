import type { Order, OrderRequest } from '@comptoir/contract/schemas/order'
import { catalogueOf } from '../catalogue/catalogue.ts'
import { findItem } from '../catalogue/catalogue-lookup.ts'
import { plusDuration } from '../clock/clock.ts'
import type { CustomerRow } from '../customers/customer-store.ts'
import { PartnerCenterError, refuse } from '../partner-center-error.ts'
import type { Transaction } from '../store/executor.ts'
import { provisioningSeconds, type Scheduling } from '../subscriptions/subscription-events.ts'
import type { SubscriptionRow } from '../subscriptions/subscription-store.ts'
import { isModern } from './item-kinds.ts'
import type { AcceptedLineItem, LineItem, RejectedLineItem } from './line-item.ts'
import { loadPurchaseFacts, type Seller } from './load-purchase-facts.ts'
import { completionSubject } from './order-completion.ts'
import { kindsOf, type OrderedLineItem, orderDocument, orderRow, withVersion } from './order-document.ts'
import { orderEvents } from './order-events.ts'
import { legacyOrderIds, modernOrderIds } from './order-id.ts'
import { lineItemsOf } from './order-request.ts'
import { areNumbered, billingCycleOf, checkLineItems } from './order-rules.ts'
import { insertOrder, type OrderRow } from './order-store.ts'
import { insertSubscriptions, orderedLines } from './order-subscriptions.ts'

/** What it takes to place an order: a handler's context has it, and so has whoever fills a sandbox. */
export interface Placing extends Seller, Scheduling {
  readonly db: Transaction
  newId(): string
}

/** An order on record. */
export interface PlacedOrder {
  readonly order: Order
  readonly row: OrderRow
  readonly subscriptions: readonly SubscriptionRow[]
}

/** Whether line items can become one order. */
export type Assessment = { readonly kind: 'accepted'; readonly lines: readonly AcceptedLineItem[] } | RejectedLineItem

/** Places an order: checks it, then makes the order, its subscriptions, and what will happen to them. */
export async function placeOrder(placing: Placing, customer: CustomerRow, request: OrderRequest): Promise<PlacedOrder> {
  checkRequest(customer, request)
  const assessment = await assessOrder(placing, customer, ofOneCycle(placing, request))
  if (assessment.kind === 'rejected') throw new PartnerCenterError(assessment.error, assessment.values)
  return insertNewOrder(placing, customer, assessment.lines)
}

/** Judges line items as one order. The first one that cannot be bought is the reason why none can. */
export async function assessOrder(
  placing: Placing,
  customer: CustomerRow,
  lines: readonly LineItem[],
): Promise<Assessment> {
  const facts = await loadPurchaseFacts(placing, customer, lines)
  const accepted: AcceptedLineItem[] = []
  for (const verdict of checkLineItems(lines, facts)) {
    if (verdict.kind === 'rejected') return verdict
    accepted.push(verdict)
  }
  return { kind: 'accepted', lines: accepted }
}

/** Puts an order of accepted line items on record. Those of an order are all modern, or all licence-based. */
export async function insertNewOrder(
  placing: Placing,
  customer: CustomerRow,
  lines: readonly AcceptedLineItem[],
): Promise<PlacedOrder> {
  const [first] = lines
  if (first === undefined) return refuse('propertyInvalid', 'lineItems')
  const modern = isModern(first.item)
  const ids = modern ? modernOrderIds(placing.newId()) : legacyOrderIds(placing.newId())
  const ordered = orderedLines(placing, lines)
  const shown = modern ? ordered.map((line) => ({ ...line, subscriptionId: undefined })) : ordered
  const { billingCycle } = first
  const made = orderDocument({ ids, customer, billingCycle, modern, lines: shown, createdAt: placing.now() })
  const order = withVersion(made, 1)
  const row = orderRow(customer, order, { version: 1, kinds: kindsOf(lines.map(({ item }) => item)) })
  await insertOrder(placing.db, row)
  const subscriptions = await insertSubscriptions(placing, customer, order.id, ordered)
  if (modern) await scheduleCompletion(placing, row, ordered)
  return { order, row, subscriptions }
}

function scheduleCompletion(placing: Placing, row: OrderRow, lines: readonly OrderedLineItem[]): Promise<void> {
  const dueAt = plusDuration(placing.now(), `PT${provisioningSeconds}S`)
  return placing.schedule({ kind: orderEvents.completed, dueAt, subject: completionSubject(row, lines) })
}

// Inferred: the error of all of these; the documents state what an order is made of, no code for the opposite.
function checkRequest(customer: CustomerRow, { lineItems, referenceCustomerId }: OrderRequest): void {
  if (!areNumbered(lineItems)) refuse('lineItemNumberOutOfRange')
  const other = referenceCustomerId?.toLowerCase()
  if (other !== undefined && other !== '' && other !== customer.customer_id)
    refuse('propertyInvalid', 'referenceCustomerId')
}

/** An order that names no billing cycle has that of its first item. */
function ofOneCycle({ cloud }: Placing, request: OrderRequest): readonly LineItem[] {
  const lines = lineItemsOf(request)
  const items = lines.map(({ offerId }) => findItem(catalogueOf(cloud.id, cloud.basis), offerId))
  const [first] = items
  if (items.some((item) => item && first && isModern(item) !== isModern(first)))
    refuse(
      'propertyInvalid',
      'lineItems: an order has licence-based offers, or items of the modern catalogue, not both',
    )
  const billingCycle = first === undefined ? request.billingCycle : billingCycleOf(request.billingCycle, first)
  return lines.map((line) => ({ ...line, billingCycle }))
}

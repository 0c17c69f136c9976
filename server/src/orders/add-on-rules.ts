import type { CatalogueItem } from '../catalogue/catalogue-item.ts'
import type { AcceptedLineItem, LineItem, Parent } from './line-item.ts'
import type { PurchaseFacts } from './purchase-facts.ts'
import type { Objection, Purchase } from './rule.ts'

/**
 * What a line item adds to: what it says, or else the first item bought with it that it can add to. Undefined for what
 * adds to nothing.
 */
export function parentOf(line: LineItem, item: CatalogueItem, { lines }: Purchase): Parent | undefined {
  if (line.parentSubscriptionId !== undefined)
    return { kind: 'subscription', subscriptionId: line.parentSubscriptionId.toLowerCase() }
  if (line.parentLineItemNumber !== undefined) return { kind: 'lineItem', lineItemNumber: line.parentLineItemNumber }
  const base = item.isAddOn ? lines.find((each) => each !== line && addsTo(item, each.offerId)) : undefined
  return base && { kind: 'lineItem', lineItemNumber: base.lineItemNumber }
}

/** An add-on needs a parent whose offer it belongs to, and an active one. @see 'purchase-an-add-on-to-a-subscription' */
export function checkAddOn(candidate: AcceptedLineItem, purchase: Purchase): Objection | undefined {
  const { item, parent } = candidate
  if (parent === undefined) return item.isAddOn ? ['parentSubscriptionInvalid', 'none given'] : undefined
  if (parent.kind === 'subscription') return checkSubscription(item, parent.subscriptionId, purchase.facts)
  return checkBase(candidate, parent.lineItemNumber, purchase)
}

function checkSubscription(item: CatalogueItem, subscriptionId: string, facts: PurchaseFacts): Objection | undefined {
  const parent = facts.held.find(({ id }) => id === subscriptionId)
  if (parent === undefined) return ['parentSubscriptionInvalid', subscriptionId]
  if (!addsTo(item, parent.offerId)) return ['addOnUnrelated', item.catalogItemId]
  return parent.status === 'active' ? undefined : ['parentNotActive']
}

function checkBase({ item, billingCycle }: AcceptedLineItem, lineItemNumber: number, purchase: Purchase) {
  const base = purchase.lines.find((line) => line.lineItemNumber === lineItemNumber)
  if (base === undefined || !addsTo(item, base.offerId)) return ['addOnUnrelated', item.catalogItemId] as const
  const bought = purchase.accepted.find(({ line }) => line === base)
  // Inferred: an add-on goes into the order of its base, and an order has one billing cycle.
  if (bought !== undefined && bought.billingCycle !== billingCycle) return ['billingCycleDiffers'] as const
  return undefined
}

function addsTo(item: CatalogueItem, offerId: string): boolean {
  const key = offerId.toLowerCase()
  return item.prerequisiteOffers.some((each) => each.toLowerCase() === key)
}

import type { CatalogueItem, ItemKind } from '../catalogue/catalogue-item.ts'

// Inferred: reservations and software are delivered as entitlements, not as subscriptions; the documents read them
// through the entitlements and list none of them among a customer's subscriptions.
const subscribed: ReadonlySet<string> = new Set<ItemKind>(['licence', 'trial', 'azure', 'azurePlan', 'saas'])

/** Whether buying a kind of item gives the customer a subscription. */
export function makesSubscription(kind: ItemKind): boolean {
  return subscribed.has(kind)
}

/** Whether an item is ordered the modern way: the order has an opaque id and is pending at first. */
export function isModern(item: Pick<CatalogueItem, 'offering'>): boolean {
  return item.offering === 'availability'
}

const seated: ReadonlySet<string> = new Set<ItemKind>(['licence', 'trial', 'saas'])

/** Whether the quantity of a kind of item is a number of seats of a subscription. */
export function hasSeats(kind: ItemKind): boolean {
  return seated.has(kind)
}

/** Whether a kind of item is software that runs on the customer's machines. */
export function isSoftware(kind: ItemKind): boolean {
  return kind === 'software' || kind === 'softwareSubscription'
}

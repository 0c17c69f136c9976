import type { ItemKind } from '../catalogue/catalogue-item.ts'
import { hasSeats, makesSubscription } from './item-kinds.ts'
import type { AcceptedLineItem } from './line-item.ts'
import { isLive, type PurchaseFacts, type PurchaseLimits } from './purchase-facts.ts'
import type { Objection, Purchase } from './rule.ts'

/** Azure subscriptions, and as many Azure plans, that the customers of a sandbox may have in all. @see 'test-and-debug' */
const azurePerPartner = 10
/** Azure plans that one customer may have, by the kind of partner. @see 'test-and-debug' */
const azurePlansPerCustomer: Readonly<Record<string, number>> = { direct: 1, indirectProvider: 3 }
/** Reserved instances that one customer may have. @see 'test-and-debug' */
const reservedInstancesPerCustomer = 2
/** The one size of virtual machine that may be reserved. @see 'test-and-debug' */
const reservableSize = 'Standard_B1s'

/** What the integration sandbox allows, where the account has its limits on. */
export function checkSandboxLimits(candidate: AcceptedLineItem, purchase: Purchase): Objection | undefined {
  const { limits } = purchase.facts
  if (limits === undefined) return undefined
  return (
    checkSubscriptions(candidate, purchase, limits) ??
    checkAzure(candidate, purchase, limits) ??
    checkReservations(candidate, purchase, limits)
  )
}

function checkSubscriptions(
  { item, line }: AcceptedLineItem,
  { facts, accepted }: Purchase,
  limits: PurchaseLimits,
): Objection | undefined {
  if (!makesSubscription(item.kind)) return undefined
  const had = facts.held.filter(isLive).length
  const bought = accepted.filter((each) => makesSubscription(each.item.kind)).length
  if (had + bought >= limits.subscriptionsPerCustomer) return ['subscriptionsPerCustomerExceeded']
  return hasSeats(item.kind) && line.quantity > limits.seatsPerSubscription
    ? ['seatsPerSubscriptionExceeded']
    : undefined
}

function checkAzure(
  { item }: AcceptedLineItem,
  { facts, accepted }: Purchase,
  { soldByPartner }: PurchaseLimits,
): Objection | undefined {
  const { kind } = item
  if (kind !== 'azure' && kind !== 'azurePlan') return undefined
  const bought = accepted.filter((each) => each.item.kind === kind).length
  const sold = (soldByPartner[kind] ?? 0) + bought
  if (kind === 'azure') return sold < azurePerPartner ? undefined : ['azureSubscriptionsExceeded']
  const perCustomer = azurePlansPerCustomer[facts.partner.kind] ?? 1
  const had = livePlans(facts, kind) + bought
  return sold < azurePerPartner && had < perCustomer ? undefined : ['azurePlanLimit']
}

function livePlans(facts: PurchaseFacts, kind: ItemKind): number {
  return facts.held.filter((held) => held.kind === kind && isLive(held)).length
}

function checkReservations(
  { item, line }: AcceptedLineItem,
  { accepted }: Purchase,
  { reservedInstances }: PurchaseLimits,
): Objection | undefined {
  if (item.kind !== 'reservation') return undefined
  const bought = accepted.filter((each) => each.item.kind === 'reservation').map((each) => each.line.quantity)
  const instances = bought.reduce((sum, each) => sum + each, reservedInstances + line.quantity)
  if (instances > reservedInstancesPerCustomer) return ['sandboxLimitReached', 'reserved instances of a customer']
  const size = item.dynamicAttributes['armSkuName']
  return size === reservableSize ? undefined : ['sandboxLimitReached', `reservations of ${reservableSize} alone`]
}

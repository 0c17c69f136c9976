import { findProduct } from '../catalogue/catalogue-lookup.ts'
import type { AcceptedLineItem } from './line-item.ts'
import type { Objection, Purchase } from './rule.ts'

/** To what a reservation may apply: one subscription, or all that are billed together. @see 'create-an-order' */
const scopes: ReadonlySet<string> = new Set(['shared', 'single'])

/**
 * A reservation needs a scope and an active Azure subscription of the customer; one for Azure plans needs the customer's
 * Azure plan. Inferred: the second, since subscriptions under an Azure plan are made elsewhere, and the error of a scope.
 */
export function checkReservation({ item, line }: AcceptedLineItem, { facts }: Purchase): Objection | undefined {
  if (item.kind !== 'reservation') return undefined
  const { scope, subscriptionId } = line.provisioningContext ?? {}
  if (scope === undefined || !scopes.has(scope.toLowerCase())) return ['propertyInvalid', 'provisioningContext.scope']
  const needed = findProduct(facts.catalogue, item.productId)?.reservationScope === 'AzurePlan' ? 'azurePlan' : 'azure'
  const target = facts.held.find(({ id }) => id === subscriptionId?.toLowerCase())
  if (target?.kind !== needed) return ['azureSubscriptionRequired', subscriptionId ?? 'none given']
  return target.status === 'active' ? undefined : ['subscriptionNotActive', target.id]
}

import type { BillingCycle } from '@comptoir/contract/schemas/commerce-terms'
import type { CatalogueItem } from '../catalogue/catalogue-item.ts'
import { isModern } from '../orders/item-kinds.ts'

/** What decides into which order an item goes. */
export interface Groupable {
  /** Absent where the catalogue does not know it. */
  readonly item: CatalogueItem | undefined
  readonly catalogItemId: string
  readonly billingCycle: BillingCycle
}

/** Where all licence-based offers go. @see 'create-a-cart' */
const legacyGroup = 'OMS-0'

/**
 * Names the order group of each item: one for all licence-based offers, and of the modern catalogue one for each kind of
 * order and billing cycle, counted from 0 as they come. Inferred from the example of 'create-a-cart', where reservations
 * and software share a group and each billing cycle of services has its own.
 */
export function orderGroupsOf(items: readonly Groupable[]): readonly string[] {
  const numbers = new Map<string, number>()
  return items.map(({ item, catalogItemId, billingCycle }) => {
    const modern = item === undefined ? catalogItemId.includes(':') : isModern(item)
    if (!modern) return legacyGroup
    const key = `${family(item)} ${billingCycle}`
    const number = numbers.get(key) ?? numbers.size
    numbers.set(key, number)
    return String(number)
  })
}

function family(item: CatalogueItem | undefined): string {
  return item?.kind === 'saas' || item?.kind === 'azurePlan' ? item.kind : 'once'
}

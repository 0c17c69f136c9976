import type { BillingCycle, TermDuration } from '@comptoir/contract/schemas/commerce-terms'
import type { OrderPatch, OrderRequest } from '@comptoir/contract/schemas/order'
import { refuse } from '../partner-center-error.ts'
import { filled } from './filled.ts'
import type { LineItem } from './line-item.ts'

type RequestLine = OrderRequest['lineItems'][number]
type PatchLine = NonNullable<OrderPatch['lineItems']>[number]

/** Reads what an order asks for. All its items share one billing cycle. */
export function lineItemsOf({ lineItems, billingCycle }: OrderRequest): readonly LineItem[] {
  return lineItems.map((line) => lineItemOf(line, billingCycle)).toSorted(byNumber)
}

/** Reads an item that is to join an order. */
export function addedLineItemOf(line: PatchLine, billingCycle: BillingCycle): LineItem {
  const { quantity, termDuration, ...rest } = line
  if (quantity === undefined) return refuse('propertyInvalid', `lineItems[${line.lineItemNumber}].quantity`)
  const term = termOf(termDuration)
  return lineItemOf({ ...rest, quantity, ...(term !== undefined && { termDuration: term }) }, billingCycle)
}

function lineItemOf(line: RequestLine, billingCycle: BillingCycle | undefined): LineItem {
  return {
    lineItemNumber: line.lineItemNumber,
    offerId: line.offerId,
    quantity: line.quantity,
    billingCycle,
    termDuration: line.termDuration,
    friendlyName: filled(line.friendlyName),
    parentSubscriptionId: filled(line.parentSubscriptionId),
    partnerIdOnRecord: filled(line.partnerIdOnRecord),
    provisioningContext: line.provisioningContext,
    renewsTo: line.renewsTo,
  }
}

function termOf(text: string | undefined): TermDuration | undefined {
  const term = filled(text)
  if (term === undefined || term === 'P1M' || term === 'P1Y' || term === 'P3Y') return term
  return refuse('propertyInvalid', `termDuration ${term}`)
}

function byNumber(one: LineItem, other: LineItem): number {
  return one.lineItemNumber - other.lineItemNumber
}

import type { BillingCycle } from '@comptoir/contract/schemas/commerce-terms'
import type { CatalogueItem } from '../catalogue/catalogue-item.ts'
import { findItem, isSoldIn } from '../catalogue/catalogue-lookup.ts'
import { checkAddOn, parentOf } from './add-on-rules.ts'
import type { AcceptedLineItem, LineItem, LineItemVerdict } from './line-item.ts'
import { checkPartnerOnRecord } from './partner-on-record-rules.ts'
import { isLive, type PurchaseFacts } from './purchase-facts.ts'
import { checkReservation } from './reservation-rules.ts'
import type { Objection, Purchase, Rule } from './rule.ts'
import { checkSandboxLimits } from './sandbox-rules.ts'

/** The rules, in the order in which they are asked; the first objection counts. Inferred: the order. */
const rules: readonly Rule[] = [
  checkMarket,
  checkEligibility,
  checkQuantity,
  checkBillingCycle,
  checkTerm,
  checkUseLimit,
  checkAddOn,
  checkReservation,
  checkPartnerOnRecord,
  checkSandboxLimits,
]

/** Looks at all that is to be bought in one go: each item is judged knowing those before it. */
export function checkLineItems(lines: readonly LineItem[], facts: PurchaseFacts): readonly LineItemVerdict[] {
  const accepted: AcceptedLineItem[] = []
  return lines.map((line) => {
    const verdict = checkLineItem(line, { facts, lines, accepted })
    if (verdict.kind === 'accepted') accepted.push(verdict)
    return verdict
  })
}

/** Whether the numbers of line items are 0 to n-1, in any order. @see 'create-an-order' */
export function areNumbered(lines: readonly Pick<LineItem, 'lineItemNumber'>[]): boolean {
  const numbers = new Set(lines.map(({ lineItemNumber }) => lineItemNumber))
  return numbers.size === lines.length && lines.every(({ lineItemNumber }) => lineItemNumber < lines.length)
}

/** How an item is billed: as asked, or its own way where nothing was. Trials are not billed. */
export function billingCycleOf(asked: BillingCycle | undefined, item: CatalogueItem): BillingCycle {
  return asked === undefined || asked === 'unknown' ? (item.supportedBillingCycles[0] ?? 'none') : asked
}

function checkLineItem(line: LineItem, purchase: Purchase): LineItemVerdict {
  const item = findItem(purchase.facts.catalogue, line.offerId)
  if (item === undefined) return { kind: 'rejected', line, error: 'offerIdInvalid', values: [line.offerId] }
  const candidate: AcceptedLineItem = {
    kind: 'accepted',
    line,
    item,
    billingCycle: billingCycleOf(line.billingCycle, item),
    termDuration: line.termDuration ?? item.termDurations[0],
    parent: parentOf(line, item, purchase),
  }
  for (const rule of rules) {
    const objection = rule(candidate, purchase)
    if (objection === undefined) continue
    const [error, ...values] = objection
    return { kind: 'rejected', line, error, values }
  }
  return candidate
}

function checkMarket({ item }: AcceptedLineItem, { facts }: Purchase): Objection | undefined {
  return isSoldIn(item, facts.country) ? undefined : ['offerNotInCountry', facts.country]
}

function checkEligibility({ item }: AcceptedLineItem, { facts }: Purchase): Objection | undefined {
  const qualified =
    item.reselleeQualifications.length === 0 ||
    item.reselleeQualifications.some((each) => facts.qualifications.includes(each))
  const onSale = item.isAvailableForPurchase && (!item.sandboxOnly || facts.partner.sandbox)
  return qualified && onSale ? undefined : ['offerNotEligible', item.catalogItemId]
}

function checkQuantity({ line, item }: AcceptedLineItem): Objection | undefined {
  const { minimumQuantity, maximumQuantity } = item
  const fits = line.quantity >= minimumQuantity && line.quantity <= maximumQuantity
  return fits ? undefined : ['quantityOutOfRange', `${minimumQuantity} to ${maximumQuantity}`]
}

function checkBillingCycle({ item, billingCycle }: AcceptedLineItem): Objection | undefined {
  if (item.supportedBillingCycles.includes(billingCycle)) return undefined
  return ['billingCycleNotSupported', item.catalogItemId, billingCycle]
}

// Inferred: the error of both; the documents name the terms and what they may become, no code for another one.
function checkTerm({ line, item, termDuration }: AcceptedLineItem): Objection | undefined {
  const becomes = line.renewsTo?.termDuration
  if (termDuration !== undefined && !item.termDurations.includes(termDuration))
    return ['propertyInvalid', `termDuration ${termDuration}`]
  if (becomes !== undefined && !item.renewsTo.includes(becomes))
    return ['propertyInvalid', `renewsTo.termDuration ${becomes}`]
  return undefined
}

function checkUseLimit(candidate: AcceptedLineItem, { facts, accepted }: Purchase): Objection | undefined {
  const { limit, limitUnitOfMeasure, catalogItemId } = candidate.item
  if (limit === 0 || limitUnitOfMeasure === 'none') return undefined
  const counted = facts.held.filter((held) => limitUnitOfMeasure === 'lifetime' || isLive(held))
  const uses = counted.filter(({ offerId, mpnId }) => isSameUse(candidate, offerId, mpnId)).length
  const now = accepted.filter(({ line }) => isSameUse(candidate, line.offerId, line.partnerIdOnRecord ?? null)).length
  return uses + now < limit ? undefined : ['offerUseLimitExceeded', catalogItemId]
}

/** Inferred: an Azure plan is one a customer and partner on record, since the sandbox allows a provider three. @see 'test-and-debug' */
function isSameUse({ item, line }: AcceptedLineItem, offerId: string, mpnId: string | null): boolean {
  if (offerId.toLowerCase() !== item.catalogItemId.toLowerCase()) return false
  return item.kind !== 'azurePlan' || mpnId === (line.partnerIdOnRecord ?? null)
}

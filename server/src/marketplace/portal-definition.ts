import { parseExact } from '../exact-json.ts'
import { isMembers, listOf } from './core-member.ts'
import type { MarketOfferRow } from './market-offer-store.ts'
import type { Members } from './part-document.ts'

/** The draft of an offer as the Cloud Partner Portal API has it. Whole numbers keep their digits. */
export interface PortalDefinition {
  readonly displayText: string
  /** Members by their names with dots. */
  readonly offer: Members
  readonly plans: readonly PortalPlan[]
}

/** A plan in the definition. */
export type PortalPlan = Members & { readonly planId: string }

/** Reads a stored definition. */
export function definitionOf({ definition }: Pick<MarketOfferRow, 'definition'>): PortalDefinition {
  const read = parseExact(definition)
  const { displayText, offer, plans } = isMembers(read) ? read : {}
  return {
    displayText: typeof displayText === 'string' ? displayText : '',
    offer: isMembers(offer) ? offer : {},
    plans: listOf(plans).filter(isPlan),
  }
}

function isPlan(value: Members): value is PortalPlan {
  return typeof value['planId'] === 'string'
}

/** The definition as it is stored. */
export function definitionText(definition: PortalDefinition): string {
  return JSON.stringify(definition)
}

/** What the definition of an offer is that was made elsewhere: its name alone. */
export function emptyDefinition(displayText: string): PortalDefinition {
  return { displayText, offer: {}, plans: [] }
}

/** The plan of this id in a definition, whatever its letter case. */
export function planIn(definition: PortalDefinition, planName: string): PortalPlan | undefined {
  return definition.plans.find(({ planId }) => planId.toLowerCase() === planName.toLowerCase())
}

/** Whether two values say the same; the order of members does not matter. */
export function sameValue(one: unknown, other: unknown): boolean {
  return ordered(one) === ordered(other)
}

function ordered(value: unknown): string {
  return JSON.stringify(value, (_name, member: unknown) =>
    isMembers(member) && !isRaw(member) ? Object.fromEntries(Object.entries(member).toSorted(byName)) : member,
  )
}

/** The digits of a wide number are carried by an object that must stay as it is. */
function isRaw(value: Members): boolean {
  return Object.getPrototypeOf(value) === null && 'rawJSON' in value
}

function byName([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number {
  return one < other ? -1 : 1
}

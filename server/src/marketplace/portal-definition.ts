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
  return writtenDefinition(definition).text
}

/** A definition as it is stored, for who compares texts, too. */
export interface WrittenDefinition extends PortalDefinition {
  readonly text: string
  /** The end of the text: what stands behind the offer's members. */
  readonly plansText: string
}

/** Writes a definition: its plans last. */
export function writtenDefinition({ displayText, offer, plans }: PortalDefinition): WrittenDefinition {
  const plansText = `,"plans":${JSON.stringify(plans)}}`
  return { displayText, offer, plans, plansText, text: JSON.stringify({ displayText, offer }).slice(0, -1) + plansText }
}

/**
 * What a stored definition said, for who compares it with the one that takes its place. Plans are most of its text and
 * seldom change: where they are the same word for word, they are not read, and both definitions have one list of them.
 */
export function definitionBefore(
  { definition: stored }: Pick<MarketOfferRow, 'definition'>,
  after: WrittenDefinition,
): PortalDefinition {
  const { plansText } = after
  // Faster than `endsWith`, which compares letter by letter.
  if (stored.slice(-plansText.length) !== plansText) return definitionOf({ definition: stored })
  const { displayText, offer } = definitionOf({ definition: `${stored.slice(0, -plansText.length)}}` })
  return { displayText, offer, plans: after.plans }
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
  if (one === other) return true
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((each, index) => sameValue(each, other[index]))
  if (isMembers(one) && isMembers(other) && !isRaw(one) && !isRaw(other)) return sameMembers(one, other)
  return JSON.stringify(one) === JSON.stringify(other)
}

function sameMembers(one: Members, other: Members): boolean {
  const names = namesIn(one)
  return (
    names.length === namesIn(other).length &&
    names.every((name) => Object.hasOwn(other, name) && sameValue(one[name], other[name]))
  )
}

/** JSON has no member that is undefined. */
function namesIn(members: Members): readonly string[] {
  return Object.keys(members).filter((name) => members[name] !== undefined)
}

/** The digits of a wide number are carried by an object that must stay as it is. */
function isRaw(value: Members): boolean {
  return Object.getPrototypeOf(value) === null && 'rawJSON' in value
}

import type { Members } from '../marketplace/part-document.ts'

/** What an availability of a plan tells only where `$expand` asks for it. @see partner-center-submission-api-onboard */
const expandable: readonly string[] = ['marketStates', 'trial', 'priceSchedules']

/** The members that an `$expand` asks for, whatever its letter case; what is not known there is not heeded. */
export function expandedMembers($expand: string | undefined): ReadonlySet<string> {
  const words = ($expand ?? '').split(',').map((word) => word.trim().toLowerCase())
  return new Set(expandable.filter((member) => words.includes(member.toLowerCase())))
}

/** An availability as it is told: without what was not asked for. */
export function toldAvailability(availability: Members, $expand: string | undefined): Members {
  return withoutMembers(availability, hiddenMembers($expand))
}

/**
 * An availability that replaces the one on record. What the client did not ask to be told, and does not send, stays:
 * it would be lost otherwise to everybody who reads an availability, changes it and sends it back.
 * Inferred: the only client that is known asks for all of it, both times.
 */
export function replacingAvailability(kept: Members, sent: Members, $expand: string | undefined): Members {
  const untold = hiddenMembers($expand).filter((member) => sent[member] === undefined)
  return { ...sent, ...Object.fromEntries(untold.map((member) => [member, kept[member]])) }
}

function hiddenMembers($expand: string | undefined): readonly string[] {
  const asked = expandedMembers($expand)
  return expandable.filter((member) => !asked.has(member))
}

function withoutMembers(members: Members, names: readonly string[]): Members {
  return Object.fromEntries(Object.entries(members).filter(([name]) => !names.includes(name)))
}

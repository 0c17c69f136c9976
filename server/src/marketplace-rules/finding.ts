/** The part of an offer that a finding is about, as both APIs can show it. */
export type FindingModule = 'offer' | 'plan' | 'listing' | 'property' | 'availability' | 'package'

/** Where in an offer something was found. */
export interface FindingTarget {
  readonly module: FindingModule
  /** The plan it is about, by the id that its publisher chose; absent for the offer itself. */
  readonly planId?: string
  /** The member by its neutral name, with indices and members of its own after it: `screenshots[1]`. */
  readonly member: string
}

/**
 * What a rule says of an offer. Rules answer findings and never throw: whatever was sent has some.
 *
 * The Cloud Partner Portal API tells `message` as HTML beside `level`, the Submission API `code` and the target, too.
 */
export interface Finding {
  /** An error keeps the offer from being published; a warning does not. */
  readonly level: 'error' | 'warning'
  /** What kind of finding it is, in capitals at the start of each word: `TextTooLong`. */
  readonly code: string
  readonly target: FindingTarget
  /** A sentence for people, as plain text: whoever shows it as HTML escapes it. */
  readonly message: string
}

/** Something that keeps an offer from being published. */
export function error(target: FindingTarget, code: string, message: string): Finding {
  return { level: 'error', code, target, message }
}

/** Something that its publisher should know, and that keeps nothing from being published. */
export function warning(target: FindingTarget, code: string, message: string): Finding {
  return { level: 'warning', code, target, message }
}

/** The same place with another member: what a rule found inside the value of one. */
export function within(target: FindingTarget, member: string): FindingTarget {
  return { ...target, member: `${target.member}${member}` }
}

/** Characters of a value that was sent, at most, in a message. */
const longestQuote = 60

/** A value that was sent, in quotation marks, as a message names it: cut where it is long. */
export function quoted(value: string): string {
  // A character has two units at most: what is longer is not looked at.
  const characters = [...value.slice(0, 2 * (longestQuote + 1))]
  return characters.length > longestQuote ? `"${characters.slice(0, longestQuote).join('')}…"` : `"${value}"`
}

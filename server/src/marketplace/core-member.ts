import type { Members } from './part-document.ts'
import type { PartKind } from './product-part-store.ts'

/**
 * A member that both APIs know, each in its own words. The Cloud Partner Portal keeps it under a key of the offer or of
 * a plan; the Submission API in a part of the offer or of the plan.
 */
export interface CoreMember {
  /** The key of the Cloud Partner Portal, without the prefix of plans' keys. */
  readonly key: string
  /** What the portal has where nothing is said. */
  readonly empty: unknown
  readonly kind: PartKind
  /** What the part says, in the portal's words; undefined where it says nothing. */
  read(part: Members): unknown
  /** The part as it is once it says what the portal does. */
  write(part: Members, value: unknown): Members
}

/** A text that both have as it is. */
export function sameText(key: string, kind: PartKind, member: string): CoreMember {
  return same(key, kind, member, '')
}

/** A value that both have as it is. */
export function same(key: string, kind: PartKind, member: string, empty: unknown): CoreMember {
  return {
    key,
    empty,
    kind,
    read: (part) => part[member],
    write: (part, value) => ({ ...part, [member]: value }),
  }
}

/** A member of one of several objects that are told apart by their type: a contact's name, an address's text. */
export function typedMember(
  key: string,
  place: { readonly list: string; readonly type: string; readonly member: string },
): CoreMember {
  return {
    key,
    empty: '',
    kind: 'listing',
    read: (part) => listOf(part[place.list]).find(({ type }) => type === place.type)?.[place.member],
    write: (part, value) => ({ ...part, [place.list]: withTyped(listOf(part[place.list]), place, value) }),
  }
}

function withTyped(
  list: readonly Members[],
  { type, member }: { readonly type: string; readonly member: string },
  value: unknown,
): readonly Members[] {
  const known = list.find((each) => each['type'] === type)
  const isEmpty = value === '' || value === undefined
  if (!known) return isEmpty ? list : [...list, { type, [member]: value }]
  const { [member]: _replaced, ...rest } = known
  const changed = isEmpty ? rest : { ...rest, [member]: value }
  // What is left of it says nothing but its type.
  const kept = Object.keys(changed).length > 1 ? [changed] : []
  return list.flatMap((each) => (each === known ? kept : [each]))
}

/** The objects of a list that came from anywhere. */
export function listOf(value: unknown): readonly Members[] {
  return Array.isArray(value) ? value.filter(isMembers) : []
}

/** The texts of a list that came from anywhere. */
export function textsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : []
}

/** Whether a value is an object with members. */
export function isMembers(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** What of an address is checked; an object with more members keeps them. */
export interface PostalAddress {
  readonly addressLine1?: string | undefined
  readonly city?: string | undefined
  readonly state?: string | undefined
  readonly postalCode?: string | undefined
  /** ISO 3166 alpha-2 in any letter case. */
  readonly country?: string | undefined
}

/** The members that can be wrong, as on the wire. */
export const addressMembers = ['country', 'addressLine1', 'city', 'state', 'postalCode'] as const
export type AddressMember = (typeof addressMembers)[number]

/** A member that is missing or wrong beyond correction. */
export interface AddressFault {
  readonly kind: 'invalid'
  readonly member: AddressMember
  /** Plain text, in the form of the documented example. */
  readonly reason: string
}

/** What became of an address: good, good after a correction that we know, or wrong with none to offer. */
export type AddressVerdict<Address extends PostalAddress = PostalAddress> =
  | { readonly kind: 'valid' }
  | { readonly kind: 'corrected'; readonly reason: string; readonly corrected: Address }
  | AddressFault

/** A member with its better value. */
export interface AddressChange {
  readonly member: 'city' | 'state'
  readonly from: string
  readonly to: string
}

/** What a correction rests on: the city of the postal code, the state of the postal code, or the state's own name. */
export type CorrectionTopic = 'ZipCity' | 'ZipState' | 'State'

const fieldNames: Readonly<Record<AddressMember, string>> = {
  country: 'Country',
  addressLine1: 'AddressLine1',
  city: 'City',
  state: 'State',
  postalCode: 'PostalCode',
}

/** The reason of a correction, in the form of the documented example. Inferred: the topics beside ZipCity. */
export function correctionReason(topic: CorrectionTopic, changes: readonly AddressChange[]): string {
  const details = changes.map(
    ({ member, from, to }) =>
      `Field - '${fieldNames[member]}' is corrected from OldValue: '${from}' to NewValue: '${to}'.`,
  )
  return `${topic}Invalid - Details: ${details.join(' ')}`
}

/** A fault without a correction. Inferred: no document shows its reason; it follows the form of those with one. */
export function addressFault(member: AddressMember, detail: string): AddressFault {
  const name = fieldNames[member]
  return { kind: 'invalid', member, reason: `${name}Invalid - Details: Field - '${name}' ${detail}` }
}

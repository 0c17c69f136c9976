import type { AddressMember, AddressVerdict, PostalAddress } from './address-verdict.ts'

/** Most characters of the text, counted as on the wire. */
export const bodyMaxLength = 1024

/**
 * Codes inside the text. `corrected` is the documented one (source: 'validate-an-address').
 * Inferred: the others, which no document gives.
 */
export const addressValidationCodes: Readonly<Record<AddressMember | 'corrected', string>> = {
  corrected: '60071',
  country: '60072',
  addressLine1: '60073',
  city: '60074',
  state: '60075',
  postalCode: '60076',
}

/** Lengths to which values are cut, one after the other, until the text is short enough. */
const valueLengths = [400, 200, 100, 50, 20]

/** The text of a refused address as it travels: its apostrophes are spelled as in HTML. @see 'validate-an-address' */
export function addressValidationText(
  verdict: Exclude<AddressVerdict, { kind: 'valid' }>,
  address: PostalAddress,
): string {
  return asOnTheWire(addressValidationBody(verdict, address))
}

/**
 * The text that goes into the description of a refused address: JSON in the form of the documented example, with the
 * corrected address, or the given one where no correction is known. Apostrophes are plain here and travel as `&#39;`,
 * which the limit of {@link bodyMaxLength} characters already counts.
 */
export function addressValidationBody(
  verdict: Exclude<AddressVerdict, { kind: 'valid' }>,
  address: PostalAddress,
): string {
  const texts = valueLengths.map((length) => bodyText(verdict, address, length))
  return texts.find((text) => asOnTheWire(text).length <= bodyMaxLength) ?? bodyText(verdict, address, 0)
}

function bodyText(
  verdict: Exclude<AddressVerdict, { kind: 'valid' }>,
  address: PostalAddress,
  valueLength: number,
): string {
  const { country, state, city, addressLine1, postalCode } = verdict.kind === 'corrected' ? verdict.corrected : address
  const cut = (value: string | undefined) => value?.slice(0, valueLength)
  return JSON.stringify({
    code: addressValidationCodes[verdict.kind === 'corrected' ? 'corrected' : verdict.member],
    reason: cut(verdict.reason),
    corrected_address: {
      country: cut(country),
      region: cut(state),
      city: cut(city),
      address_line1: cut(addressLine1),
      postal_code: cut(postalCode),
    },
    object_type: 'AddressValidation',
    resource_status: 'Active',
  })
}

function asOnTheWire(text: string): string {
  return text.replaceAll("'", '&#39;')
}

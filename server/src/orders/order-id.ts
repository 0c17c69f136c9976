import { createHash } from 'node:crypto'

/** The two ids of an order, as the wire shows them. */
export interface OrderIds {
  readonly id: string
  readonly alternateId: string
}

/** Ids of an order of licence-based offers: a GUID, twice. @see 'checkout-a-cart' */
export function legacyOrderIds(guid: string): OrderIds {
  return { id: guid, alternateId: guid }
}

/**
 * Ids of an order of the modern catalogue, in the documented form: 33 characters of which the last is 1, and twelve
 * hexadecimal digits. Inferred: how they come about. They are a digest of the GUID, since text made from its bytes
 * would lose too much of them where ids are compared without letter case. @see 'create-an-order', 'checkout-a-cart'
 */
export function modernOrderIds(guid: string): OrderIds {
  const digest = createHash('sha256').update(guid).digest()
  return { id: `${digest.subarray(0, 24).toString('base64url')}1`, alternateId: digest.toString('hex', 24, 30) }
}

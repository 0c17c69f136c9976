import { createHash } from 'node:crypto'

/**
 * The id under which Azure knows a subscription. Inferred: how it comes about; the example of 'get-a-subscription-by-id'
 * shows another GUID than the subscription's. It is a digest of it, in the form of a GUID of version 8.
 */
export function entitlementIdOf(subscriptionId: string): string {
  const hex = createHash('sha256').update(`entitlement ${subscriptionId.toLowerCase()}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

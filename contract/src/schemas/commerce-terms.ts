import { type Static, Type } from 'typebox'
import { oneOf } from './primitives.ts'

/** How often an order is billed. Source: product-resources, with its numbers. */
export const billingCycle = oneOf(['unknown', 'monthly', 'annual', 'none', 'one_time'], {
  unknown: 0,
  monthly: 1,
  annual: 2,
  none: 3,
  one_time: 4,
})
/** How often an order is billed. */
export type BillingCycle = Static<typeof billingCycle>

/** How long a purchase binds, as an ISO 8601 duration. Source: order-resources. */
export const termDuration = oneOf(['P1M', 'P1Y', 'P3Y'])
/** How long a purchase binds. */
export type TermDuration = Static<typeof termDuration>

/** What a term becomes at its end. Source: cart-resources. */
export const renewsTo = Type.Object({ termDuration: Type.Optional(oneOf(['P1M', 'P1Y'])) })

/** How a purchase is measured. Source: offer-resources. */
export const billingType = oneOf(['none', 'usage', 'license'])

/** The kinds of customer that a price is for. Source: product-resources. */
export const segment = oneOf(['commercial', 'education', 'government', 'nonprofit'])

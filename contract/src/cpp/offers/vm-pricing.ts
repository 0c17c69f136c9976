import { Type } from 'typebox'
import { oneOf, text } from '../../schemas/primitives.ts'

/** The sizes of machines that have prices of their own. @see cloud-partner-portal-api-setting-price */
export const vmCoreKeys = [
  'sharedcore',
  '1core',
  '2core',
  '4core',
  '6core',
  '8core',
  '10core',
  '12core',
  '16core',
  '20core',
  '24core',
  '32core',
  '36core',
  '40core',
  '44core',
  '48core',
  '60core',
  '64core',
  '72core',
  '80core',
  '96core',
  '120core',
  '128core',
  '208core',
  '416core',
] as const

const price = Type.Number({ minimum: 0 })

/** Prices in US dollars an hour: one for each core, or one for each of `vmCoreKeys`. */
export const coreMultiplier = Type.Object({
  currency: oneOf(['USD']),
  single: Type.Optional(price),
  individually: Type.Optional(Type.Record(text, price)),
})

/**
 * What a virtual machine costs: nothing but the machine (`isByol`), by core, or as a spreadsheet says. The articles name
 * `regionPrices` and show none; whatever is sent there is kept.
 */
export const vmPricing = Type.Object({
  isByol: Type.Boolean(),
  freeTrialDurationInMonths: Type.Optional(Type.Integer({ minimum: 0 })),
  coreMultiplier: Type.Optional(coreMultiplier),
  regionPrices: Type.Optional(Type.Unknown()),
  spreadSheetPricing: Type.Optional(Type.Object({ uri: text })),
})

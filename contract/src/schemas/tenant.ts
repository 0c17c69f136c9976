import { type Static, Type } from 'typebox'
import { instant, text } from './primitives.ts'

/** A directory of the account. */
export const tenant = Type.Object({
  id: text,
  domain: text,
  name: text,
  primary: Type.Boolean(),
  createdAt: instant,
})
/** A directory of the account, as the API answers it. */
export type Tenant = Static<typeof tenant>

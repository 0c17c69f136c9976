import { type Static, Type } from 'typebox'
import { email, instant, text } from './primitives.ts'
import { tenant } from './tenant.ts'

/** A partner account, without anything of its customers. */
export const partnerAccount = Type.Object({
  id: text,
  cloud: text,
  name: text,
  kind: text,
  domain: text,
  mpnId: text,
  country: text,
  currency: text,
  sandbox: Type.Boolean(),
  enrollmentState: text,
  createdAt: instant,
  tenants: Type.Array(tenant),
})
/** A partner account, as the API answers it. */
export type PartnerAccount = Static<typeof partnerAccount>

const named = Type.String({ maxLength: 200 })

/** Whom the marketplace writes to about the account. */
export const sellerContact = Type.Object({
  firstName: Type.Optional(named),
  lastName: Type.Optional(named),
  email,
  phoneNumber: Type.Optional(Type.String({ maxLength: 50 })),
})
/** Whom the marketplace writes to about the account. */
export type SellerContact = Static<typeof sellerContact>

/** The caller's own account. */
export const ownAccount = Type.Object({ ...partnerAccount.properties, sellerContact: Type.Optional(sellerContact) })

import { type Static, Type } from 'typebox'
import { instant, text } from './primitives.ts'

/** The ids of roles, as `adminAgent`. */
export const roleIdList = Type.Array(text, { description: 'ids of roles, as adminAgent' })

/** Roles as a request names them: by id or by name, in any letter case. */
export const roleNames = Type.Array(Type.String({ minLength: 1, maxLength: 60 }), {
  maxItems: 40,
  description: 'roles by their ids or names, as adminAgent or Admin agent',
})

/** Somebody of the account who signs in. */
export const person = Type.Object({
  id: text,
  userPrincipalName: text,
  tenantId: text,
  givenName: text,
  familyName: text,
  email: text,
  roles: roleIdList,
  enabled: Type.Boolean(),
  mustChangePassword: Type.Boolean(),
  hasSecondFactor: Type.Boolean(),
  createdAt: instant,
})
/** Somebody of the account, as the API answers them. */
export type Person = Static<typeof person>

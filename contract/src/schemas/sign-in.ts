import { type Static, Type } from 'typebox'
import { instant, text } from './primitives.ts'

/** One attempt to get a token or to sign in, whatever came of it. */
export const signIn = Type.Object({
  id: text,
  at: instant,
  kind: text,
  succeeded: Type.Boolean(),
  userId: Type.Optional(text),
  userPrincipalName: Type.Optional(text),
  clientId: Type.Optional(text),
  applicationName: Type.Optional(text),
  resource: Type.Optional(text),
  /** The AADSTS number of the refusal. */
  errorCode: Type.Optional(Type.Integer()),
  address: Type.Optional(text),
  mfa: Type.Optional(Type.Boolean()),
})
/** One attempt to sign in, as the API answers it. */
export type SignIn = Static<typeof signIn>

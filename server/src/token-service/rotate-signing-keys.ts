import type { rotateSigningKeys as operation } from '@comptoir/contract/comptoir/signing-key-operations'
import type { Handler } from '../handler.ts'

/**
 * `POST /comptoir/v1/signing-keys/rotate`: a new key signs from now on. Tokens that the one before signed stay good until
 * they end; clients that keep the key set read it again when they meet a key they do not know.
 */
export const rotateSigningKeys: Handler<typeof operation> = async (context) => {
  const { server, db } = context
  const now = server.clock.now()
  const before = server.keyRing.signing(now).kid
  const made = await server.keyRing.rotate(db, now)
  context.record({ before: { kid: before }, after: { kid: made.kid } })
  return { keys: [...server.keyRing.keys, made].map(({ kid, signsFrom }) => ({ kid, signsFrom })) }
}

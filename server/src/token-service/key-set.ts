import type { identityOperations } from '@comptoir/contract/identity/operations'
import type { Handler, PublicContext } from '../handler.ts'
import { issuerOf } from '../identity/issuer.ts'
import { directoryAt } from './directory.ts'

type Operations = typeof identityOperations

function published({ server }: PublicContext) {
  return server.tokens.keys.map(({ kid, modulus, exponent }) => ({
    kty: 'RSA',
    use: 'sig',
    kid,
    x5t: kid,
    n: modulus,
    e: exponent,
  }))
}

/** `GET /common/discovery/keys`: the public halves of the keys that sign, have signed and will sign. */
export const keysV1: Handler<Operations['identity.keys.v1']> = async (context) => ({ keys: published(context) })

/** `GET /{tenant}/discovery/v2.0/keys`: the same, with the issuer that they sign for. */
export const keysV2: Handler<Operations['identity.keys.v2']> = async (context, { tenant }) => {
  const directory = directoryAt(context, tenant)
  if (!directory) return { keys: published(context) }
  const issuer = issuerOf(context, directory, 2)
  return { keys: published(context).map((key) => ({ ...key, alg: 'RS256', issuer })) }
}

import type { identityOperations } from '@comptoir/contract/identity/operations'
import type { Handler, PublicContext } from '../handler.ts'
import { tenantOf } from './tenant.ts'

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

/** `GET /common/discovery/keys`: the public halves of the keys that sign. */
export const keysV1: Handler<Operations['identity.keys.v1']> = async (context) => ({ keys: published(context) })

/** `GET /{tenant}/discovery/v2.0/keys`: the same, with the issuer that they sign for. */
export const keysV2: Handler<Operations['identity.keys.v2']> = async (context, { tenant }) => {
  if (tenant.toLowerCase() === 'common') return { keys: published(context) }
  const account = tenantOf(context, tenant)
  const issuer = context.server.cloudOf(account).issuerV2.value.replace('{tenantId}', account.tenant_id)
  return { keys: published(context).map((key) => ({ ...key, issuer })) }
}

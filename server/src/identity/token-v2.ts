import type { identityOperations } from '@comptoir/contract/identity/operations'
import { findResource } from '@comptoir/contract/identity/resources'
import type { Handler, PublicContext } from '../handler.ts'
import { refuse } from '../partner-center-error.ts'
import type { AccountTable } from '../store/tables.ts'
import { idToken, issueAccessToken, tokenLifetimeSeconds } from './access-token.ts'
import { authenticatedApplication, type Grant, redeemRefreshToken, type TokenRequest } from './grants.ts'
import { tenantOf } from './tenant.ts'

/** Scopes about the user and the grant itself; they name no resource. */
const openIdScopes = ['openid', 'profile', 'email', 'offline_access']

/** `POST /{tenant}/oauth2/v2.0/token`: the target is in `scope`, and numbers are numbers. */
export const tokenV2: Handler<(typeof identityOperations)['identity.token.v2']> = async (context, { tenant, body }) => {
  const grantType = body.grant_type ?? refuse('parameterMissing', 'grant_type')
  const account = tenantOf(context, tenant)
  const { grant, scopes } = await granted(context, account, grantType, body)
  const issued = await issueAccessToken(context, grant)
  const issuer = context.server.cloudOf(account).issuerV2.value.replace('{tenantId}', account.tenant_id)
  return {
    token_type: 'Bearer',
    ...(grant.user ? { scope: scopes.filter((scope) => !openIdScopes.includes(scope)).join(' ') } : {}),
    expires_in: tokenLifetimeSeconds - 1,
    ext_expires_in: tokenLifetimeSeconds - 1,
    access_token: issued.token,
    ...(grant.refreshToken !== undefined && scopes.includes('offline_access')
      ? { refresh_token: grant.refreshToken }
      : {}),
    ...(grant.user && scopes.includes('openid') ? { id_token: idToken(grant, issued, issuer) } : {}),
  }
}

interface Granted {
  readonly grant: Grant
  readonly scopes: readonly string[]
}

async function granted(
  context: PublicContext,
  account: AccountTable,
  grantType: string,
  body: TokenRequest,
): Promise<Granted> {
  switch (grantType) {
    case 'client_credentials': {
      const scope = body.scope?.trim() || refuse('parameterMissing', 'scope')
      if (!scope.endsWith('/.default')) refuse('scopeNotDefault', scope)
      const application = await authenticatedApplication(context, account, body, 'clientCredentialMissing')
      return { grant: { account, application, ...target(context, account, [scope]), mfa: false }, scopes: [scope] }
    }
    case 'refresh_token': {
      const token = body.refresh_token ?? refuse('parameterMissing', 'refresh_token')
      const scopes = (body.scope?.trim() || refuse('parameterMissing', 'scope')).split(/ +/)
      const application = await authenticatedApplication(context, account, body, 'clientSecretMissing')
      const resource = target(context, account, scopes)
      return {
        grant: { account, application, ...resource, ...(await redeemRefreshToken(context, application, token)) },
        scopes,
      }
    }
    case 'password':
      return refuse('passwordGrantRefused', body.scope ?? '')
    default:
      return refuse('grantUnsupported', grantType)
  }
}

/** The one resource that the scopes name: `{resource}/{permission}`. */
function target(
  { server }: PublicContext,
  account: AccountTable,
  scopes: readonly string[],
): Pick<Grant, 'resource' | 'audience'> {
  const named = scopes.filter((scope) => !openIdScopes.includes(scope))
  const audiences = new Set(named.map((scope) => scope.slice(0, Math.max(0, scope.lastIndexOf('/')))))
  const [audience] = audiences
  if (!audience || audiences.size > 1) return refuse('scopeInvalid', scopes.join(' '))
  const resource = findResource(server.cloudOf(account), audience)
  return { audience, resource: resource ?? refuse('resourceUnknown', audience, account.tenant_id) }
}

import type { identityOperations } from '@comptoir/contract/identity/operations'
import { findResource } from '@comptoir/contract/identity/resources'
import type { Handler, PublicContext } from '../handler.ts'
import { refuse } from '../partner-center-error.ts'
import type { AccountTable } from '../store/tables.ts'
import { idToken, issueAccessToken, tokenLifetimeSeconds } from './access-token.ts'
import { authenticatedApplication, type Grant, redeemRefreshToken, type TokenRequest } from './grants.ts'
import { tenantOf } from './tenant.ts'

/** `POST /{tenant}/oauth2/token`: the target is `resource`, and every number travels as text. */
export const tokenV1: Handler<(typeof identityOperations)['identity.token.v1']> = async (context, { tenant, body }) => {
  const grantType = body.grant_type ?? refuse('parameterMissing', 'grant_type')
  const account = tenantOf(context, tenant)
  const grant = await granted(context, account, grantType, body)
  const issued = await issueAccessToken(context, grant)
  const lifetime = String(tokenLifetimeSeconds - 1)
  return {
    token_type: 'Bearer',
    ...(grant.user ? { scope: 'user_impersonation' } : {}),
    expires_in: lifetime,
    ext_expires_in: lifetime,
    expires_on: String(issued.expiresOn),
    not_before: String(issued.notBefore),
    resource: grant.audience,
    access_token: issued.token,
    ...userParts(context, account, grant, issued),
  }
}

function userParts(
  { server }: PublicContext,
  account: AccountTable,
  grant: Grant,
  issued: Parameters<typeof idToken>[1],
) {
  if (!grant.user || grant.refreshToken === undefined) return {}
  const issuer = server.cloudOf(account).issuerV1.value.replace('{tenantId}', account.tenant_id)
  return { refresh_token: grant.refreshToken, id_token: idToken(grant, issued, issuer) }
}

async function granted(
  context: PublicContext,
  account: AccountTable,
  grantType: string,
  body: TokenRequest,
): Promise<Grant> {
  switch (grantType) {
    case 'client_credentials': {
      const application = await authenticatedApplication(context, account, body, 'clientCredentialMissing')
      return { account, application, ...target(context, account, body), mfa: false }
    }
    case 'refresh_token': {
      const token = body.refresh_token ?? refuse('parameterMissing', 'refresh_token')
      const application = await authenticatedApplication(context, account, body, 'clientSecretMissing')
      const resource = target(context, account, body)
      return { account, application, ...resource, ...(await redeemRefreshToken(context, application, token)) }
    }
    case 'password':
      // The password grant cannot prove more than a password. @see partner-security-requirements-mandating-mfa
      return refuse('passwordGrantRefused', body.resource ?? '')
    default:
      return refuse('grantUnsupported', grantType)
  }
}

/** The space that the onboarding article prints after `resource=` is forgiven. */
function target(
  { server }: PublicContext,
  account: AccountTable,
  body: TokenRequest,
): Pick<Grant, 'resource' | 'audience'> {
  const audience = body.resource?.trim() || refuse('parameterMissing', 'resource')
  const resource = findResource(server.cloudOf(account), audience)
  return { audience, resource: resource ?? refuse('resourceUnknown', audience, account.tenant_id) }
}

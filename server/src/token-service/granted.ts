import { knownApplication } from '../identity/applications.ts'
import { recordSignIn, type SignInAttempt } from '../identity/sign-in-log.ts'
import { PartnerCenterError, refuse } from '../partner-center-error.ts'
import { sentCredentials } from './client-credentials-sent.ts'
import { namedDirectory, namesNoTenant } from './directory.ts'
import { authorizationCode } from './grants/authorization-code.ts'
import { clientCredentials } from './grants/client-credentials.ts'
import { deviceCode } from './grants/device-code.ts'
import { password } from './grants/password.ts'
import { refreshToken } from './grants/refresh-token.ts'
import type { Grant, TokenExchange } from './token-exchange.ts'

/** The grants there are, by the names that clients have for them, and what each is called in the sign-in log. */
const grants: Readonly<
  Record<string, { readonly run: (exchange: TokenExchange) => Promise<Grant>; readonly kind: SignInAttempt['kind'] }>
> = {
  client_credentials: { run: clientCredentials, kind: 'application' },
  authorization_code: { run: authorizationCode, kind: 'code' },
  refresh_token: { run: refreshToken, kind: 'refresh' },
  device_code: { run: deviceCode, kind: 'device' },
  'urn:ietf:params:oauth:grant-type:device_code': { run: deviceCode, kind: 'device' },
  password: { run: password, kind: 'user' },
}

/** Refusals that are no attempt: a client that waits for a person asks again and again. */
const waiting = ['deviceCodePending', 'deviceCodeSlowDown']

/** Runs the grant that a client asks for, and puts what came of it on record where the account is known. */
export async function granted(exchange: TokenExchange): Promise<Grant> {
  const name = exchange.request.grant_type ?? refuse('parameterMissing', 'grant_type')
  // An unknown tenant is said before anything else.
  if (!namesNoTenant(exchange.segment)) namedDirectory(exchange.context, exchange.segment)
  const grant = Object.hasOwn(grants, name) ? grants[name] : undefined
  if (!grant) return refuse('grantUnsupported', name)
  try {
    const given = await grant.run(exchange)
    await noteSuccess(exchange, grant.kind, given)
    return given
  } catch (cause) {
    if (cause instanceof PartnerCenterError && !waiting.includes(cause.errorName))
      await noteFailure(exchange, grant.kind, cause)
    throw cause
  }
}

function noteSuccess({ context }: TokenExchange, kind: SignInAttempt['kind'], given: Grant): Promise<void> {
  const { application, directory, user, mfa } = given
  return recordSignIn(context.server, {
    partnerId: directory.account.partner_id,
    kind,
    succeeded: true,
    clientId: application.client_id,
    applicationName: application.name,
    resource: given.audience,
    address: context.remoteAddress,
    ...(user ? { userId: user.user_id, userPrincipalName: user.user_principal_name, mfa } : {}),
  })
}

/** Nobody's refusals are on nobody's record: without an account that is known, there is none to keep it. */
async function noteFailure(exchange: TokenExchange, kind: SignInAttempt['kind'], cause: PartnerCenterError) {
  const { context, segment } = exchange
  const { clientId } = sentCredentials(exchange)
  const application = clientId === undefined ? undefined : await knownApplication(context.db, clientId)
  const partnerId = namesNoTenant(segment)
    ? application?.partner_id
    : namedDirectory(context, segment).account.partner_id
  if (!partnerId) return
  await recordSignIn(context.server, {
    partnerId,
    kind,
    succeeded: false,
    clientId: application?.client_id,
    applicationName: application?.name,
    errorCode: cause.spec.code,
    address: context.remoteAddress,
  })
}

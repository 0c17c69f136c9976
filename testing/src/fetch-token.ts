import type { Role } from '@comptoir/contract/identity/roles'
import type { Credential } from '@comptoir/contract/operation'
import { plusDuration } from '@comptoir/server/clock/clock'
import { insertApplication, insertKey, insertPerson, insertRefreshToken } from '@comptoir/server/identity/account-store'
import { keyLifetime, type NewAccount } from '@comptoir/server/identity/create-account'
import { hashSecret, newSecret, tokenHash } from '@comptoir/server/identity/secrets'
import type { Server } from '@comptoir/server/server'
import { requestToken } from './request-token.ts'

/** Who calls, and with what token; what is left out is as the account's own: its application, its administrator. */
export interface Caller {
  /**
   * Exactly these roles: of a person made for it or, for an application alone, of an application made for it. Default:
   * the account's own administrator and application, with all of theirs.
   */
  readonly roles?: readonly Role[]
  /** The customer whose own person it is; default: the account's. Goes with `roles`. */
  readonly customerId?: string
  /** What the token is for; default the Partner Center API. */
  readonly resource?: string
  /** Whether the person proved more than a password; default true. */
  readonly mfa?: boolean
}

/** Gets a token as a client does, from the token service; makes a caller where the account has none such. */
export async function fetchToken(
  server: Server,
  made: NewAccount,
  credential: Credential,
  caller: Caller = {},
): Promise<string> {
  const { roles, resource = 'https://api.partnercenter.microsoft.com' } = caller
  const client = credential === 'app' && roles ? await makeApplication(server, made, roles) : made.application
  const grant =
    credential === 'app'
      ? { grant_type: 'client_credentials' }
      : { grant_type: 'refresh_token', refresh_token: await refreshTokenFor(server, made, caller) }
  return requestToken(server, made.account.tenant_id, {
    ...grant,
    client_id: client.clientId,
    client_secret: client.secret,
    resource,
  })
}

async function makeApplication(server: Server, { account }: NewAccount, roles: readonly Role[]) {
  const { partner_id, tenant_id } = account
  const now = server.clock.now()
  const [clientId, secret] = [server.ids.next(now), newSecret()]
  const secret_hash = await hashSecret(secret)
  await server.store.write(async (db) => {
    await db.run(insertApplication, {
      client_id: clientId,
      partner_id,
      tenant_id,
      object_id: server.ids.next(now),
      name: `Application of a test: ${roles.join(', ')}`,
      kind: 'web',
      roles: JSON.stringify(roles),
      reply_urls: '[]',
      app_id_uri: null,
      registration: 'confirmed',
      enabled: 1,
      created_at: now,
    })
    await db.run(insertKey, {
      client_id: clientId,
      key_id: server.ids.next(now),
      display_name: 'Key of a test',
      hint: '',
      secret_hash,
      starts_at: now,
      ends_at: plusDuration(now, keyLifetime),
    })
  })
  return { clientId, secret }
}

/** A refresh token good for the account's own application, as a sign-in would have left it. */
async function refreshTokenFor(server: Server, made: NewAccount, caller: Caller): Promise<string> {
  const { roles, mfa = true } = caller
  if (roles === undefined && mfa) return made.administrator.refreshToken
  const userId = roles === undefined ? made.administrator.userId : await makePerson(server, made, { ...caller, roles })
  const refreshToken = newSecret()
  const now = server.clock.now()
  await server.store.write((db) =>
    db.run(insertRefreshToken, {
      token_hash: tokenHash(refreshToken),
      partner_id: made.account.partner_id,
      client_id: made.application.clientId,
      user_id: userId,
      mfa: mfa ? 1 : 0,
      scope: '',
      code_hash: null,
      issued_at: now,
      used_at: now,
    }),
  )
  return refreshToken
}

async function makePerson(
  server: Server,
  { account }: NewAccount,
  { roles, customerId }: { readonly roles: readonly Role[]; readonly customerId?: string },
): Promise<string> {
  const now = server.clock.now()
  const userId = server.ids.next(now)
  const userPrincipalName = `${userId}@${account.domain}`
  await server.store.write((db) =>
    db.run(insertPerson, {
      partner_id: account.partner_id,
      user_id: userId,
      tenant_id: account.tenant_id,
      user_principal_name: userPrincipalName,
      given_name: 'Somebody',
      family_name: 'of a test',
      email: userPrincipalName,
      roles: JSON.stringify(roles),
      enabled: 1,
      password_hash: null,
      password_set_at: null,
      must_change_password: 0,
      totp_secret: null,
      totp_used_step: 0,
      customer_id: customerId ?? null,
      created_at: now,
    }),
  )
  return userId
}

import { insertRefreshToken } from '../identity/account-store.ts'
import type { NewAccount } from '../identity/create-account.ts'
import { newSecret, tokenHash } from '../identity/secrets.ts'
import type { Server } from '../server.ts'

/** The account as a client knows it that acts for another of its people, whose refresh token it has. */
export async function actingFor(server: Server, made: NewAccount, userId: string): Promise<NewAccount> {
  const refreshToken = newSecret()
  const now = server.clock.now()
  await server.store.write((db) =>
    db.run(insertRefreshToken, {
      token_hash: tokenHash(refreshToken),
      partner_id: made.account.partner_id,
      client_id: made.application.clientId,
      user_id: userId,
      mfa: 1,
      scope: '',
      code_hash: null,
      issued_at: now,
      used_at: now,
    }),
  )
  return { ...made, administrator: { ...made.administrator, refreshToken } }
}

/** Somebody new at an account, to be sent to `POST /comptoir/v1/users`. */
export function sampleNewUser({ account }: NewAccount, name: string, ...roles: readonly string[]): object {
  return {
    userPrincipalName: `${name}@${account.domain}`,
    givenName: name,
    familyName: 'Example',
    email: `${name}@example.com`,
    roles,
  }
}

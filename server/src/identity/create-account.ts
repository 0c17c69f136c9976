import { plusDuration } from '../clock/clock.ts'
import { insertProfile, insertReseller } from '../profiles/profile-store.ts'
import type { Executor } from '../store/executor.ts'
import type { AccountTable } from '../store/tables.ts'
import { insertAccount, insertApplication, insertKey, insertPerson, insertRefreshToken } from './account-store.ts'
import { hashSecret, tokenHash } from './secrets.ts'

/** A partner account with what it takes to call the APIs: one application with its key, and one administrator. */
export interface NewAccount {
  readonly account: Omit<AccountTable, 'clock_offset_ms' | 'clock_frozen_at' | 'created_at'>
  readonly application: {
    readonly clientId: string
    readonly objectId: string
    readonly name: string
    readonly secret: string
  }
  readonly administrator: {
    readonly userId: string
    readonly userPrincipalName: string
    readonly givenName: string
    readonly familyName: string
    /** Obtained with MFA. */
    readonly refreshToken: string
  }
  /** Wire documents of the partner's profiles, by kind. */
  readonly profiles: Readonly<Record<string, object>>
  readonly resellers: readonly { readonly resellerId: string; readonly mpnId: string; readonly name: string }[]
}

/** How long a key is good: two years, the longest the portal offers. */
export const keyLifetime = 'P2Y'

/** Hashes an account's secret; apart from `insertNewAccount` since it takes time that a transaction should not. */
export function hashNewAccount({ application }: NewAccount): Promise<string> {
  return hashSecret(application.secret)
}

/** Writes an account, within a transaction. */
export async function insertNewAccount(
  db: Executor,
  made: NewAccount,
  secretHash: string,
  now: string,
): Promise<AccountTable> {
  const account = { ...made.account, clock_offset_ms: 0, clock_frozen_at: null, created_at: now }
  const { partner_id } = account
  const { application, administrator } = made
  await db.run(insertAccount, account)
  await db.run(insertApplication, {
    client_id: application.clientId,
    partner_id,
    object_id: application.objectId,
    name: application.name,
    enabled: 1,
  })
  await db.run(insertKey, {
    client_id: application.clientId,
    key_id: application.objectId,
    secret_hash: secretHash,
    starts_at: now,
    ends_at: plusDuration(now, keyLifetime),
  })
  await db.run(insertPerson, {
    partner_id,
    user_id: administrator.userId,
    user_principal_name: administrator.userPrincipalName,
    given_name: administrator.givenName,
    family_name: administrator.familyName,
  })
  await db.run(insertRefreshToken, {
    token_hash: tokenHash(administrator.refreshToken),
    partner_id,
    client_id: application.clientId,
    user_id: administrator.userId,
    mfa: 1,
    issued_at: now,
    used_at: now,
  })
  for (const [kind, body] of Object.entries(made.profiles)) await insertProfile(db, partner_id, kind, body)
  for (const { resellerId, mpnId, name } of made.resellers)
    await insertReseller(db, { partner_id, reseller_id: resellerId, mpn_id: mpnId, name })
  return account
}

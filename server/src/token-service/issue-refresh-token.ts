import { insertRefreshToken } from '../identity/account-store.ts'
import { newSecret, tokenHash } from '../identity/secrets.ts'
import type { Executor } from '../store/executor.ts'
import type { RefreshTokenTable } from '../store/identity-tables.ts'

/** Puts a new refresh token in the store, hashed, and tells it once. */
export async function issueRefreshToken(
  db: Executor,
  fields: Omit<RefreshTokenTable, 'token_hash' | 'issued_at' | 'used_at'>,
  now: string,
): Promise<string> {
  const token = newSecret()
  await db.run(insertRefreshToken, { ...fields, token_hash: tokenHash(token), issued_at: now, used_at: now })
  return token
}

import { plusDuration } from '../clock/clock.ts'
import { findRefreshToken, renewKeys, touchRefreshToken } from '../identity/account-store.ts'
import { hashNewAccount, insertNewAccount, keyLifetime, type NewAccount } from '../identity/create-account.ts'
import { tokenHash } from '../identity/secrets.ts'
import type { Server } from '../server.ts'
import { seedCustomers } from './seed-customers.ts'

/**
 * Makes the sandbox's accounts that are not there yet, each with a few customers who have bought something, and keeps
 * the well-known credentials of all from ending.
 */
export async function openSandbox(server: Server, accounts: readonly NewAccount[]): Promise<void> {
  const known = accounts.filter(({ account }) => server.accounts.byTenant(account.tenant_id))
  const missing = accounts.filter((each) => !known.includes(each))
  const made = await Promise.all(missing.map(async (each) => ({ each, hash: await hashNewAccount(each) })))
  await server.store.write(async (db) => {
    const now = server.clock.now()
    for (const { application, administrator } of known) {
      await db.run(renewKeys, { client_id: application.clientId, ends_at: plusDuration(now, keyLifetime) })
      const token_hash = tokenHash(administrator.refreshToken)
      if (await db.one(findRefreshToken, { token_hash })) await db.run(touchRefreshToken, { token_hash, used_at: now })
    }
    for (const { each, hash } of made) {
      const partner = await insertNewAccount(db, each, hash, now)
      await seedCustomers(server, db, partner)
    }
  })
  await server.accounts.load(server.store.read)
  server.scheduler.wake()
}

import { plusDuration } from '../clock/clock.ts'
import { enrollAsApproved } from '../enrollments/enroll-as-approved.ts'
import { findRefreshToken, renewKeys, touchRefreshToken } from '../identity/account-store.ts'
import { hashNewAccounts, insertNewAccount, keyLifetime, type NewAccount } from '../identity/create-account.ts'
import { tokenHash } from '../identity/secrets.ts'
import type { Server } from '../server.ts'
import type { AccountTable } from '../store/tables.ts'

/** Those of whoever runs the installation do not. */
function sells({ kind }: AccountTable): boolean {
  return kind !== 'operator' && kind !== 'trustee'
}

/**
 * Makes the sandbox's accounts that are not there yet, each with a few customers who have bought something, and keeps
 * the well-known credentials of all from ending.
 */
export async function openSandbox(server: Server, accounts: readonly NewAccount[]): Promise<void> {
  const known = accounts.filter(({ account }) => server.accounts.byTenant(account.tenant_id))
  const missing = accounts.filter((each) => !known.includes(each))
  const hashes = await hashNewAccounts(missing)
  // Most starts find everything there, and need nothing of what places orders.
  const seedCustomers = missing.length > 0 ? (await import('./seed-customers.ts')).seedCustomers : undefined
  await server.store.write(async (db) => {
    const now = server.clock.now()
    for (const each of known) {
      const { application, administrator, account } = each
      await enrollAsApproved(server, db, server.accounts.get(account.partner_id), each)
      await db.run(renewKeys, { client_id: application.clientId, ends_at: plusDuration(now, keyLifetime) })
      const token_hash = tokenHash(administrator.refreshToken)
      if (await db.one(findRefreshToken, { token_hash })) await db.run(touchRefreshToken, { token_hash, used_at: now })
    }
    for (const each of missing) {
      const partner = await insertNewAccount(db, each, { hashes, vault: server.vault, now })
      await enrollAsApproved(server, db, partner, each)
      if (sells(partner)) await seedCustomers?.(server, db, partner)
    }
  })
  await server.accounts.load(server.store.read)
  server.scheduler.wake()
}

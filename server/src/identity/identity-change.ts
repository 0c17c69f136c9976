import type { Server } from '../server.ts'
import type { Transaction } from '../store/executor.ts'
import type { AccountTable } from '../store/tables.ts'
import { raiseIdentityVersion } from './account-store.ts'

/** Says that who may do what has changed in an account: its tokens are verified again from the commit on. */
export async function identityChanged(db: Transaction, server: Server, { partner_id }: AccountTable): Promise<void> {
  await db.run(raiseIdentityVersion, { partner_id })
  db.afterCommit(() => {
    const account = server.accounts.get(partner_id)
    server.accounts.set({ ...account, identity_version: account.identity_version + 1 })
  })
}

import type { NewAccount } from '../identity/create-account.ts'
import type { Server } from '../server.ts'
import type { ApplicationTable, PersonTable } from '../store/identity-tables.ts'
import { query } from '../store/query.ts'

/** Changes the row of an account's application, as its administrator would. */
export async function updateApplicationRow(
  server: Server,
  { application }: NewAccount,
  change: Partial<Pick<ApplicationTable, 'enabled' | 'reply_urls'>>,
): Promise<void> {
  const update = query((db) => db.updateTable('application').set(change).where('client_id', '=', application.clientId))
  await server.store.write((db) => db.run(update, {}))
}

/** Changes the row of a person, as an administrator would. */
export async function updatePersonRow(
  server: Server,
  userId: string,
  change: Partial<Pick<PersonTable, 'enabled' | 'must_change_password' | 'totp_secret' | 'password_set_at' | 'roles'>>,
): Promise<void> {
  const update = query((db) => db.updateTable('person').set(change).where('user_id', '=', userId))
  await server.store.write((db) => db.run(update, {}))
}

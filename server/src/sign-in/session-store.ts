import type { Executor } from '../store/executor.ts'
import type { PersonTable, SignInSessionTable } from '../store/identity-tables.ts'
import { type Parameter, query } from '../store/query.ts'

export const insertSession = query((db, p: Parameter<SignInSessionTable>) =>
  db.insertInto('sign_in_session').values({
    session_hash: p('session_hash'),
    partner_id: p('partner_id'),
    user_id: p('user_id'),
    mfa: p('mfa'),
    started_at: p('started_at'),
    ends_at: p('ends_at'),
  }),
)

/** By the hash of 256 random bits: whoever knows them is the browser of the session. */
export const findSession = query((db, p: Parameter<{ session_hash: string }>) =>
  db.selectFrom('sign_in_session').selectAll().where('session_hash', '=', p('session_hash')),
)

export const deleteSession = query((db, p: Parameter<{ session_hash: string }>) =>
  db.deleteFrom('sign_in_session').where('session_hash', '=', p('session_hash')),
)

const personByName = query((db, p: Parameter<{ name: string }>) =>
  db.selectFrom('person').selectAll().where('user_principal_name', '=', p('name')),
)

/**
 * Somebody by what they sign in with, in small letters. The one query that begins without an account: which one it is is
 * what the name tells.
 */
export function findPersonByName(db: Executor, name: string): Promise<PersonTable | undefined> {
  return db.one(personByName, { name: name.trim().toLowerCase() })
}

type Key = Pick<PersonTable, 'partner_id' | 'user_id'>

/** Takes a code: touches no row where its time step or a later one was taken before. */
export const useTimeStep = query((db, p: Parameter<Key & { step: number }>) =>
  db
    .updateTable('person')
    .set({ totp_used_step: p('step') })
    .where('partner_id', '=', p('partner_id'))
    .where('user_id', '=', p('user_id'))
    .where('totp_used_step', '<', p('step')),
)

/** Keeps a second factor; touches no row where the person has one. */
export const setUpSecondFactor = query((db, p: Parameter<Key & { totp_secret: string; step: number }>) =>
  db
    .updateTable('person')
    .set({ totp_secret: p('totp_secret'), totp_used_step: p('step') })
    .where('partner_id', '=', p('partner_id'))
    .where('user_id', '=', p('user_id'))
    .where('totp_secret', 'is', null),
)

/** Puts a password in the place of the one that was just proven; touches no row where it is another by now. */
export const replacePassword = query(
  (db, p: Parameter<Key & { password_hash: string; password_set_at: string; old_hash: string }>) =>
    db
      .updateTable('person')
      .set({ password_hash: p('password_hash'), password_set_at: p('password_set_at'), must_change_password: 0 })
      .where('partner_id', '=', p('partner_id'))
      .where('user_id', '=', p('user_id'))
      .where('password_hash', '=', p('old_hash')),
)

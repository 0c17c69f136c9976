import { type Parameter, query } from '../store/query.ts'

/** Everybody of an account thinks of a new password. */
export const setPasswordInstant = query((db, p: Parameter<{ partner_id: string; password_set_at: string }>) =>
  db
    .updateTable('person')
    .set({ password_set_at: p('password_set_at') })
    .where('partner_id', '=', p('partner_id')),
)

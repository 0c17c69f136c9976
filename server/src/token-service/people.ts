import { type Parameter, query } from '../store/query.ts'

/** Somebody of any account, by user principal name in small letters. */
export const findPersonByName = query((db, p: Parameter<{ user_principal_name: string }>) =>
  db.selectFrom('person').selectAll().where('user_principal_name', '=', p('user_principal_name')),
)

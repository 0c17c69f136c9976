import { type Parameter, query } from '../store/query.ts'

/** The certificates that an application proves itself with. */
export const listCertificates = query((db, p: Parameter<{ client_id: string }>) =>
  db.selectFrom('application_certificate').selectAll().where('client_id', '=', p('client_id')),
)

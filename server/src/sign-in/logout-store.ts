import type { Executor } from '../store/executor.ts'
import type { ApplicationTable } from '../store/identity-tables.ts'
import { type Parameter, query } from '../store/query.ts'

const ofAccount = query((db, p: Parameter<{ partner_id: string }>) =>
  db.selectFrom('application').select('reply_urls').where('partner_id', '=', p('partner_id')).where('enabled', '=', 1),
)

/** Where the applications of an account take answers. */
export function applicationsOf(
  db: Executor,
  partner_id: string,
): Promise<readonly Pick<ApplicationTable, 'reply_urls'>[]> {
  return db.all(ofAccount, { partner_id })
}

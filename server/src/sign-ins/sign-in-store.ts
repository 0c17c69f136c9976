import { sql } from 'kysely'
import type { Executor } from '../store/executor.ts'
import type { SignInRecordTable } from '../store/identity-tables.ts'
import { type Parameter, query } from '../store/query.ts'

interface PageParameters {
  readonly partner_id: string
  readonly beforeInstant: string
  readonly beforeId: string
  readonly user_id: string
  readonly client_id: string
  readonly succeeded: number
  readonly limit: number
}

/** Newest first, in the order of the primary key; what a filter does not say matches everything. */
const page = query((db, p: Parameter<PageParameters>) =>
  db
    .selectFrom('sign_in_record')
    .selectAll()
    .where('partner_id', '=', p('partner_id'))
    .where(({ eb, refTuple, tuple }) =>
      eb(refTuple('recorded_at', 'record_id'), '<', tuple(p('beforeInstant'), p('beforeId'))),
    )
    .where(sql<boolean>`(${p('user_id')} = '' or user_id = ${p('user_id')})`)
    .where(sql<boolean>`(${p('client_id')} = '' or client_id = ${p('client_id')})`)
    .where(sql<boolean>`(${p('succeeded')} = -1 or succeeded = ${p('succeeded')})`)
    .orderBy('recorded_at', 'desc')
    .orderBy('record_id', 'desc')
    .limit(p('limit')),
)

/** What a list of sign-ins may be narrowed by; ids in small letters. */
export interface SignInFilter {
  readonly userId: string | undefined
  readonly clientId: string | undefined
  readonly succeeded: boolean | undefined
}

/** After every instant that is recorded. */
const latest = { recordedAt: '9999', recordId: '' }

/** Sign-ins of an account before a place, newest first. */
export function pageOfSignIns(
  db: Executor,
  partner_id: string,
  { userId = '', clientId = '', succeeded }: SignInFilter,
  { after, limit }: { readonly after: typeof latest | undefined; readonly limit: number },
): Promise<readonly SignInRecordTable[]> {
  const { recordedAt, recordId } = after ?? latest
  return db.all(page, {
    partner_id,
    beforeInstant: recordedAt,
    beforeId: recordId,
    user_id: userId,
    client_id: clientId,
    succeeded: succeeded === undefined ? -1 : Number(succeeded),
    limit,
  })
}

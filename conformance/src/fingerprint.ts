import { createHash } from 'node:crypto'
import { type Parameter, query } from '@comptoir/server/store/query'
import type { Store } from '@comptoir/server/store/store'

interface Of {
  readonly partnerId: string
}

const tables = [
  'account',
  'tenant',
  'application',
  'person',
  'customer',
  'cart',
  'customer_order',
  'subscription',
  'profile',
  'audit_record',
  'schedule',
  'reply',
  'refresh_token',
] as const

/** One query a table: every row of the account, all columns. */
const contents = tables.map((table) =>
  query((db, p: Parameter<Of>) => db.selectFrom(table).selectAll().where('partner_id', '=', p('partnerId'))),
)

/** A hash of all that the store holds of an account, whatever the order of rows: alike as long as nothing changed. */
export async function fingerprint({ read }: Store, partnerId: string): Promise<string> {
  const hash = createHash('sha256')
  for (const each of contents) {
    const rows = await read.all(each, { partnerId })
    hash.update(JSON.stringify(rows.map((row) => JSON.stringify(row)).sort()))
  }
  return hash.digest('base64')
}

import { sql } from 'kysely'
import type { Executor, Transaction } from '../store/executor.ts'
import type { OutboxMessageTable } from '../store/outbox-tables.ts'
import { type Parameter, query } from '../store/query.ts'

const insert = query((db, p: Parameter<OutboxMessageTable>) =>
  db.insertInto('outbox_message').values({
    partner_id: p('partner_id'),
    message_id: p('message_id'),
    made_at: p('made_at'),
    kind: p('kind'),
    subject: p('subject'),
    recipients: p('recipients'),
    locale: p('locale'),
    title: p('title'),
    body: p('body'),
    state: p('state'),
    attempts: p('attempts'),
    due_at: p('due_at'),
    last_error: p('last_error'),
    sent_at: p('sent_at'),
  }),
)

const find = query((db, p: Parameter<{ partner_id: string; message_id: string }>) =>
  db
    .selectFrom('outbox_message')
    .selectAll()
    .where('partner_id', '=', p('partner_id'))
    .where('message_id', '=', p('message_id')),
)

interface PageParameters {
  readonly partner_id: string
  readonly beforeId: string
  readonly kind: string
  readonly since: string
  readonly limit: number
}

/** Newest first, in the order of the primary key; what a filter does not say matches everything. */
const page = query((db, p: Parameter<PageParameters>) =>
  db
    .selectFrom('outbox_message')
    .selectAll()
    .where('partner_id', '=', p('partner_id'))
    .where('message_id', '<', p('beforeId'))
    .where('made_at', '>=', p('since'))
    .where(sql<boolean>`(${p('kind')} = '' or kind = ${p('kind')})`)
    .orderBy('message_id', 'desc')
    .limit(p('limit')),
)

export async function insertMessage(db: Transaction, message: OutboxMessageTable): Promise<void> {
  await db.run(insert, message)
}

/** A message of an account, if it has one of this id. */
export function findMessage(
  db: Executor,
  partner_id: string,
  messageId: string,
): Promise<OutboxMessageTable | undefined> {
  return db.one(find, { partner_id, message_id: messageId.toLowerCase() })
}

/** What a list of messages may be narrowed by. */
export interface MessageFilter {
  readonly kind: string | undefined
  /** Made at this instant or later, ISO 8601 UTC with milliseconds. */
  readonly since: string | undefined
}

/** After every id: ids are hexadecimal. */
const latest = { messageId: 'g' }

/** Messages of an account before a place, newest first. */
export function pageOfMessages(
  db: Executor,
  partner_id: string,
  { kind = '', since = '' }: MessageFilter,
  { after, limit }: { readonly after: typeof latest | undefined; readonly limit: number },
): Promise<readonly OutboxMessageTable[]> {
  const { messageId } = after ?? latest
  return db.all(page, { partner_id, beforeId: messageId, kind, since, limit })
}

import type { ScheduledEvent } from '../handler.ts'
import type { Server } from '../server.ts'
import type { Transaction } from '../store/executor.ts'
import { type Parameter, query } from '../store/query.ts'
import type { AccountTable, ScheduleTable } from '../store/tables.ts'

const insert = query((db, p: Parameter<ScheduleTable>) =>
  db.insertInto('schedule').values({
    partner_id: p('partner_id'),
    due_at: p('due_at'),
    event_id: p('event_id'),
    kind: p('kind'),
    subject: p('subject'),
  }),
)

/** The first event that is due by an instant. */
export const firstDue = query((db, p: Parameter<{ partner_id: string; until: string }>) =>
  db
    .selectFrom('schedule')
    .selectAll()
    .where('partner_id', '=', p('partner_id'))
    .where('due_at', '<=', p('until'))
    .orderBy('due_at')
    .orderBy('event_id')
    .limit(1),
)

export const deleteEvent = query((db, p: Parameter<Pick<ScheduleTable, 'partner_id' | 'due_at' | 'event_id'>>) =>
  db
    .deleteFrom('schedule')
    .where('partner_id', '=', p('partner_id'))
    .where('due_at', '=', p('due_at'))
    .where('event_id', '=', p('event_id')),
)

/** When the next event of an account is due, on that account's clock. */
export const nextDue = query((db, p: Parameter<{ partner_id: string }>) =>
  db.selectFrom('schedule').select('due_at').where('partner_id', '=', p('partner_id')).orderBy('due_at').limit(1),
)

/** Puts an event on an account's schedule; the scheduler learns of it once it is committed. */
export async function insertEvent(
  db: Transaction,
  account: AccountTable,
  event: ScheduledEvent,
  server: Server,
): Promise<void> {
  await db.run(insert, {
    partner_id: account.partner_id,
    due_at: event.dueAt,
    event_id: server.ids.next(event.dueAt),
    kind: event.kind,
    subject: JSON.stringify(event.subject),
  })
  db.afterCommit(() => server.scheduler.expect(account, event.dueAt))
}

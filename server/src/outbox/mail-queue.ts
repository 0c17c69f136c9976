import type { OutboxMessageTable } from '../store/outbox-tables.ts'
import { type Parameter, query } from '../store/query.ts'

/*
 * What waits to be sent, of all accounts: the post goes out through one door.
 */

/** The message that is due first by an instant of the system's clock. */
export const firstQueued = query((db, p: Parameter<{ until: string }>) =>
  db
    .selectFrom('outbox_message')
    .selectAll()
    .where('state', '=', 'queued')
    .where('due_at', '<=', p('until'))
    .orderBy('due_at')
    .orderBy('message_id')
    .limit(1),
)

/** When the next message is due, on the system's clock. */
export const nextQueued = query((db) =>
  db.selectFrom('outbox_message').select('due_at').where('state', '=', 'queued').orderBy('due_at').limit(1),
)

type Attempt = Pick<OutboxMessageTable, 'partner_id' | 'message_id' | 'attempts' | 'due_at'>

/**
 * Puts the beginning of an attempt on record, and when the next one is due. It touches no row where another machine
 * began that attempt first.
 */
export const beginAttempt = query((db, p: Parameter<Attempt>) =>
  db
    .updateTable('outbox_message')
    .set((each) => ({ attempts: each('attempts', '+', 1), due_at: p('due_at') }))
    .where('partner_id', '=', p('partner_id'))
    .where('message_id', '=', p('message_id'))
    .where('state', '=', 'queued')
    .where('attempts', '=', p('attempts')),
)

type Ending = Pick<OutboxMessageTable, 'partner_id' | 'message_id' | 'state' | 'last_error' | 'sent_at' | 'due_at'>

/** Puts what came of an attempt on record. */
export const endAttempt = query((db, p: Parameter<Ending>) =>
  db
    .updateTable('outbox_message')
    .set({ state: p('state'), last_error: p('last_error'), sent_at: p('sent_at'), due_at: p('due_at') })
    .where('partner_id', '=', p('partner_id'))
    .where('message_id', '=', p('message_id'))
    .where('state', '=', 'queued'),
)

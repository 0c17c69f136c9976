import { insertEvent } from '../clock/schedule-store.ts'
import type { EventContext } from '../clock/scheduler.ts'
import type { ScheduledEvent } from '../handler.ts'
import type { Server } from '../server.ts'
import type { Transaction } from '../store/executor.ts'
import type { AccountTable } from '../store/tables.ts'

/** What moving a publishing needs: the context of a handler that writes has it, that of an event is given it. */
export interface PublishingContext {
  readonly server: Server
  readonly db: Transaction
  readonly partner: AccountTable
  /** The account's clock; at an event, the instant it was due. */
  now(): string
  newId(): string
  schedule(event: ScheduledEvent): Promise<void>
}

/** Lets an event move a publishing. */
export function publishingContext({ server, db, partner, now }: EventContext): PublishingContext {
  return {
    server,
    db,
    partner,
    now,
    newId: () => server.ids.next(now()),
    schedule: (event) => insertEvent(db, partner, event, server),
  }
}

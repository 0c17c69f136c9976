import type { comptoirOperations } from '@comptoir/contract/comptoir/operations'
import type { Handler } from '../handler.ts'
import { updateClock } from '../identity/account-store.ts'
import { refuse } from '../partner-center-error.ts'
import { millisecondsBetween, plusDuration } from './clock.ts'

/**
 * `POST /comptoir/v1/clock`: sets the account's clock and runs, in order, everything that falls due on the way. Time
 * only goes forward: what has happened cannot be undone.
 */
export const setClock: Handler<(typeof comptoirOperations)['comptoir.clock.set']> = async (context, { body }) => {
  const { partner, server, db } = context
  if (partner.sandbox === 0) refuse('sandboxOnly', 'comptoir.clock.set')
  const before = context.now()
  const after = destination(before, body)
  const frozen = body.frozen ?? partner.clock_frozen_at !== null
  const account = {
    ...partner,
    clock_offset_ms: Math.max(0, millisecondsBetween(server.clock.now(), after)),
    clock_frozen_at: frozen ? after : null,
  }
  await db.run(updateClock, account)
  await server.scheduler.drain(server, db, account, after)
  context.record({ before: { now: before }, after: { now: after, frozen } })
  db.afterCommit(() => {
    server.accounts.set(account)
    server.scheduler.wake()
  })
  return { now: after, frozen, offsetMs: account.clock_offset_ms }
}

function destination(now: string, { advance, to }: { readonly advance?: string; readonly to?: string }): string {
  if (advance !== undefined && to !== undefined) refuse('propertyInvalid', 'advance and to exclude each other')
  const after = advance !== undefined ? advanced(now, advance) : to !== undefined ? instant(to) : now
  if (millisecondsBetween(now, after) < 0) refuse('propertyInvalid', 'the clock only goes forward')
  return after
}

function advanced(now: string, duration: string): string {
  try {
    return plusDuration(now, duration)
  } catch {
    return refuse('propertyInvalid', `advance is not an ISO 8601 duration within range: ${duration}`)
  }
}

function instant(text: string): string {
  try {
    return Temporal.Instant.from(text).toString({ fractionalSecondDigits: 3 })
  } catch {
    return refuse('propertyInvalid', `to is not an ISO 8601 instant: ${text}`)
  }
}

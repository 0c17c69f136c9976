import type { Exchange } from './exchange.ts'
import { admit } from './stages/admit.ts'
import { authenticate } from './stages/authenticate.ts'
import { decode } from './stages/decode.ts'
import { load } from './stages/load.ts'
import { receive } from './stages/receive.ts'
import { replay } from './stages/replay.ts'

/** A step on a request's way; it refuses by throwing. */
export type Stage = (exchange: Exchange) => void | Promise<void>

/**
 * A request's way in, in order. Before it Fastify routes (letter case and a trailing slash do not matter); after it
 * `handle` runs the operation, and `encode` sends what it gave.
 */
export const beforeBody: readonly Stage[] = [
  receive, // first, so that every refusal and log line carries the request's ids
  authenticate, // before the body is read: a stranger's bytes cost nothing
  admit, // the cloud, the credential, the rate: what can be refused without looking at the content
]

export const afterBody: readonly Stage[] = [
  replay, // before decoding: what was answered once is answered alike, whatever is sent now
  decode, // so that a handler sees only what the contract allows
  load, // last, where no transaction is open yet that would wait for it
]

/** Runs stages in order; stays synchronous as long as they do, which is the case of nearly every read. */
export function run(stages: readonly Stage[], exchange: Exchange, from = 0): void | Promise<void> {
  for (let index = from; index < stages.length; index += 1) {
    const pending = stages[index]?.(exchange)
    if (pending) return pending.then(() => run(stages, exchange, index + 1))
  }
}

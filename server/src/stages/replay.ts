import type { Exchange } from '../exchange.ts'
import { findKeptReply } from '../replies/kept-reply.ts'

/** A repeated request id of a write finds the first answer; nothing is done twice. */
export function replay(exchange: Exchange): void | Promise<void> {
  const { operation, principal, requestIdSent, server } = exchange
  if (!operation.audit || !requestIdSent || !principal) return
  return findKeptReply(server.store.read, exchange, principal.partnerId).then((kept) => {
    exchange.kept = kept
  })
}

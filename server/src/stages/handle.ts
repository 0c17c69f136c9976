import { recordChange } from '../audit/audit-log.ts'
import { findCustomer } from '../customers/customer-store.ts'
import type { Exchange, LoadedHandler } from '../exchange.ts'
import type { Principal } from '../identity/principal.ts'
import { refuse } from '../partner-center-error.ts'
import { findKeptReply, keepReply } from '../replies/kept-reply.ts'
import type { Transaction } from '../store/executor.ts'
import { type EncodedAnswer, encodeAnswer } from './encode.ts'
import { PartnerRequestContext, PublicRequestContext, WriteRequestContext } from './request-context.ts'

/**
 * Runs the operation's handler. A write, its audit record, its events and its kept answer commit in one transaction;
 * a read sees what is committed.
 */
export function handle(exchange: Exchange): EncodedAnswer | Promise<EncodedAnswer> {
  const { kept, operation, principal, server } = exchange
  if (kept) return kept
  if (!principal) return told(exchange, new PublicRequestContext(exchange, server.store.read))
  if (operation.audit) return changed(exchange, principal)
  return answer(exchange, new PartnerRequestContext(exchange, server.store.read, principal))
}

async function changed(exchange: Exchange, principal: Principal): Promise<EncodedAnswer> {
  const { store } = exchange.server
  try {
    return await store.write((transaction) => write(exchange, principal, transaction))
  } catch (cause) {
    // Two requests with one id at the same time: the second finds the first one's answer, whatever refused it.
    const first = exchange.requestIdSent ? await findKeptReply(store.read, exchange, principal.partnerId) : undefined
    if (first) return first
    throw cause
  }
}

async function write(exchange: Exchange, principal: Principal, transaction: Transaction): Promise<EncodedAnswer> {
  const context = new WriteRequestContext(exchange, transaction, principal)
  const encoded = await answer(exchange, context)
  const { correlationId, server, operation } = exchange
  const { audit = { resourceType: 'unknown', operationType: 'unknown' } } = operation
  for (const change of context.changes)
    await recordChange(transaction, server.ids, { ...principal, correlationId }, { ...audit, ...change }, context.now())
  if (exchange.requestIdSent) await keepReply(transaction, exchange, principal.partnerId, encoded)
  return encoded
}

/** Loads the customer in the path, which the account must be allowed to see, then asks the handler. */
async function answer(exchange: Exchange, context: PartnerRequestContext): Promise<EncodedAnswer> {
  const customerId = customerIdOf(exchange.input)
  if (customerId !== undefined) {
    // A customer's own people see nothing of others: no more than of customers that are not there.
    if (![undefined, customerId].includes(context.principal.customerId)) refuse('customerNotFound', customerId)
    context.customer = await findCustomer(context.db, context.partner.partner_id, customerId)
    if (!context.customer) refuse('customerNotFound', customerId)
  }
  return encodeAnswer(exchange, await handlerOf(exchange)(context, exchange.input))
}

async function told(exchange: Exchange, context: PublicRequestContext): Promise<EncodedAnswer> {
  return encodeAnswer(exchange, await handlerOf(exchange)(context, exchange.input))
}

function customerIdOf(input: unknown): string | undefined {
  if (typeof input !== 'object' || input === null || !('customerId' in input)) return undefined
  return String(input.customerId).toLowerCase()
}

function handlerOf({ handler, operation }: Exchange): LoadedHandler {
  if (!handler) throw new TypeError(`the handler of ${operation.id} was not loaded`)
  return handler
}

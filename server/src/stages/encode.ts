import type { Operation } from '@comptoir/contract/operation'
import type { Exchange } from '../exchange.ts'
import { Answer, HtmlAnswer, type Page, StoredJson } from '../page.ts'
import { PartnerCenterError } from '../partner-center-error.ts'
import type { KeptReply } from '../replies/kept-reply.ts'
import { post } from './outbox.ts'

/** An answer as it goes out: its status, its body as text and, for a change that goes on, where to look later. */
export interface EncodedAnswer extends KeptReply {
  /** Of this answer alone; those of a kept answer are not kept. */
  readonly headers?: Readonly<Record<string, string | string[]>>
}

/** Turns what a handler gave into bytes of the operation's API family. */
export function encodeAnswer(exchange: Exchange, result: unknown): EncodedAnswer {
  if (result instanceof HtmlAnswer)
    return { status: result.status, location: null, body: result.html, headers: { ...htmlHeaders, ...result.headers } }
  if (result instanceof Answer)
    return {
      status: result.status,
      location: result.location ?? null,
      body: bodyText(exchange, result.body),
      headers: result.headers,
    }
  return { status: usualStatus(exchange), location: null, body: bodyText(exchange, result) }
}

function bodyText(exchange: Exchange, body: unknown): string | null {
  if (body === null || body === undefined) return null
  if (body instanceof StoredJson) return body.text
  if (exchange.operation.list) return exchange.habits.encodePage(pageOf(body), exchange)
  return JSON.stringify(body)
}

/** A handler of a list gives a page: its type says so. */
function pageOf(body: unknown): Page<unknown> {
  return body as Page<unknown>
}

const statuses = new WeakMap<Operation, number>()

/** The first status that the contract gives. */
function usualStatus({ operation }: Exchange): number {
  const known = statuses.get(operation)
  if (known !== undefined) return known
  const [first = '200'] = Object.keys(operation.replies)
  statuses.set(operation, Number(first))
  return Number(first)
}

const jsonType = 'application/json; charset=utf-8'
const htmlHeaders = { 'content-type': 'text/html; charset=utf-8' }

/**
 * Sends an answer, with the headers of its API family: straight to Node's response, since all that the framework would
 * do to it (serialise, guess a type, run hooks) is done.
 */
export function send(exchange: Exchange, { status, location, body, headers: own }: EncodedAnswer): void {
  const { reply, habits } = exchange
  const headers = habits.answerHeaders(exchange)
  if (location !== null) headers['location'] = location
  if (body !== null) headers['content-type'] = jsonType
  if (own) Object.assign(headers, own)
  reply.hijack()
  if (body === null) {
    if (status !== 204) headers['content-length'] = 0
    post(reply.raw, status, headers)
    return
  }
  post(reply.raw, status, headers, body)
}

/** Sends a refusal in the API family's own shape. What is not a refusal is a bug: logged once, told to nobody. */
export function sendError(exchange: Exchange, cause: unknown): void {
  const { reply, habits, server } = exchange
  if (!(cause instanceof PartnerCenterError))
    server.log.error('bug', { correlationId: exchange.correlationId, operation: exchange.operation.id, cause })
  const error =
    cause instanceof PartnerCenterError ? cause : new PartnerCenterError('unexpected', [exchange.correlationId])
  const { status, headers, body } = habits.encodeError(error, exchange)
  reply.code(status).headers({ ...habits.answerHeaders(exchange), ...headers })
  if (typeof body === 'string' && exchange.operation.replyType === 'html')
    reply.header('content-type', htmlHeaders['content-type']).send(body)
  else reply.header('content-type', jsonType).send(JSON.stringify(body))
}

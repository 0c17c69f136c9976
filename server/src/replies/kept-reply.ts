import { createCipheriv, createDecipheriv, hash, randomBytes } from 'node:crypto'
import type { Exchange } from '../exchange.ts'
import type { Executor } from '../store/executor.ts'
import { type Parameter, query } from '../store/query.ts'
import type { ReplyTable } from '../store/tables.ts'

/** The first answer to a write, kept so that a repeated request gets it again. */
export type KeptReply = Pick<ReplyTable, 'status' | 'location' | 'body'>

interface Key {
  readonly partner_id: string
  readonly request_id: string
  readonly route: string
}

const findReply = query((db, p: Parameter<Key>) =>
  db
    .selectFrom('reply')
    .select(['status', 'location', 'body'])
    .where('partner_id', '=', p('partner_id'))
    .where('request_id', '=', p('request_id'))
    .where('route', '=', p('route')),
)

const insertReply = query((db, p: Parameter<ReplyTable>) =>
  db.insertInto('reply').values({
    partner_id: p('partner_id'),
    request_id: p('request_id'),
    route: p('route'),
    status: p('status'),
    location: p('location'),
    body: p('body'),
    created_at: p('created_at'),
  }),
)

/** Answers older than this are forgotten: a client repeats a request within minutes, not days. */
export const deleteOldReplies = query((db, p: Parameter<{ before: string }>) =>
  db.deleteFrom('reply').where('created_at', '<', p('before')),
)

/** A request id is a client's own: the same one on another operation or path is another request. Kept as a hash. */
function replyKey({ requestId, request, operation }: Exchange, partnerId: string): Key {
  const path = request.url.split('?', 1)[0] ?? ''
  return {
    partner_id: partnerId,
    request_id: hash('sha256', requestId, 'base64url'),
    route: `${operation.id} ${path.toLowerCase().replace(/\/$/, '')}`,
  }
}

/** The first answer to a request that is repeated, or undefined. */
export async function findKeptReply(
  db: Executor,
  exchange: Exchange,
  partnerId: string,
): Promise<KeptReply | undefined> {
  const kept = await db.one(findReply, replyKey(exchange, partnerId))
  if (!kept?.body || !exchange.operation.tellsSecret) return kept
  return { ...kept, body: opened(kept.body, exchange.requestId) }
}

/** Keeps an answer, in the transaction of what it tells. */
export async function keepReply(db: Executor, exchange: Exchange, partnerId: string, reply: KeptReply): Promise<void> {
  const { operation, requestId, server } = exchange
  const body = reply.body && operation.tellsSecret ? sealed(reply.body, requestId) : reply.body
  await db.run(insertReply, { ...replyKey(exchange, partnerId), ...reply, body, created_at: server.clock.now() })
}

const cipher = 'aes-256-gcm'
const nonceLength = 12
const tagLength = 16

/** Seals a body for whoever holds the request id, which is not kept: a secret told once is not at rest in clear. */
function sealed(body: string, requestId: string): string {
  const nonce = randomBytes(nonceLength)
  const sealing = createCipheriv(cipher, sealingKey(requestId), nonce)
  const text = Buffer.concat([sealing.update(body), sealing.final()])
  return Buffer.concat([nonce, sealing.getAuthTag(), text]).toString('base64url')
}

function opened(kept: string, requestId: string): string {
  const bytes = Buffer.from(kept, 'base64url')
  const opening = createDecipheriv(cipher, sealingKey(requestId), bytes.subarray(0, nonceLength))
  opening.setAuthTag(bytes.subarray(nonceLength, nonceLength + tagLength))
  return Buffer.concat([opening.update(bytes.subarray(nonceLength + tagLength)), opening.final()]).toString()
}

/** Another hash than the one that is kept. */
function sealingKey(requestId: string): Buffer {
  return hash('sha256', `seal ${requestId}`, 'buffer')
}

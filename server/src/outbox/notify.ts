import type { MessageKind } from '@comptoir/contract/schemas/outbox-message'
import type { Server } from '../server.ts'
import type { Transaction } from '../store/executor.ts'
import type { AccountTable } from '../store/tables.ts'
import { recipientsOf } from './mail-address-rules.ts'

import { insertMessage } from './outbox-store.ts'

/** What `notify` needs: the context of a handler that writes, or of an event that is due. */
export interface NotifyContext {
  readonly server: Server
  /** The transaction of the change: the message exists exactly when the change does. */
  readonly db: Transaction
  readonly partner: AccountTable
  /** The account's clock. */
  now(): string
}

/** What people are told. */
export interface Message {
  readonly kind: MessageKind
  /** Mail addresses; what is none is left out, and none at all leaves a message that is read in the outbox alone. */
  readonly to: readonly string[]
  /** What it is about: `{ offerId, operationId }`. */
  readonly subject: Readonly<Record<string, string>>
  /** Language tag of title and body. */
  readonly locale: string
  readonly title: string
  /** Plain text. */
  readonly body: string
}

/** Characters of a text at most: findings may be many. */
const bodyLength = 20_000

/** Characters of a title at most: what a mail's subject still shows. */
const titleLength = 200

/**
 * Puts a message into the account's outbox, and on its way by mail once the change is committed, where mail is
 * configured. It refuses nothing: a change does not fail for an address in it. Answers the message's id.
 */
export async function notify({ server, db, partner, now }: NotifyContext, message: Message): Promise<string> {
  const madeAt = now()
  const messageId = server.ids.next(madeAt)
  const recipients = recipientsOf(message.to)
  const { mail } = server
  const isMailed = mail !== undefined && recipients.length > 0
  await insertMessage(db, {
    partner_id: partner.partner_id,
    message_id: messageId,
    made_at: madeAt,
    kind: message.kind,
    subject: JSON.stringify(message.subject),
    recipients: JSON.stringify(recipients),
    locale: message.locale,
    title: oneLine(message.title),
    body: plainText(message.body),
    state: isMailed ? 'queued' : 'kept',
    attempts: 0,
    // The post does not wait for a clock that somebody froze, nor hurry with one that was advanced.
    due_at: isMailed ? server.clock.now() : null,
    last_error: null,
    sent_at: null,
  })
  if (isMailed) db.afterCommit(() => mail.wake())
  return messageId
}

/** A name that holds line breaks must not begin another header. */
function oneLine(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim()
    .slice(0, titleLength)
    .toWellFormed()
}

/** Line breaks and tabs are text; other control characters are none, and PostgreSQL does not take them all. */
function plainText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/(?![\n\t])\p{Cc}/gu, '')
    .slice(0, bodyLength)
    .toWellFormed()
}

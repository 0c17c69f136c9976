import {
  type MessageKind,
  type MessageState,
  messageKinds,
  messageStates,
  type OutboxMessage,
} from '@comptoir/contract/schemas/outbox-message'
import type { OutboxMessageTable } from '../store/outbox-tables.ts'

/** A message as the wire shows it. */
export function outboxDocument(row: OutboxMessageTable): OutboxMessage {
  const { last_error: lastError, sent_at: sentAt } = row
  return {
    id: row.message_id,
    madeAt: row.made_at,
    kind: kindOf(row),
    subject: parsed<Record<string, string>>(row.subject),
    to: parsed<string[]>(row.recipients),
    locale: row.locale,
    title: row.title,
    body: row.body,
    state: stateOf(row),
    attempts: row.attempts,
    ...(lastError === null ? {} : { lastError }),
    ...(sentAt === null ? {} : { sentAt }),
  }
}

function kindOf({ kind }: OutboxMessageTable): MessageKind {
  return messageKinds.find((each) => each === kind) ?? unknown(kind)
}

function stateOf({ state }: OutboxMessageTable): MessageState {
  return messageStates.find((each) => each === state) ?? unknown(state)
}

function unknown(word: string): never {
  throw new TypeError(`the outbox holds the word ${word}, which nothing writes`)
}

/** Written by `notify` alone. */
function parsed<Value>(text: string): Value {
  return JSON.parse(text) as Value
}

import { type Static, Type } from 'typebox'
import { instant, oneOf, text } from './primitives.ts'

/** What people are told of. */
export const messageKinds = [
  'publishingStarted',
  'stepFailed',
  'previewReady',
  'certificationFailed',
  'live',
  'cancelled',
] as const
export type MessageKind = (typeof messageKinds)[number]

/** How far the mail about it has come: `kept` is for the outbox alone, since mail is not configured or nobody to be sent to. */
export const messageStates = ['kept', 'queued', 'sent', 'failed'] as const
export type MessageState = (typeof messageStates)[number]

/** A message to people, as it stands in the outbox. */
export const outboxMessage = Type.Object({
  id: text,
  madeAt: instant,
  kind: oneOf(messageKinds),
  subject: Type.Record(Type.String(), Type.String(), { description: 'What it is about: ids by their names' }),
  to: Type.Array(text),
  locale: text,
  title: text,
  body: text,
  state: oneOf(messageStates),
  attempts: Type.Integer({ description: 'How often sending was begun' }),
  lastError: Type.Optional(text),
  sentAt: Type.Optional(Type.String({ description: 'ISO 8601 instant on the system’s clock' })),
})
/** A message to people, as the API answers it. */
export type OutboxMessage = Static<typeof outboxMessage>

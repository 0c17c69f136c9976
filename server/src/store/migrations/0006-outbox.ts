import type { Migration } from '../migrate.ts'

/** What people are told, and how far the mail about it has come. */
export const outbox: Migration = ({ text, integer }) => [
  `create table outbox_message (
    partner_id ${text} not null references account, message_id ${text} not null, made_at ${text} not null,
    kind ${text} not null, subject ${text} not null, recipients ${text} not null, locale ${text} not null,
    title ${text} not null, body ${text} not null, state ${text} not null, attempts ${integer} not null,
    due_at ${text}, last_error ${text}, sent_at ${text}, primary key (partner_id, message_id))`,
  `create index outbox_by_due on outbox_message (state, due_at, message_id)`,
]

import type { listOutboxMessages as operation } from '@comptoir/contract/comptoir/outbox-operations'
import { readInstant } from '../clock/read-instant.ts'
import type { Handler } from '../handler.ts'
import { seek, seekPage } from '../seek-page.ts'
import { outboxDocument } from './outbox-document.ts'
import { pageOfMessages } from './outbox-store.ts'

/** Lists what people were told about the account's changes, newest first. */
export const listOutboxMessages: Handler<typeof operation> = async ({ db, partner, continuationToken }, input) => {
  const { after, limit } = seek(input, continuationToken, ['messageId'])
  const since = input.since === undefined ? undefined : readInstant(input.since, 'since')
  const rows = await pageOfMessages(db, partner.partner_id, { kind: input.kind, since }, { after, limit })
  return seekPage(rows, limit, { item: outboxDocument, place: ({ message_id }) => [message_id] })
}

import type { getOutboxMessage as operation } from '@comptoir/contract/comptoir/outbox-operations'
import type { Handler } from '../handler.ts'
import { refuse } from '../partner-center-error.ts'
import { outboxDocument } from './outbox-document.ts'
import { findMessage } from './outbox-store.ts'

/** Shows a message of the account's own outbox. */
export const getOutboxMessage: Handler<typeof operation> = async ({ db, partner }, { messageId }) =>
  outboxDocument((await findMessage(db, partner.partner_id, messageId)) ?? refuse('outboxMessageNotFound', messageId))

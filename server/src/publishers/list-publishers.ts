import type { listPublishers as operation } from '@comptoir/contract/comptoir/marketplace-operations'
import type { Handler } from '../handler.ts'
import { publishersOf } from '../marketplace/publisher-store.ts'
import { publisherDocument } from './publisher-document.ts'

/** Lists the publishers that the account is in the marketplace. */
export const listPublishers: Handler<typeof operation> = async ({ db, partner }) => ({
  items: (await publishersOf(db, partner.partner_id)).map(publisherDocument),
})

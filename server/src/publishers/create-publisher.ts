import type { createPublisher as operation } from '@comptoir/contract/comptoir/marketplace-operations'
import type { Handler } from '../handler.ts'
import { insertPublisher } from '../marketplace/publisher-store.ts'
import { refuse } from '../partner-center-error.ts'
import { publisherDocument } from './publisher-document.ts'

/** Makes a publisher; its id is nobody else's in the installation. */
export const createPublisher: Handler<typeof operation> = async (context, { body }) => {
  const row = {
    partner_id: context.partner.partner_id,
    publisher_id: body.publisherId,
    name: body.name,
    created_at: context.now(),
  }
  if (!(await insertPublisher(context.db, row))) refuse('publisherTaken', body.publisherId)
  const document = publisherDocument(row)
  context.record({ after: document })
  return document
}

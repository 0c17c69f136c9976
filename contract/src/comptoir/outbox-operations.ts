import { Type } from 'typebox'
import { outboxReaders } from '../identity/role-sets.ts'
import { defineOperation } from '../operation.ts'
import { seekCollection } from '../schemas/collection.ts'
import { messageKinds, outboxMessage } from '../schemas/outbox-message.ts'
import { guid, oneOf, optional, pageSize } from '../schemas/primitives.ts'

const shared = {
  clouds: ['global', 'china', 'germany', 'usgov'],
  auth: ['app', 'appUser'],
  roles: outboxReaders,
  source: 'comptoir',
} as const

export const listOutboxMessages = defineOperation({
  id: 'comptoir.outbox.list',
  title: 'List what people were told, as of publishing, and how far the mail has come; newest first',
  method: 'GET',
  path: '/comptoir/v1/outbox',
  query: {
    kind: optional(oneOf(messageKinds)),
    since: optional(Type.String({ maxLength: 64, description: 'ISO 8601 instant: made then or later' })),
    size: optional(pageSize),
    seekOperation: optional(oneOf(['Next'])),
  },
  replies: { 200: seekCollection(outboxMessage) },
  list: 'seek',
  errors: ['propertyInvalid', 'requestInvalid'],
  ...shared,
})

export const getOutboxMessage = defineOperation({
  id: 'comptoir.outbox.get',
  title: 'Show what people were told, and how far the mail has come',
  method: 'GET',
  path: '/comptoir/v1/outbox/{messageId}',
  params: { messageId: guid },
  replies: { 200: outboxMessage },
  errors: ['outboxMessageNotFound'],
  ...shared,
})

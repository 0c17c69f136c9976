import { Type } from 'typebox'
import { auditReaders, userManagers } from '../identity/role-sets.ts'
import { defineOperation } from '../operation.ts'
import { auditRecord } from '../schemas/audit-record.ts'
import { seekCollection } from '../schemas/collection.ts'
import { guid, oneOf, optional, pageSize } from '../schemas/primitives.ts'
import { signIn } from '../schemas/sign-in.ts'

const everywhere = ['global', 'china', 'germany', 'usgov'] as const
const paged = { size: optional(pageSize), seekOperation: optional(oneOf(['Next'])) }
const day = Type.String({ minLength: 1, maxLength: 64, description: 'yyyy-mm-dd' })

export const listSignIns = defineOperation({
  id: 'comptoir.signIns.list',
  title: 'List who signed in or got a token, and who tried; newest first',
  method: 'GET',
  path: '/comptoir/v1/signins',
  query: { userId: optional(guid), clientId: optional(guid), succeeded: optional(Type.Boolean()), ...paged },
  replies: { 200: seekCollection(signIn) },
  list: 'seek',
  errors: ['requestInvalid'],
  clouds: everywhere,
  auth: ['app', 'appUser'],
  roles: userManagers,
  source: 'comptoir',
})

export const listAccountChanges = defineOperation({
  id: 'comptoir.audit.list',
  title: 'List what was changed in the account through Comptoir’s own API; newest first',
  method: 'GET',
  path: '/comptoir/v1/auditrecords',
  query: { startDate: optional(day), endDate: optional(day), ...paged },
  replies: { 200: seekCollection(auditRecord) },
  list: 'seek',
  errors: ['auditWindowTooOld', 'propertyInvalid', 'requestInvalid'],
  clouds: everywhere,
  auth: ['app', 'appUser'],
  roles: auditReaders,
  source: 'comptoir',
})

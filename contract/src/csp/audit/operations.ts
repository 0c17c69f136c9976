import { Type } from 'typebox'
import { accountAdministrators } from '../../identity/role-sets.ts'
import { defineOperation } from '../../operation.ts'
import { auditRecord } from '../../schemas/audit-record.ts'
import { seekCollection } from '../../schemas/collection.ts'
import { fieldFilter } from '../../schemas/field-filter.ts'
import { oneOf, pageSize } from '../../schemas/primitives.ts'

// Text, for `6/1/2017 12:00:00 AM` occurs beside the documented yyyy-mm-dd.
const day = Type.String({ minLength: 1, maxLength: 64, description: 'yyyy-mm-dd' })

/** Lists what people and applications of the partner changed, newest window of 30 days by default. */
export const listAuditRecords = defineOperation({
  id: 'csp.audit.list',
  title: 'List audit records',
  method: 'GET',
  path: '/v1/auditrecords',
  aliases: ['/auditactivity/v1/auditrecords'],
  query: {
    startDate: Type.Optional(day),
    endDate: Type.Optional(day),
    filter: Type.Optional(fieldFilter(['CompanyName', 'CustomerId', 'ResourceType'], ['substring', 'equals'])),
    size: Type.Optional(pageSize),
    // Inferred: the article has the continuation token alone; every other list of its kind goes on by this word.
    seekOperation: Type.Optional(oneOf(['Next'])),
  },
  replies: { 200: seekCollection(auditRecord) },
  list: 'seek',
  errors: ['auditWindowTooOld', 'propertyInvalid', 'requestInvalid'],
  clouds: ['global', 'germany', 'usgov'],
  auth: ['app', 'appUser'],
  roles: accountAdministrators,
  source: 'get-a-record-of-partner-center-activity-by-user',
  notes:
    'CompanyName goes with substring, CustomerId and ResourceType with equals. The resource article names the public cloud alone.',
})

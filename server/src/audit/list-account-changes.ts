import type { listAccountChanges as operation } from '@comptoir/contract/comptoir/log-operations'
import type { Handler } from '../handler.ts'
import { auditPage } from './audit-page.ts'

/** Lists what was changed through Comptoir's own API, newest first: tenants, people, applications, keys. */
export const listAccountChanges: Handler<typeof operation> = async (context, input) =>
  auditPage(context, input, { kind: 'ownApi', value: '' })

import type { listAuditRecords as operation } from '@comptoir/contract/csp/audit/operations'
import type { Input } from '@comptoir/contract/operation'
import { continuationToken, readContinuationToken } from '../continuation-token.ts'
import type { Handler } from '../handler.ts'
import { refuse } from '../partner-center-error.ts'
import { auditRecordOf } from './audit-document.ts'
import { type AuditFilter, pageOfAuditRecords } from './audit-store.ts'
import { auditWindow } from './audit-window.ts'

/** Records a page unless the client asks for another number, as in the article's example. */
const usualSize = 500

/** Lists what the account's people and applications changed, newest first, page by page. */
export const listAuditRecords: Handler<typeof operation> = async (context, input) => {
  const { db, partner, continuationToken: token } = context
  const size = input.size || usualSize
  const { from, until } = auditWindow(context.now(), input)
  const latest = { recordedAt: until, recordId: '' }
  // The article goes on by the header alone.
  const goesOn = token !== undefined || input.seekOperation !== undefined
  const asked = goesOn ? readContinuationToken(token, ['recordedAt', 'recordId']) : latest
  const before = asked.recordedAt < until ? asked : latest
  // One more than asked for tells whether the list goes on.
  const asking = { ...filterOf(input.filter), before, size: size + 1 }
  const found = await pageOfAuditRecords(db, partner.partner_id, from, asking)
  const rows = found.slice(0, size)
  const last = found.length > size ? rows.at(-1) : undefined
  return {
    items: rows.map(auditRecordOf),
    ...(last ? { continuationToken: continuationToken([last.recorded_at, last.record_id]) } : {}),
  }
}

const filters = {
  CompanyName: { kind: 'company', operator: 'substring' },
  CustomerId: { kind: 'customer', operator: 'equals' },
  ResourceType: { kind: 'resourceType', operator: 'equals' },
} as const

/** Each field goes with one operator; values compare in any letter case. */
function filterOf(filter: Input<typeof operation>['filter']): AuditFilter {
  if (!filter) return { kind: 'any', value: '' }
  const { kind, operator } = filters[filter.Field]
  if (filter.Operator !== operator) refuse('propertyInvalid', `filter ${filter.Field} goes with ${operator}`)
  return { kind, value: filter.Value.toLowerCase() }
}

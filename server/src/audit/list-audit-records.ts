import type { listAuditRecords as operation } from '@comptoir/contract/csp/audit/operations'
import type { Input } from '@comptoir/contract/operation'
import type { Handler } from '../handler.ts'
import { refuse } from '../partner-center-error.ts'
import { auditPage } from './audit-page.ts'
import type { AuditFilter } from './audit-store.ts'

/** Lists what the account's people and applications changed, newest first, page by page. */
export const listAuditRecords: Handler<typeof operation> = async (context, input) =>
  auditPage(context, input, filterOf(input.filter))

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

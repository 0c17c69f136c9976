import type { AuditRecord } from '@comptoir/contract/schemas/audit-record'
import type { Ids } from '../clock/ids.ts'
import type { Change } from '../handler.ts'
import { StoredJson } from '../page.ts'
import type { Transaction } from '../store/executor.ts'
import { insertAuditRecord } from './audit-store.ts'

/** Who changed something, and in which call. */
export interface Author {
  readonly partnerId: string
  readonly clientId: string
  readonly userPrincipalName: string | undefined
  readonly correlationId: string
}

/** A change that knows what it is called. */
export interface NamedChange extends Change {
  readonly resourceType: string
  readonly operationType: string
}

/** A change as it is kept: who, when and what, with the resource before and after as it travels. */
export interface StoredChange
  extends Pick<
    AuditRecord,
    | 'partnerId'
    | 'customerId'
    | 'customerName'
    | 'userPrincipalName'
    | 'applicationId'
    | 'resourceType'
    | 'operationType'
    | 'operationDate'
    | 'operationStatus'
    | 'originalCorrelationId'
    | 'sessionId'
  > {
  readonly before?: unknown
  readonly after?: unknown
  readonly details: Readonly<Record<string, string | null>>
}

/**
 * Puts one change on record, in the transaction of the change. Old and new value are kept as they travel and spelled
 * the audit log's way (PascalCase text) when somebody reads them: writing happens often, reading seldom.
 */
export async function recordChange(
  db: Transaction,
  ids: Ids,
  author: Author,
  change: NamedChange,
  recordedAt: string,
): Promise<void> {
  const { resourceType, customerId, customerName } = change
  await db.run(insertAuditRecord, {
    partner_id: author.partnerId,
    recorded_at: recordedAt,
    record_id: ids.next(recordedAt),
    customer_id: customerId ?? null,
    company_key: customerName?.toLowerCase() ?? '',
    resource_type: resourceType,
    body: bodyOf(author, change, recordedAt),
  })
}

/** A `StoredChange` as text. */
function bodyOf(author: Author, change: NamedChange, recordedAt: string): string {
  const { resourceType, operationType, customerId, customerName, before, after, details = {} } = change
  const opening = JSON.stringify({
    partnerId: author.partnerId,
    customerId,
    customerName,
    userPrincipalName: author.userPrincipalName,
    applicationId: author.clientId,
    resourceType,
  })
  const closing = JSON.stringify({
    operationType,
    operationDate: recordedAt,
    operationStatus: 'succeeded',
    originalCorrelationId: author.correlationId,
    // Not the request id: it opens the kept answer.
    sessionId: author.correlationId,
    details,
  })
  return `${opening.slice(0, -1)}${member('before', before)}${member('after', after)},${closing.slice(1)}`
}

/** A member that stands behind others; nothing where it is absent. */
function member(name: string, value: unknown): string {
  if (value === undefined) return ''
  return `,"${name}":${value instanceof StoredJson ? value.text : JSON.stringify(value)}`
}

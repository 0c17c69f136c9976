import type { AuditRecord } from '@comptoir/contract/schemas/audit-record'
import type { StoredChange } from './audit-log.ts'
import type { AuditRow } from './audit-store.ts'

/** Ticks of 100 ns from the year 1 to 1970, and in a millisecond. */
const ticksAtEpoch = 621_355_968_000_000_000n
const ticksPerMillisecond = 10_000n

/** A record of the audit log as the wire shows it. */
export function auditRecordOf({ record_id, body }: AuditRow): AuditRecord {
  const { before, after, details, ...change } = storedChange(body)
  return {
    id: recordId(record_id, change, after ?? before),
    ...change,
    ...(before === undefined ? {} : { resourceOldValue: JSON.stringify(pascalCased(before)) }),
    ...(after === undefined ? {} : { resourceNewValue: JSON.stringify(pascalCased(after)) }),
    customizedData: Object.entries(details).map(([key, value]) => ({ key, value })),
    attributes: { objectType: 'AuditRecord' },
  }
}

/** Written by `recordChange` alone. */
function storedChange(body: string): StoredChange {
  return JSON.parse(body) as StoredChange
}

/**
 * `partner_customer_object_operation_ticks`, as the documents' ids are built. Inferred: below the millisecond the ticks
 * come from the row's own id, which tells changes of one instant apart.
 */
function recordId(rowId: string, change: Omit<StoredChange, 'details'>, object: unknown): string {
  const { partnerId, customerId, resourceType, operationType, operationDate } = change
  const { epochMilliseconds } = Temporal.Instant.from(operationDate)
  const fraction = BigInt(Number.parseInt(rowId.slice(-8), 16)) % ticksPerMillisecond
  const ticks = ticksAtEpoch + BigInt(epochMilliseconds) * ticksPerMillisecond + fraction
  return [partnerId, customerId, idOf(object) ?? resourceType, operationType, ticks]
    .filter((part) => part !== undefined)
    .join('_')
}

function idOf(object: unknown): string | undefined {
  if (typeof object !== 'object' || object === null || !('id' in object)) return undefined
  return typeof object.id === 'string' ? object.id : undefined
}

/** Gives every member the capital first letter that the audit log spells resources with. */
function pascalCased(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(pascalCased)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [
      name.slice(0, 1).toUpperCase() + name.slice(1),
      pascalCased(member),
    ]),
  )
}

import type { AuditRecord } from '@comptoir/contract/schemas/audit-record'
import { continuationToken, readContinuationToken } from '../continuation-token.ts'
import type { Page } from '../page.ts'
import type { Executor } from '../store/executor.ts'
import type { AccountTable } from '../store/tables.ts'
import { auditRecordOf } from './audit-document.ts'
import { type AuditFilter, pageOfAuditRecords } from './audit-store.ts'
import { auditWindow } from './audit-window.ts'

/** Records a page unless the client asks for another number, as in the article's example. */
const usualSize = 500

interface Asking {
  readonly db: Executor
  readonly partner: AccountTable
  readonly continuationToken: string | undefined
  now(): string
}

interface AskedPage {
  readonly startDate?: string
  readonly endDate?: string
  readonly size?: number
  readonly seekOperation?: 'Next'
}

/** A page of an account's records that match, newest first. */
export async function auditPage(context: Asking, asked: AskedPage, filter: AuditFilter): Promise<Page<AuditRecord>> {
  const { db, partner, continuationToken: token } = context
  const size = asked.size || usualSize
  const { from, until } = auditWindow(context.now(), asked)
  const latest = { recordedAt: until, recordId: '' }
  // The article goes on by the header alone.
  const goesOn = token !== undefined || asked.seekOperation !== undefined
  const sought = goesOn ? readContinuationToken(token, ['recordedAt', 'recordId']) : latest
  const before = sought.recordedAt < until ? sought : latest
  // One more than asked for tells whether the list goes on.
  const found = await pageOfAuditRecords(db, partner.partner_id, from, { ...filter, before, size: size + 1 })
  const rows = found.slice(0, size)
  const last = found.length > size ? rows.at(-1) : undefined
  return {
    items: rows.map(auditRecordOf),
    ...(last ? { continuationToken: continuationToken([last.recorded_at, last.record_id]) } : {}),
  }
}

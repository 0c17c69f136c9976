import { type RawBuilder, sql } from 'kysely'
import type { Executor } from '../store/executor.ts'
import { type Parameter, query } from '../store/query.ts'
import type { AuditRecordTable } from '../store/tables.ts'
import { ownApiResources } from './own-api-resources.ts'

export const insertAuditRecord = query((db, p: Parameter<AuditRecordTable>) =>
  db.insertInto('audit_record').values({
    partner_id: p('partner_id'),
    recorded_at: p('recorded_at'),
    record_id: p('record_id'),
    customer_id: p('customer_id'),
    company_key: p('company_key'),
    resource_type: p('resource_type'),
    body: p('body'),
  }),
)

/** A record as a list needs it. */
export type AuditRow = Pick<AuditRecordTable, 'recorded_at' | 'record_id' | 'body'>

/** What a list may be narrowed by. */
export interface AuditFilter {
  /** `any` and `ownApi` (what Comptoir's own API changes) have no value. */
  readonly kind: 'any' | 'ownApi' | 'customer' | 'resourceType' | 'company'
  /** In small letters: an id, a resource type, or what the company's name holds. */
  readonly value: string
}

/** Where a page begins: with what was recorded before this. */
export interface AuditPosition {
  readonly recordedAt: string
  readonly recordId: string
}

interface PageParameters {
  readonly partnerId: string
  readonly from: string
  readonly beforeInstant: string
  readonly beforeId: string
  readonly value: string
  readonly size: number
}

type Condition = (value: string) => RawBuilder<boolean>

/** Newest first, in the order of the primary key, so that a page is a range of it. */
function page(matches: Condition) {
  return query((db, p: Parameter<PageParameters>) =>
    db
      .selectFrom('audit_record')
      .select(['recorded_at', 'record_id', 'body'])
      .where('partner_id', '=', p('partnerId'))
      .where('recorded_at', '>=', p('from'))
      .where(({ eb, refTuple, tuple }) =>
        eb(refTuple('recorded_at', 'record_id'), '<', tuple(p('beforeInstant'), p('beforeId'))),
      )
      .where(matches(p('value')))
      .orderBy('recorded_at', 'desc')
      .orderBy('record_id', 'desc')
      .limit(p('size')),
  )
}

/**
 * A customer's records. Its index's columns are compared as one, with the customer in front: SQLite would otherwise walk
 * through all of the account's.
 */
const ofCustomer = query((db, p: Parameter<PageParameters>) =>
  db
    .selectFrom('audit_record')
    .select(['recorded_at', 'record_id', 'body'])
    .where('partner_id', '=', p('partnerId'))
    .where('customer_id', '=', p('value'))
    .where(({ eb, refTuple, tuple }) => eb(refTuple('customer_id', 'recorded_at'), '>=', tuple(p('value'), p('from'))))
    .where(({ eb, refTuple, tuple }) =>
      eb(
        refTuple('customer_id', 'recorded_at', 'record_id'),
        '<',
        tuple(p('value'), p('beforeInstant'), p('beforeId')),
      ),
    )
    .orderBy('recorded_at', 'desc')
    .orderBy('record_id', 'desc')
    .limit(p('size')),
)

const pages = {
  any: page(() => sql<boolean>`1 = 1`),
  ownApi: page(() => sql<boolean>`resource_type in (${sql.join(ownApiResources)})`),
  customer: ofCustomer,
  resourceType: page((value) => sql<boolean>`resource_type = ${value}`),
  company: page((value) => sql<boolean>`company_key like ${value} escape '!'`),
} as const satisfies Record<AuditFilter['kind'], unknown>

/** Up to `size` records of an account since an instant, behind a position, newest first. */
export function pageOfAuditRecords(
  db: Executor,
  partnerId: string,
  from: string,
  { kind, value, before, size }: AuditFilter & { readonly before: AuditPosition; readonly size: number },
): Promise<readonly AuditRow[]> {
  return db.all(pages[kind], {
    partnerId,
    from,
    beforeInstant: before.recordedAt,
    beforeId: before.recordId,
    value: kind === 'company' ? `%${value.replace(/[!%_]/g, '!$&')}%` : value,
    size,
  })
}

import { sql } from 'kysely'
import type { Executor } from '../store/executor.ts'
import { type Parameter, query } from '../store/query.ts'
import type { CustomerTable } from '../store/tables.ts'

/** What is known of a customer beside its wire document. */
export type CustomerRow = CustomerTable

const byId = query((db, p: Parameter<{ partnerId: string; customerId: string }>) =>
  db
    .selectFrom('customer')
    .selectAll()
    .where('partner_id', '=', p('partnerId'))
    .where('customer_id', '=', p('customerId')),
)

const insert = query((db, p: Parameter<CustomerTable>) =>
  db
    .insertInto('customer')
    .values({
      partner_id: p('partner_id'),
      customer_id: p('customer_id'),
      version: p('version'),
      domain: p('domain'),
      company_key: p('company_key'),
      company_name: p('company_name'),
      reseller_id: p('reseller_id'),
      country: p('country'),
      created_at: p('created_at'),
      summary: p('summary'),
      body: p('body'),
    })
    .onConflict((conflict) => conflict.column('domain').doNothing()),
)

const update = query((db, p: Parameter<CustomerTable & { expected: number }>) =>
  db
    .updateTable('customer')
    .set({
      version: p('version'),
      company_key: p('company_key'),
      company_name: p('company_name'),
      country: p('country'),
      summary: p('summary'),
      body: p('body'),
    })
    .where('partner_id', '=', p('partner_id'))
    .where('customer_id', '=', p('customer_id'))
    .where('version', '=', p('expected')),
)

const remove = query((db, p: Parameter<{ partnerId: string; customerId: string }>) =>
  db.deleteFrom('customer').where('partner_id', '=', p('partnerId')).where('customer_id', '=', p('customerId')),
)

const count = query((db, p: Parameter<{ partnerId: string }>) =>
  db
    .selectFrom('customer')
    .select(({ fn }) => fn.countAll<number>().as('customers'))
    .where('partner_id', '=', p('partnerId')),
)

const byDomain = query((db, p: Parameter<{ domain: string }>) =>
  db.selectFrom('customer').select('customer_id').where('domain', '=', p('domain')),
)

const tenantByDomain = query((db, p: Parameter<{ domain: string }>) =>
  db.selectFrom('tenant').select('tenant_id').where('domain', '=', p('domain')),
)

/** A customer of this account, or undefined. */
export function findCustomer(db: Executor, partnerId: string, customerId: string): Promise<CustomerRow | undefined> {
  return db.one(byId, { partnerId, customerId })
}

/** Adds a customer; answers whether it was: not when another got the domain first, maybe on another machine. */
export async function insertCustomer(db: Executor, row: CustomerRow): Promise<boolean> {
  return (await db.run(insert, row)) === 1
}

/** Replaces a customer whose version is still `expected`; answers whether it was. */
export async function updateCustomer(db: Executor, row: CustomerRow, expected: number): Promise<boolean> {
  return (await db.run(update, { ...row, expected })) === 1
}

/** Deletes a customer with everything that is its own. */
export async function deleteCustomer(db: Executor, partnerId: string, customerId: string): Promise<void> {
  await db.run(remove, { partnerId, customerId })
}

export async function countCustomers(db: Executor, partnerId: string): Promise<number> {
  return (await db.one(count, { partnerId }))?.customers ?? 0
}

/** Whether a domain is some tenant's already: a customer's or a partner's, of any account. */
export async function isDomainTaken(db: Executor, domain: string): Promise<boolean> {
  return Boolean((await db.one(byDomain, { domain })) ?? (await db.one(tenantByDomain, { domain })))
}

/** What a list of customers may be narrowed by: a column, and what its values start with. */
export interface CustomerFilter {
  readonly column: 'company_key' | 'domain' | 'reseller_id'
  /** In small letters. */
  readonly prefix: string
}

/** Where a page begins: behind this customer. `value` is its filtered column's. */
export interface CustomerPosition {
  readonly customerId: string
  readonly value: string
}

/** Before every customer. */
export const beginning: CustomerPosition = { customerId: '', value: '' }

/** Summaries of customers, joined with commas, and where the next page begins. */
export interface CustomerPage {
  readonly text: string
  readonly count: number
  /** Behind which the next page begins; absent from the last page. */
  readonly next?: CustomerPosition
}

interface PageParameters {
  readonly partnerId: string
  readonly after: string
  readonly size: number
}

/** Joined by the database: no document is parsed to be listed. */
const page = query((db, p: Parameter<PageParameters>) =>
  db
    .selectFrom((inner) =>
      inner
        .selectFrom('customer')
        .select(['customer_id', 'summary'])
        .where('partner_id', '=', p('partnerId'))
        .where('customer_id', '>', p('after'))
        .orderBy('customer_id')
        .limit(p('size'))
        .as('page'),
    )
    .select(({ fn }) => [
      sql<string | null>`string_agg(summary, ',')`.as('text'),
      fn.countAll<number>().as('count'),
      fn.max('customer_id').as('last'),
    ]),
)

/** Up to `size` customers behind one, by id: a page costs the same wherever it begins. */
export async function pageOfCustomers(
  db: Executor,
  partnerId: string,
  after: CustomerPosition,
  size: number,
): Promise<CustomerPage> {
  const found = await db.one(page, { partnerId, after: after.customerId, size })
  if (!found?.text || found.last === null) return { text: '', count: 0 }
  const { text, count, last } = found
  // A full page may be the last one.
  const goesOn = count === size && (await hasCustomersAfter(db, partnerId, last))
  return { text, count, ...(goesOn ? { next: { customerId: last, value: '' } } : {}) }
}

interface FilteredParameters extends PageParameters {
  /** The filtered column of the customer behind whom the page begins. */
  readonly value: string
  /** Behind everything that matches. */
  readonly end: string
}

/** The order is that of the column's index, so that a page is a range of it, however many match. */
function filtered(column: CustomerFilter['column']) {
  return query((db, p: Parameter<FilteredParameters>) =>
    db
      .selectFrom('customer')
      .select(['customer_id', 'summary'])
      .select((eb) => eb.ref(column).as('value'))
      .where('partner_id', '=', p('partnerId'))
      .where(column, '<', p('end'))
      .where(({ eb, refTuple, tuple }) => eb(refTuple(column, 'customer_id'), '>', tuple(p('value'), p('after'))))
      .orderBy(column)
      .orderBy('customer_id')
      .limit(p('size')),
  )
}

const filters = {
  company_key: filtered('company_key'),
  domain: filtered('domain'),
  reseller_id: filtered('reseller_id'),
} as const

/** Up to `size` customers behind one, whose column starts with a prefix. */
export async function pageOfMatchingCustomers(
  db: Executor,
  partnerId: string,
  { column, prefix }: CustomerFilter,
  after: CustomerPosition,
  size: number,
): Promise<CustomerPage> {
  // The prefix itself stands before every text that starts with it, the last code point of all behind.
  const start = after.value < prefix ? { value: prefix, after: '' } : { value: after.value, after: after.customerId }
  const rows = await db.all(filters[column], { partnerId, ...start, end: `${prefix}\u{10ffff}`, size })
  const last = rows.at(-1)
  return {
    text: rows.map(({ summary }) => summary).join(','),
    count: rows.length,
    ...(last ? { next: { customerId: last.customer_id, value: last.value ?? '' } } : {}),
  }
}

const unfinishedKinds = query((db, p: Parameter<{ partnerId: string; customerId: string }>) =>
  db
    .selectFrom('customer_order')
    .select('kinds')
    .distinct()
    .where('partner_id', '=', p('partnerId'))
    .where('customer_id', '=', p('customerId'))
    .where('status', '!=', 'cancelled'),
)

const livingKinds = query((db, p: Parameter<{ partnerId: string; customerId: string }>) =>
  db
    .selectFrom('subscription')
    .select('kind')
    .distinct()
    .where('partner_id', '=', p('partnerId'))
    .where('customer_id', '=', p('customerId'))
    .where('status', '!=', 'deleted')
    .where('status', '!=', 'expired'),
)

/** The kinds of catalogue item that a customer has ordered and not cancelled, and those it has subscriptions of. */
export async function heldKinds(
  db: Executor,
  partnerId: string,
  customerId: string,
): Promise<{ readonly ordered: ReadonlySet<string>; readonly subscribed: ReadonlySet<string> }> {
  const orders = await db.all(unfinishedKinds, { partnerId, customerId })
  const subscriptions = await db.all(livingKinds, { partnerId, customerId })
  return {
    // Written by the orders' store, as a JSON array of words.
    ordered: new Set(orders.flatMap(({ kinds }) => JSON.parse(kinds) as string[])),
    subscribed: new Set(subscriptions.map(({ kind }) => kind)),
  }
}

const anyAfter = query((db, p: Parameter<{ partnerId: string; after: string }>) =>
  db
    .selectFrom('customer')
    .select('customer_id')
    .where('partner_id', '=', p('partnerId'))
    .where('customer_id', '>', p('after'))
    .limit(1),
)

/** Whether the list goes on behind a customer: a full page may be the last. */
export async function hasCustomersAfter(db: Executor, partnerId: string, after: string): Promise<boolean> {
  return (await db.one(anyAfter, { partnerId, after })) !== undefined
}

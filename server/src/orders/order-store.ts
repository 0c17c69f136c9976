import { sql } from 'kysely'
import { StoredList } from '../page.ts'
import type { Executor } from '../store/executor.ts'
import { type Parameter, query } from '../store/query.ts'
import type { CustomerOrderTable } from '../store/tables.ts'

/** What is known of an order beside its wire document. */
export type OrderRow = CustomerOrderTable

interface OfCustomer {
  readonly partnerId: string
  readonly customerId: string
}

const byId = query((db, p: Parameter<OfCustomer & { orderId: string }>) =>
  db
    .selectFrom('customer_order')
    .selectAll()
    .where('partner_id', '=', p('partnerId'))
    .where('customer_id', '=', p('customerId'))
    .where('order_id', '=', p('orderId')),
)

const insert = query((db, p: Parameter<OrderRow>) =>
  db.insertInto('customer_order').values({
    partner_id: p('partner_id'),
    customer_id: p('customer_id'),
    order_id: p('order_id'),
    version: p('version'),
    status: p('status'),
    billing_cycle: p('billing_cycle'),
    kinds: p('kinds'),
    created_at: p('created_at'),
    body: p('body'),
  }),
)

const update = query((db, p: Parameter<OrderRow & { expected: number }>) =>
  db
    .updateTable('customer_order')
    .set({
      version: p('version'),
      status: p('status'),
      billing_cycle: p('billing_cycle'),
      kinds: p('kinds'),
      body: p('body'),
    })
    .where('partner_id', '=', p('partner_id'))
    .where('customer_id', '=', p('customer_id'))
    .where('order_id', '=', p('order_id'))
    .where('version', '=', p('expected')),
)

const newestFirst = sql<string | null>`string_agg(body, ',' order by created_at desc, order_id desc)`

const all = query((db, p: Parameter<OfCustomer>) =>
  db
    .selectFrom('customer_order')
    .select(({ fn }) => [newestFirst.as('text'), fn.countAll<number>().as('count')])
    .where('partner_id', '=', p('partnerId'))
    .where('customer_id', '=', p('customerId')),
)

const ofBillingCycle = query((db, p: Parameter<OfCustomer & { billingCycle: string }>) =>
  db
    .selectFrom('customer_order')
    .select(({ fn }) => [newestFirst.as('text'), fn.countAll<number>().as('count')])
    .where('partner_id', '=', p('partnerId'))
    .where('customer_id', '=', p('customerId'))
    .where('billing_cycle', '=', p('billingCycle')),
)

const ofKind = query((db, p: Parameter<OfCustomer & { pattern: string }>) =>
  db
    .selectFrom('customer_order')
    .selectAll()
    .where('partner_id', '=', p('partnerId'))
    .where('customer_id', '=', p('customerId'))
    .where('kinds', 'like', p('pattern'))
    .where('status', '!=', 'cancelled'),
)

/** An order of a customer by its id in any letter case, or undefined. */
export function findOrder(
  db: Executor,
  partnerId: string,
  customerId: string,
  orderId: string,
): Promise<OrderRow | undefined> {
  return db.one(byId, { partnerId, customerId, orderId: orderId.toLowerCase() })
}

export async function insertOrder(db: Executor, row: OrderRow): Promise<void> {
  await db.run(insert, row)
}

/** Replaces an order whose version is still `expected`; answers whether it was. */
export async function updateOrderRow(db: Executor, row: OrderRow, expected: number): Promise<boolean> {
  return (await db.run(update, { ...row, expected })) === 1
}

/** A customer's orders as the wire shows them, the newest first; of one billing cycle where one is given. */
export async function listOrderDocuments(
  db: Executor,
  partnerId: string,
  customerId: string,
  billingCycle?: string,
): Promise<StoredList> {
  const list =
    billingCycle === undefined
      ? await db.one(all, { partnerId, customerId })
      : await db.one(ofBillingCycle, { partnerId, customerId, billingCycle })
  return new StoredList(list?.text ?? '', list?.count ?? 0)
}

/** A customer's orders that hold an item of a kind and are not cancelled. */
export function listLiveOrdersOfKind(
  db: Executor,
  partnerId: string,
  customerId: string,
  kind: string,
): Promise<readonly OrderRow[]> {
  return db.all(ofKind, { partnerId, customerId, pattern: `%"${kind}"%` })
}

import type { Executor } from '../store/executor.ts'
import { type Parameter, query } from '../store/query.ts'
import type { SubscriptionTable } from '../store/tables.ts'

/** What is known of a subscription beside its wire document. */
export type SubscriptionRow = SubscriptionTable

interface OfCustomer {
  readonly partnerId: string
  readonly customerId: string
}

const byId = query((db, p: Parameter<OfCustomer & { subscriptionId: string }>) =>
  db
    .selectFrom('subscription')
    .selectAll()
    .where('partner_id', '=', p('partnerId'))
    .where('customer_id', '=', p('customerId'))
    .where('subscription_id', '=', p('subscriptionId')),
)

const insert = query((db, p: Parameter<SubscriptionRow>) =>
  db.insertInto('subscription').values({
    partner_id: p('partner_id'),
    customer_id: p('customer_id'),
    subscription_id: p('subscription_id'),
    order_id: p('order_id'),
    parent_id: p('parent_id'),
    offer_id: p('offer_id'),
    kind: p('kind'),
    mpn_id: p('mpn_id'),
    status: p('status'),
    version: p('version'),
    created_at: p('created_at'),
    provisioning: p('provisioning'),
    body: p('body'),
  }),
)

const update = query((db, p: Parameter<SubscriptionRow & { expected: number }>) =>
  db
    .updateTable('subscription')
    .set({ status: p('status'), version: p('version'), provisioning: p('provisioning'), body: p('body') })
    .where('partner_id', '=', p('partner_id'))
    .where('customer_id', '=', p('customer_id'))
    .where('subscription_id', '=', p('subscription_id'))
    .where('version', '=', p('expected')),
)

/** The subscriptions of a customer in the order in which they were made, narrowed by one column or by none. */
function listBy(column: 'order_id' | 'mpn_id' | 'parent_id' | undefined) {
  return query((db, p: Parameter<OfCustomer & { value: string }>) => {
    const ofCustomer = db
      .selectFrom('subscription')
      .selectAll()
      .where('partner_id', '=', p('partnerId'))
      .where('customer_id', '=', p('customerId'))
      .orderBy('created_at')
      .orderBy('subscription_id')
    return column === undefined ? ofCustomer : ofCustomer.where(column, '=', p('value'))
  })
}

const lists = {
  all: listBy(undefined),
  orderId: listBy('order_id'),
  mpnId: listBy('mpn_id'),
  parentId: listBy('parent_id'),
} as const

const countOfCustomer = query((db, p: Parameter<OfCustomer>) =>
  db
    .selectFrom('subscription')
    .select(({ fn }) => fn.countAll<number>().as('subscriptions'))
    .where('partner_id', '=', p('partnerId'))
    .where('customer_id', '=', p('customerId'))
    .where('status', 'not in', ['deleted', 'expired']),
)

const countOfKind = query((db, p: Parameter<{ partnerId: string; kind: string }>) =>
  db
    .selectFrom('subscription')
    .select(({ fn }) => fn.countAll<number>().as('subscriptions'))
    .where('partner_id', '=', p('partnerId'))
    .where('kind', '=', p('kind'))
    .where('status', 'not in', ['deleted', 'expired']),
)

/** What a list of subscriptions is narrowed by; values in small letters. Everything given must match. */
export interface SubscriptionFilter {
  readonly orderId?: string | undefined
  /** MPN id of the partner on record. */
  readonly mpnId?: string | undefined
  /** The subscription that they add to. */
  readonly parentId?: string | undefined
}

/** A customer's subscription by its id in small letters, or undefined. */
export function findSubscription(
  db: Executor,
  partnerId: string,
  customerId: string,
  subscriptionId: string,
): Promise<SubscriptionRow | undefined> {
  return db.one(byId, { partnerId, customerId, subscriptionId })
}

/** A customer's subscriptions, also those that ended, in the order in which they were made. */
export async function listSubscriptions(
  db: Executor,
  partnerId: string,
  customerId: string,
  { orderId, mpnId, parentId }: SubscriptionFilter = {},
): Promise<readonly SubscriptionRow[]> {
  const by =
    orderId !== undefined ? 'orderId' : parentId !== undefined ? 'parentId' : mpnId !== undefined ? 'mpnId' : 'all'
  const rows = await db.all(lists[by], { partnerId, customerId, value: orderId ?? parentId ?? mpnId ?? '' })
  return rows.filter(
    (row) => (mpnId === undefined || row.mpn_id === mpnId) && (parentId === undefined || row.parent_id === parentId),
  )
}

export async function insertSubscription(db: Executor, row: SubscriptionRow): Promise<void> {
  await db.run(insert, row)
}

/** Replaces a subscription whose version is still `expected`; answers whether it was. */
export async function updateSubscription(db: Executor, row: SubscriptionRow, expected: number): Promise<boolean> {
  return (await db.run(update, { ...row, expected })) === 1
}

/** How many subscriptions a customer has, of those that have not ended. */
export async function countSubscriptions(db: Executor, partnerId: string, customerId: string): Promise<number> {
  return (await db.one(countOfCustomer, { partnerId, customerId }))?.subscriptions ?? 0
}

/** How many subscriptions to a kind of item an account's customers have in all, of those that have not ended. */
export async function countByKind(db: Executor, partnerId: string, kind: string): Promise<number> {
  return (await db.one(countOfKind, { partnerId, kind }))?.subscriptions ?? 0
}

import type { Executor } from '../store/executor.ts'
import { type Parameter, query } from '../store/query.ts'
import type { CartTable } from '../store/tables.ts'

/** What is known of a cart beside its wire document. */
export type CartRow = CartTable

interface OfCustomer {
  readonly partnerId: string
  readonly customerId: string
}

const byId = query((db, p: Parameter<OfCustomer & { cartId: string }>) =>
  db
    .selectFrom('cart')
    .selectAll()
    .where('partner_id', '=', p('partnerId'))
    .where('customer_id', '=', p('customerId'))
    .where('cart_id', '=', p('cartId')),
)

const insert = query((db, p: Parameter<CartRow>) =>
  db.insertInto('cart').values({
    partner_id: p('partner_id'),
    customer_id: p('customer_id'),
    cart_id: p('cart_id'),
    version: p('version'),
    status: p('status'),
    expires_at: p('expires_at'),
    body: p('body'),
  }),
)

const update = query((db, p: Parameter<CartRow & { expected: number }>) =>
  db
    .updateTable('cart')
    .set({ version: p('version'), status: p('status'), expires_at: p('expires_at'), body: p('body') })
    .where('partner_id', '=', p('partner_id'))
    .where('customer_id', '=', p('customer_id'))
    .where('cart_id', '=', p('cart_id'))
    .where('version', '=', p('expected')),
)

const removeExpired = query((db, p: Parameter<OfCustomer & { now: string }>) =>
  db
    .deleteFrom('cart')
    .where('partner_id', '=', p('partnerId'))
    .where('customer_id', '=', p('customerId'))
    .where('status', '=', 'Active')
    .where('expires_at', '<=', p('now')),
)

/** A cart of a customer by its id in any letter case, or undefined. */
export function findCart(
  db: Executor,
  partnerId: string,
  customerId: string,
  cartId: string,
): Promise<CartRow | undefined> {
  return db.one(byId, { partnerId, customerId, cartId: cartId.toLowerCase() })
}

export async function insertCart(db: Executor, row: CartRow): Promise<void> {
  await db.run(insert, row)
}

/** Replaces a cart whose version is still `expected`; answers whether it was. */
export async function updateCartRow(db: Executor, row: CartRow, expected: number): Promise<boolean> {
  return (await db.run(update, { ...row, expected })) === 1
}

/** Deletes the carts of a customer that ran out by an instant: nobody can see them any more. */
export async function deleteExpiredCarts(
  db: Executor,
  partnerId: string,
  customerId: string,
  now: string,
): Promise<void> {
  await db.run(removeExpired, { partnerId, customerId, now })
}

import type { Executor } from '../store/executor.ts'
import type { MarketPlanTable } from '../store/market-tables.ts'
import { type Parameter, query } from '../store/query.ts'

export type MarketPlanRow = MarketPlanTable

/** The id of the test drive among the variants of an offer. */
export const testDriveId = 'testdrive'

interface PlanKey {
  partnerId: string
  productId: string
  variantId: string
}

const byId = query((db, p: Parameter<PlanKey>) =>
  db
    .selectFrom('market_plan')
    .selectAll()
    .where('partner_id', '=', p('partnerId'))
    .where('product_id', '=', p('productId'))
    .where('variant_id', '=', p('variantId')),
)

const ofOffer = query((db, p: Parameter<{ partnerId: string; productId: string }>) =>
  db
    .selectFrom('market_plan')
    .selectAll()
    .where('partner_id', '=', p('partnerId'))
    .where('product_id', '=', p('productId'))
    .orderBy('variant_id'),
)

const page = query((db, p: Parameter<{ partnerId: string; productId: string; after: string; limit: number }>) =>
  db
    .selectFrom('market_plan')
    .selectAll()
    .where('partner_id', '=', p('partnerId'))
    .where('product_id', '=', p('productId'))
    .where('variant_id', '>', p('after'))
    .orderBy('variant_id')
    .limit(p('limit')),
)

const insert = query((db, p: Parameter<MarketPlanTable>) =>
  db
    .insertInto('market_plan')
    .values({
      partner_id: p('partner_id'),
      product_id: p('product_id'),
      variant_id: p('variant_id'),
      plan_name: p('plan_name'),
      version: p('version'),
      published: p('published'),
      document: p('document'),
    })
    .onConflict((conflict) => conflict.doNothing()),
)

const update = query((db, p: Parameter<MarketPlanTable & { expected: number }>) =>
  db
    .updateTable('market_plan')
    .set({ plan_name: p('plan_name'), version: p('version'), published: p('published'), document: p('document') })
    .where('partner_id', '=', p('partner_id'))
    .where('product_id', '=', p('product_id'))
    .where('variant_id', '=', p('variant_id'))
    .where('version', '=', p('expected')),
)

const remove = query((db, p: Parameter<PlanKey>) =>
  db
    .deleteFrom('market_plan')
    .where('partner_id', '=', p('partnerId'))
    .where('product_id', '=', p('productId'))
    .where('variant_id', '=', p('variantId')),
)

/** A plan of an offer, or its test drive; or undefined. */
export function findMarketPlan(
  db: Executor,
  partnerId: string,
  productId: string,
  variantId: string,
): Promise<MarketPlanRow | undefined> {
  return db.one(byId, { partnerId, productId, variantId: variantId.toLowerCase() })
}

/** The plans of an offer in the order in which they were made, then its test drive. */
export function marketPlansOf(db: Executor, partnerId: string, productId: string): Promise<readonly MarketPlanRow[]> {
  return db.all(ofOffer, { partnerId, productId })
}

/** Up to `limit` plans behind one; behind the empty id they begin. */
export function pageOfMarketPlans(
  db: Executor,
  offer: { readonly partner_id: string; readonly product_id: string },
  after: string,
  limit: number,
): Promise<readonly MarketPlanRow[]> {
  return db.all(page, { partnerId: offer.partner_id, productId: offer.product_id, after, limit })
}

/** Adds a plan; answers whether it was: not when the offer has one of that plan id. */
export async function insertMarketPlan(db: Executor, row: MarketPlanRow): Promise<boolean> {
  return (await db.run(insert, row)) === 1
}

/** Replaces a plan whose version is still `expected`; answers whether it was. */
export async function updateMarketPlan(db: Executor, row: MarketPlanRow, expected: number): Promise<boolean> {
  return (await db.run(update, { ...row, expected })) === 1
}

/** Deletes a plan. What belongs to it is deleted by `deletePartsOfPlan`. */
export async function deleteMarketPlan(db: Executor, row: MarketPlanRow): Promise<void> {
  await db.run(remove, { partnerId: row.partner_id, productId: row.product_id, variantId: row.variant_id })
}

import type { Executor } from '../store/executor.ts'
import type { BranchTable } from '../store/market-tables.ts'
import { type Parameter, query } from '../store/query.ts'
import type { OfferKey } from './product-part-store.ts'

export type BranchRow = BranchTable

const ofModule = query((db, p: Parameter<{ partnerId: string; productId: string; module: string }>) =>
  db
    .selectFrom('branch')
    .selectAll()
    .where('partner_id', '=', p('partnerId'))
    .where('product_id', '=', p('productId'))
    .where('module', '=', p('module'))
    .orderBy('variant_id'),
)

const ofOffer = query((db, p: Parameter<{ partnerId: string; productId: string }>) =>
  db
    .selectFrom('branch')
    .selectAll()
    .where('partner_id', '=', p('partnerId'))
    .where('product_id', '=', p('productId'))
    .orderBy('module')
    .orderBy('variant_id'),
)

const insert = query((db, p: Parameter<BranchTable>) =>
  db.insertInto('branch').values({
    partner_id: p('partner_id'),
    product_id: p('product_id'),
    module: p('module'),
    variant_id: p('variant_id'),
    instance_id: p('instance_id'),
  }),
)

const move = query((db, p: Parameter<BranchTable>) =>
  db
    .updateTable('branch')
    .set({ instance_id: p('instance_id') })
    .where('partner_id', '=', p('partner_id'))
    .where('product_id', '=', p('product_id'))
    .where('module', '=', p('module'))
    .where('variant_id', '=', p('variant_id')),
)

const removeOfPlan = query((db, p: Parameter<{ partnerId: string; productId: string; variantId: string }>) =>
  db
    .deleteFrom('branch')
    .where('partner_id', '=', p('partnerId'))
    .where('product_id', '=', p('productId'))
    .where('variant_id', '=', p('variantId')),
)

/** The branches of a module, the product's own first, then those of its plans in the order in which they were made. */
export function branchesOfModule(db: Executor, offer: OfferKey, module: string): Promise<readonly BranchRow[]> {
  return db.all(ofModule, { partnerId: offer.partner_id, productId: offer.product_id, module })
}

/** All branches of an offer. */
export function branchesOf(db: Executor, offer: OfferKey): Promise<readonly BranchRow[]> {
  return db.all(ofOffer, { partnerId: offer.partner_id, productId: offer.product_id })
}

export async function insertBranch(db: Executor, row: BranchRow): Promise<void> {
  await db.run(insert, row)
}

/** Gives a branch another set of drafts. */
export async function moveBranch(db: Executor, row: BranchRow): Promise<void> {
  await db.run(move, row)
}

/** Deletes the branches of a plan. */
export async function deleteBranchesOfPlan(db: Executor, offer: OfferKey, variantId: string): Promise<void> {
  await db.run(removeOfPlan, { partnerId: offer.partner_id, productId: offer.product_id, variantId })
}

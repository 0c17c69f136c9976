import type { OfferKey } from '../marketplace/product-part-store.ts'
import type { Executor } from '../store/executor.ts'
import type { PublishingTable } from '../store/market-tables.ts'
import { type Parameter, query } from '../store/query.ts'

export type PublishingRow = PublishingTable

const byId = query((db, p: Parameter<{ partnerId: string; productId: string; submissionId: string }>) =>
  db
    .selectFrom('publishing')
    .selectAll()
    .where('partner_id', '=', p('partnerId'))
    .where('product_id', '=', p('productId'))
    .where('submission_id', '=', p('submissionId')),
)

const ofOffer = query((db, p: Parameter<{ partnerId: string; productId: string }>) =>
  db
    .selectFrom('publishing')
    .selectAll()
    .where('partner_id', '=', p('partnerId'))
    .where('product_id', '=', p('productId'))
    .orderBy('submission_id'),
)

const latest = query((db, p: Parameter<{ partnerId: string; productId: string }>) =>
  db
    .selectFrom('publishing')
    .selectAll()
    .where('partner_id', '=', p('partnerId'))
    .where('product_id', '=', p('productId'))
    .orderBy('submission_id', 'desc')
    .limit(1),
)

const insert = query((db, p: Parameter<PublishingTable>) =>
  db.insertInto('publishing').values({
    partner_id: p('partner_id'),
    product_id: p('product_id'),
    submission_id: p('submission_id'),
    operation_id: p('operation_id'),
    go_live_operation_id: p('go_live_operation_id'),
    release_number: p('release_number'),
    offer_version: p('offer_version'),
    phase: p('phase'),
    version: p('version'),
    created_at: p('created_at'),
    changed_at: p('changed_at'),
    published_at: p('published_at'),
    body: p('body'),
  }),
)

const update = query((db, p: Parameter<PublishingTable & { expected: number }>) =>
  db
    .updateTable('publishing')
    .set({
      go_live_operation_id: p('go_live_operation_id'),
      phase: p('phase'),
      version: p('version'),
      changed_at: p('changed_at'),
      published_at: p('published_at'),
      body: p('body'),
    })
    .where('partner_id', '=', p('partner_id'))
    .where('product_id', '=', p('product_id'))
    .where('submission_id', '=', p('submission_id'))
    .where('version', '=', p('expected')),
)

/** A publishing of an offer by the id of its submission, or undefined. */
export function findPublishing(
  db: Executor,
  { partner_id, product_id }: OfferKey,
  submissionId: string,
): Promise<PublishingRow | undefined> {
  return db.one(byId, { partnerId: partner_id, productId: product_id, submissionId })
}

/** The publishings of an offer, oldest first. */
export function publishingsOf(db: Executor, { partner_id, product_id }: OfferKey): Promise<readonly PublishingRow[]> {
  return db.all(ofOffer, { partnerId: partner_id, productId: product_id })
}

/** The publishing of an offer that began last, or undefined. */
export function latestPublishing(
  db: Executor,
  { partner_id, product_id }: OfferKey,
): Promise<PublishingRow | undefined> {
  return db.one(latest, { partnerId: partner_id, productId: product_id })
}

export async function insertPublishing(db: Executor, row: PublishingRow): Promise<void> {
  await db.run(insert, row)
}

/** Replaces a publishing whose version is still `expected`; answers whether it was. */
export async function updatePublishing(db: Executor, row: PublishingRow, expected: number): Promise<boolean> {
  return (await db.run(update, { ...row, expected })) === 1
}

import type { OfferKey } from '../marketplace/product-part-store.ts'
import type { Executor } from '../store/executor.ts'
import type { OfferVersionTable } from '../store/market-tables.ts'
import { type Parameter, query } from '../store/query.ts'

export type OfferVersionRow = OfferVersionTable

/** What an offer is shown from, beside its draft. */
export type PublishedSlot = 'preview' | 'production'

const columns = { preview: 'in_preview', production: 'in_production' } as const

interface VersionKey {
  partnerId: string
  productId: string
  version: number
}

const byVersion = query((db, p: Parameter<VersionKey>) =>
  db
    .selectFrom('offer_version')
    .selectAll()
    .where('partner_id', '=', p('partnerId'))
    .where('product_id', '=', p('productId'))
    .where('version', '=', p('version')),
)

function inSlot(slot: PublishedSlot) {
  return query((db, p: Parameter<{ partnerId: string; productId: string }>) =>
    db
      .selectFrom('offer_version')
      .selectAll()
      .where('partner_id', '=', p('partnerId'))
      .where('product_id', '=', p('productId'))
      .where(columns[slot], '=', 1),
  )
}

const slots = { preview: inSlot('preview'), production: inSlot('production') } as const

function clearing(slot: PublishedSlot) {
  return query((db, p: Parameter<{ partnerId: string; productId: string }>) =>
    db
      .updateTable('offer_version')
      .set({ [columns[slot]]: 0 })
      .where('partner_id', '=', p('partnerId'))
      .where('product_id', '=', p('productId')),
  )
}

function filling(slot: PublishedSlot) {
  return query((db, p: Parameter<VersionKey>) =>
    db
      .updateTable('offer_version')
      .set({ [columns[slot]]: 1 })
      .where('partner_id', '=', p('partnerId'))
      .where('product_id', '=', p('productId'))
      .where('version', '=', p('version')),
  )
}

const clear = { preview: clearing('preview'), production: clearing('production') } as const
const fill = { preview: filling('preview'), production: filling('production') } as const

const put = query((db, p: Parameter<OfferVersionTable>) =>
  db.insertInto('offer_version').values({
    partner_id: p('partner_id'),
    product_id: p('product_id'),
    version: p('version'),
    submission_id: p('submission_id'),
    definition: p('definition'),
    changed_at: p('changed_at'),
    in_preview: p('in_preview'),
    in_production: p('in_production'),
  }),
)

function keyOf({ partner_id, product_id }: OfferKey): { readonly partnerId: string; readonly productId: string } {
  return { partnerId: partner_id, productId: product_id }
}

/** An offer as it was when this version of it was published, or undefined. */
export function findOfferVersion(db: Executor, offer: OfferKey, version: number): Promise<OfferVersionRow | undefined> {
  return db.one(byVersion, { ...keyOf(offer), version })
}

/** What the preview shows, or what is on sale; undefined where there is nothing. */
export function versionInSlot(
  db: Executor,
  offer: OfferKey,
  slot: PublishedSlot,
): Promise<OfferVersionRow | undefined> {
  return db.one(slots[slot], keyOf(offer))
}

/** Keeps an offer as it is published. */
export async function insertOfferVersion(db: Executor, row: OfferVersionRow): Promise<void> {
  await db.run(put, row)
}

/** Puts a version into a slot, in place of the one there. */
export async function putInSlot(db: Executor, offer: OfferKey, slot: PublishedSlot, version: number): Promise<void> {
  await db.run(clear[slot], keyOf(offer))
  await db.run(fill[slot], { ...keyOf(offer), version })
}

/** Leaves a slot empty. */
export async function emptySlot(db: Executor, offer: OfferKey, slot: PublishedSlot): Promise<void> {
  await db.run(clear[slot], keyOf(offer))
}

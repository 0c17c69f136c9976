import { sql } from 'kysely'
import type { Executor } from '../store/executor.ts'
import type { ProductPartTable } from '../store/market-tables.ts'
import { type Parameter, query } from '../store/query.ts'

export type ProductPartRow = ProductPartTable

/** What an offer is made of, beside its plans: each is a row with an id, a version and a document of its own. */
export const partKinds = [
  'setup',
  'property',
  'listing',
  'image',
  'video',
  'asset',
  'productAvailability',
  'featureAvailability',
  'package',
  'packageConfiguration',
  'leadConfiguration',
  'supplementalContent',
  'cosellListing',
  'cosellAsset',
  'resellerConfiguration',
  'portalSecrets',
  'technicalConfiguration',
  'ingestionResource',
] as const

/** What an offer is made of, beside its plans. */
export type PartKind = (typeof partKinds)[number]

/** Whose part it is. */
export interface OfferKey {
  readonly partner_id: string
  readonly product_id: string
}

/**
 * Not sealed, written into the SQL: the index of such parts is a partial one, which SQLite plans anew at every run of a
 * query that has the value as a parameter.
 */
const open = sql.lit(0)

interface PartsKey {
  partnerId: string
  productId: string
  kind: string
  parentId: string
}

const current = query((db, p: Parameter<{ partnerId: string; productId: string; kind: string; partId: string }>) =>
  db
    .selectFrom('product_part')
    .selectAll()
    .where('partner_id', '=', p('partnerId'))
    .where('product_id', '=', p('productId'))
    .where('kind', '=', p('kind'))
    .where('part_id', '=', p('partId'))
    .where('sealed', '=', open),
)

const ofParent = query((db, p: Parameter<PartsKey>) =>
  db
    .selectFrom('product_part')
    .selectAll()
    .where('partner_id', '=', p('partnerId'))
    .where('product_id', '=', p('productId'))
    .where('kind', '=', p('kind'))
    .where('parent_id', '=', p('parentId'))
    .orderBy('part_id'),
)

const ofKind = query((db, p: Parameter<{ partnerId: string; productId: string; kind: string }>) =>
  db
    .selectFrom('product_part')
    .selectAll()
    .where('partner_id', '=', p('partnerId'))
    .where('product_id', '=', p('productId'))
    .where('kind', '=', p('kind'))
    .where('sealed', '=', open)
    .orderBy('parent_id')
    .orderBy('part_id'),
)

const ofOffer = query((db, p: Parameter<{ partnerId: string; productId: string }>) =>
  db
    .selectFrom('product_part')
    .selectAll()
    .where('partner_id', '=', p('partnerId'))
    .where('product_id', '=', p('productId'))
    .where('sealed', '=', open)
    .orderBy('kind')
    .orderBy('parent_id')
    .orderBy('part_id'),
)

const ofVariant = query((db, p: Parameter<{ partnerId: string; productId: string; kind: string; variantId: string }>) =>
  db
    .selectFrom('product_part')
    .selectAll()
    .where('partner_id', '=', p('partnerId'))
    .where('product_id', '=', p('productId'))
    .where('kind', '=', p('kind'))
    .where('variant_id', '=', p('variantId'))
    .where('sealed', '=', open)
    .orderBy('parent_id')
    .orderBy('part_id'),
)

const page = query((db, p: Parameter<PartsKey & { after: string; limit: number }>) =>
  db
    .selectFrom('product_part')
    .selectAll()
    .where('partner_id', '=', p('partnerId'))
    .where('product_id', '=', p('productId'))
    .where('kind', '=', p('kind'))
    .where('parent_id', '=', p('parentId'))
    .where('part_id', '>', p('after'))
    .orderBy('part_id')
    .limit(p('limit')),
)

const insert = query((db, p: Parameter<ProductPartTable>) =>
  db.insertInto('product_part').values({
    partner_id: p('partner_id'),
    product_id: p('product_id'),
    kind: p('kind'),
    parent_id: p('parent_id'),
    part_id: p('part_id'),
    variant_id: p('variant_id'),
    sealed: p('sealed'),
    version: p('version'),
    blob_id: p('blob_id'),
    secrets: p('secrets'),
    document: p('document'),
  }),
)

const update = query((db, p: Parameter<ProductPartTable & { expected: number }>) =>
  db
    .updateTable('product_part')
    .set({ version: p('version'), blob_id: p('blob_id'), secrets: p('secrets'), document: p('document') })
    .where('partner_id', '=', p('partner_id'))
    .where('product_id', '=', p('product_id'))
    .where('kind', '=', p('kind'))
    .where('parent_id', '=', p('parent_id'))
    .where('part_id', '=', p('part_id'))
    .where('sealed', '=', open)
    .where('version', '=', p('expected')),
)

const remove = query((db, p: Parameter<{ partnerId: string; productId: string; kind: string; partId: string }>) =>
  db
    .deleteFrom('product_part')
    .where('partner_id', '=', p('partnerId'))
    .where('product_id', '=', p('productId'))
    .where('kind', '=', p('kind'))
    .where('part_id', '=', p('partId'))
    .where('sealed', '=', open),
)

const removeOfParent = query((db, p: Parameter<{ partnerId: string; productId: string; parentId: string }>) =>
  db
    .deleteFrom('product_part')
    .where('partner_id', '=', p('partnerId'))
    .where('product_id', '=', p('productId'))
    .where('parent_id', '=', p('parentId'))
    .where('sealed', '=', open),
)

const removeOfPlan = query((db, p: Parameter<{ partnerId: string; productId: string; variantId: string }>) =>
  db
    .deleteFrom('product_part')
    .where('partner_id', '=', p('partnerId'))
    .where('product_id', '=', p('productId'))
    .where('variant_id', '=', p('variantId'))
    .where('sealed', '=', open),
)

const seal = query((db, p: Parameter<{ partnerId: string; productId: string; parentId: string }>) =>
  db
    .updateTable('product_part')
    .set({ sealed: 1 })
    .where('partner_id', '=', p('partnerId'))
    .where('product_id', '=', p('productId'))
    .where('parent_id', '=', p('parentId')),
)

function keyOf(offer: OfferKey): { readonly partnerId: string; readonly productId: string } {
  return { partnerId: offer.partner_id, productId: offer.product_id }
}

/** A part as it may be changed; undefined where there is none, also where only a submitted copy is left. */
export function findPart(
  db: Executor,
  offer: OfferKey,
  kind: PartKind,
  partId: string,
): Promise<ProductPartRow | undefined> {
  return db.one(current, { ...keyOf(offer), kind, partId: partId.toLowerCase() })
}

/** The parts of one parent, oldest first: the items of a set of drafts, the images of a listing. */
export function partsOf(
  db: Executor,
  offer: OfferKey,
  kind: PartKind,
  parentId: string,
): Promise<readonly ProductPartRow[]> {
  return db.all(ofParent, { ...keyOf(offer), kind, parentId: parentId.toLowerCase() })
}

/** Every part of a kind that may be changed, whatever it belongs to. */
export function partsOfKind(db: Executor, offer: OfferKey, kind: PartKind): Promise<readonly ProductPartRow[]> {
  return db.all(ofKind, { ...keyOf(offer), kind })
}

/** Every part of an offer that may be changed. */
export function partsOfOffer(db: Executor, offer: OfferKey): Promise<readonly ProductPartRow[]> {
  return db.all(ofOffer, keyOf(offer))
}

/** The parts of a kind of a plan that may be changed; where the id is empty, of the offer itself. */
export function partsOfVariant(
  db: Executor,
  offer: OfferKey,
  kind: PartKind,
  variantId: string,
): Promise<readonly ProductPartRow[]> {
  return db.all(ofVariant, { ...keyOf(offer), kind, variantId })
}

/** Up to `limit` parts of a parent behind one; behind the empty id they begin. */
export function pageOfParts(
  db: Executor,
  offer: OfferKey,
  place: { readonly kind: PartKind; readonly parentId: string; readonly after: string; readonly limit: number },
): Promise<readonly ProductPartRow[]> {
  return db.all(page, { ...keyOf(offer), ...place })
}

export async function insertPart(db: Executor, row: ProductPartRow): Promise<void> {
  await db.run(insert, row)
}

/** Replaces a part whose version is still `expected`; answers whether it was. */
export async function updatePart(db: Executor, row: ProductPartRow, expected: number): Promise<boolean> {
  return (await db.run(update, { ...row, expected })) === 1
}

/** Deletes a part. Submitted copies stay. */
export async function deletePart(db: Executor, offer: OfferKey, kind: PartKind, partId: string): Promise<void> {
  await db.run(remove, { ...keyOf(offer), kind, partId })
}

/** Deletes what belongs to a part: the images, videos and documents of a listing. */
export async function deletePartsOf(db: Executor, offer: OfferKey, parentId: string): Promise<void> {
  await db.run(removeOfParent, { ...keyOf(offer), parentId })
}

/** Deletes the parts of a plan. */
export async function deletePartsOfPlan(db: Executor, offer: OfferKey, variantId: string): Promise<void> {
  await db.run(removeOfPlan, { ...keyOf(offer), variantId })
}

/** Closes a set of drafts: its parts are read, and never changed again. */
export async function sealParts(db: Executor, offer: OfferKey, instanceId: string): Promise<void> {
  await db.run(seal, { ...keyOf(offer), parentId: instanceId })
}

import type { Executor } from '../store/executor.ts'
import type { MarketOfferTable } from '../store/market-tables.ts'
import { type Parameter, query } from '../store/query.ts'

export type MarketOfferRow = MarketOfferTable

/** An offer without its definition, which is most of its row and of no matter to the Submission API. */
export type MarketProductRow = Omit<MarketOfferRow, 'definition'>

/** An offer without what makes its row long. */
export type MarketOfferSummary = Omit<MarketProductRow, 'extras'>

/** The draft of an offer, with no more than the Cloud Partner Portal API tells of it. */
export type PortalDraftRow = Pick<MarketOfferRow, (typeof draftColumns)[number]>

const draftColumns = [
  'partner_id',
  'publisher_id',
  'offer_name',
  'offer_type',
  'status',
  'version',
  'revision',
  'changed_at',
  'definition',
] as const

const summaryColumns = [
  'partner_id',
  'product_id',
  'publisher_id',
  'offer_name',
  'offer_type',
  'product_kind',
  'name',
  'migrated',
  'status',
  'version',
  'revision',
  'published',
  'created_at',
  'changed_at',
] as const

interface OfferName {
  readonly partnerId: string
  readonly publisherId: string
  readonly offerName: string
}

const byId = query((db, p: Parameter<{ partnerId: string; productId: string }>) =>
  db
    .selectFrom('market_offer')
    .selectAll()
    .where('partner_id', '=', p('partnerId'))
    .where('product_id', '=', p('productId')),
)

const productById = query((db, p: Parameter<{ partnerId: string; productId: string }>) =>
  db
    .selectFrom('market_offer')
    .select(summaryColumns)
    .select('extras')
    .where('partner_id', '=', p('partnerId'))
    .where('product_id', '=', p('productId')),
)

const byName = query((db, p: Parameter<OfferName>) =>
  db
    .selectFrom('market_offer')
    .selectAll()
    .where('partner_id', '=', p('partnerId'))
    .where('publisher_id', '=', p('publisherId'))
    .where('offer_name', '=', p('offerName')),
)

const draftByName = query((db, p: Parameter<OfferName>) =>
  db
    .selectFrom('market_offer')
    .select(draftColumns)
    .where('partner_id', '=', p('partnerId'))
    .where('publisher_id', '=', p('publisherId'))
    .where('offer_name', '=', p('offerName')),
)

const summaries = query((db, p: Parameter<{ partnerId: string; publisherId: string }>) =>
  db
    .selectFrom('market_offer')
    .select(summaryColumns)
    .where('partner_id', '=', p('partnerId'))
    .where('publisher_id', '=', p('publisherId'))
    .orderBy('offer_name'),
)

const page = query((db, p: Parameter<{ partnerId: string; after: string; limit: number }>) =>
  db
    .selectFrom('market_offer')
    .selectAll()
    .where('partner_id', '=', p('partnerId'))
    .where('product_id', '>', p('after'))
    .orderBy('product_id')
    .limit(p('limit')),
)

const insert = query((db, p: Parameter<MarketOfferTable>) =>
  db
    .insertInto('market_offer')
    .values({
      partner_id: p('partner_id'),
      product_id: p('product_id'),
      publisher_id: p('publisher_id'),
      offer_name: p('offer_name'),
      offer_type: p('offer_type'),
      product_kind: p('product_kind'),
      name: p('name'),
      extras: p('extras'),
      migrated: p('migrated'),
      status: p('status'),
      version: p('version'),
      revision: p('revision'),
      published: p('published'),
      created_at: p('created_at'),
      changed_at: p('changed_at'),
      definition: p('definition'),
    })
    .onConflict((conflict) => conflict.columns(['publisher_id', 'offer_name']).doNothing()),
)

const update = query((db, p: Parameter<MarketOfferTable & { expected: number }>) =>
  db
    .updateTable('market_offer')
    .set({
      name: p('name'),
      extras: p('extras'),
      migrated: p('migrated'),
      status: p('status'),
      version: p('version'),
      revision: p('revision'),
      published: p('published'),
      changed_at: p('changed_at'),
      definition: p('definition'),
    })
    .where('partner_id', '=', p('partner_id'))
    .where('product_id', '=', p('product_id'))
    .where('revision', '=', p('expected')),
)

const remove = query((db, p: Parameter<{ partnerId: string; productId: string }>) =>
  db.deleteFrom('market_offer').where('partner_id', '=', p('partnerId')).where('product_id', '=', p('productId')),
)

/** An offer of this account by its product id, whatever its letter case; or undefined. */
export function findMarketOffer(
  db: Executor,
  partnerId: string,
  productId: string,
): Promise<MarketOfferRow | undefined> {
  return db.one(byId, { partnerId, productId: productId.toLowerCase() })
}

/** An offer without its definition, by its product id, whatever its letter case; or undefined. */
export function findMarketProduct(
  db: Executor,
  partnerId: string,
  productId: string,
): Promise<MarketProductRow | undefined> {
  return db.one(productById, { partnerId, productId: productId.toLowerCase() })
}

/** An offer of this account by its publisher and the id that the publisher chose, whatever their letter case; or undefined. */
export function findMarketOfferByName(
  db: Executor,
  partnerId: string,
  publisherId: string,
  offerName: string,
): Promise<MarketOfferRow | undefined> {
  return db.one(byName, nameOf(partnerId, publisherId, offerName))
}

/** The draft of an offer of this account, by its publisher and its id, whatever their letter case; or undefined. */
export function findPortalDraft(
  db: Executor,
  partnerId: string,
  publisherId: string,
  offerName: string,
): Promise<PortalDraftRow | undefined> {
  return db.one(draftByName, nameOf(partnerId, publisherId, offerName))
}

/** Names are kept in small letters. */
function nameOf(partnerId: string, publisherId: string, offerName: string): OfferName {
  return { partnerId, publisherId: publisherId.toLowerCase(), offerName: offerName.toLowerCase() }
}

/** The offers of a publisher as lists have them, by offer id. */
export function summariesOfPublisher(
  db: Executor,
  publisher: { readonly partner_id: string; readonly publisher_id: string },
): Promise<readonly MarketOfferSummary[]> {
  return db.all(summaries, { partnerId: publisher.partner_id, publisherId: publisher.publisher_id })
}

/** Up to `limit` offers of this account behind one, by product id; behind the empty id they begin. */
export function pageOfMarketOffers(
  db: Executor,
  partnerId: string,
  after: string,
  limit: number,
): Promise<readonly MarketOfferRow[]> {
  return db.all(page, { partnerId, after, limit })
}

/** Adds an offer; answers whether it was: not when its publisher has one of that id. */
export async function insertMarketOffer(db: Executor, row: MarketOfferRow): Promise<boolean> {
  return (await db.run(insert, row)) === 1
}

/** Replaces an offer whose revision is still `expected`; answers whether it was. */
export async function updateMarketOffer(db: Executor, row: MarketOfferRow, expected: number): Promise<boolean> {
  return (await db.run(update, { ...row, expected })) === 1
}

/** Deletes an offer with everything that is its own. */
export async function deleteMarketOffer(db: Executor, partnerId: string, productId: string): Promise<void> {
  await db.run(remove, { partnerId, productId })
}

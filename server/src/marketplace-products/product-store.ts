import type { Executor } from '../store/executor.ts'
import { type Parameter, query } from '../store/query.ts'
import type { ProductRow } from './product-document.ts'
import type { ProductPattern, ProductPatterns } from './product-filter.ts'

const columns = ['product_id', 'product_kind', 'name', 'offer_name', 'extras'] as const

const all = query((db, p: Parameter<{ partnerId: string; after: string; limit: number }>) =>
  db
    .selectFrom('market_offer')
    .select(columns)
    .where('partner_id', '=', p('partnerId'))
    .where('product_id', '>', p('after'))
    .orderBy('product_id')
    .limit(p('limit')),
)

const ofKind = query((db, p: Parameter<{ partnerId: string; productKind: string; after: string; limit: number }>) =>
  db
    .selectFrom('market_offer')
    .select(columns)
    .where('partner_id', '=', p('partnerId'))
    .where('product_kind', '=', p('productKind'))
    .where('product_id', '>', p('after'))
    .orderBy('product_id')
    .limit(p('limit')),
)

// By the publishers of the account, since offer ids are unique, and found, publisher by publisher.
const ofName = query((db, p: Parameter<{ partnerId: string; offerName: string }>) =>
  db
    .selectFrom('market_offer')
    .select(columns)
    .where('partner_id', '=', p('partnerId'))
    .where('publisher_id', 'in', (publishers) =>
      publishers.selectFrom('publisher').select('publisher_id').where('partner_id', '=', p('partnerId')),
    )
    .where('offer_name', '=', p('offerName'))
    .orderBy('product_id'),
)

/** Where a page of products begins: behind this product id, up to so many. */
export interface PageOfProducts {
  readonly after: string
  readonly limit: number
}

/** Products of this account that are like one of the patterns, by product id. */
export async function productsLike(
  db: Executor,
  partnerId: string,
  { patterns, after, limit }: PageOfProducts & { readonly patterns: ProductPatterns },
): Promise<readonly ProductRow[]> {
  const found = new Map<string, ProductRow>()
  for (const pattern of patterns)
    for (const row of await like(db, partnerId, pattern, { after, limit })) found.set(row.product_id, row)
  return [...found.values()].toSorted(byId).slice(0, limit)
}

async function like(
  db: Executor,
  partnerId: string,
  { offerName, productKind }: ProductPattern,
  page: PageOfProducts,
): Promise<readonly ProductRow[]> {
  if (offerName !== undefined)
    return (await db.all(ofName, { partnerId, offerName })).filter(
      (row) => row.product_id > page.after && (productKind === undefined || row.product_kind === productKind),
    )
  if (productKind !== undefined) return db.all(ofKind, { partnerId, productKind, ...page })
  return db.all(all, { partnerId, ...page })
}

function byId(one: ProductRow, other: ProductRow): number {
  return one.product_id < other.product_id ? -1 : 1
}

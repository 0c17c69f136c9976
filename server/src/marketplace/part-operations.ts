import type { Change } from '../handler.ts'
import { Answer, type Page, StoredJson } from '../page.ts'
import { refuse } from '../partner-center-error.ts'
import type { Executor } from '../store/executor.ts'
import { checkEtag } from './check-etag.ts'
import { type Drafting, replacePart } from './draft.ts'
import { type Loading, loadInstance, loadPart, loadProduct, loadProductToRead, wordsOf } from './load-product.ts'
import type { MarketOfferRow } from './market-offer-store.ts'
import { etagIn, type Members, membersOf } from './part-document.ts'
import { type PartKind, type ProductPartRow, partsOfKind } from './product-part-store.ts'
import { showInPortal } from './show-in-portal.ts'

/*
 * What the operations on parts of a product have in common. A part is read as it is stored, listed by product or by set
 * of drafts, and replaced whole: what a request leaves out is gone.
 */

/** What changing a part needs of a handler's context. */
export interface PartWriting extends Loading, Drafting {
  readonly db: Executor
  readonly ifMatch: string | undefined
  record(change: Change): void
}

/** The part in the path of a request. */
export interface PartPlace {
  readonly productID: string
  readonly kind: PartKind
  readonly partId: string
}

/** What a request says of a part: its members, and what clients send back of an answer. */
export type SentPart = Members & { readonly '@odata.etag'?: string; readonly resourceType?: string }

/** A part as its address tells it. @throws marketplaceProductNotFound, marketplaceResourceNotFound */
export async function readPart(context: Loading, { productID, kind, partId }: PartPlace): Promise<StoredJson> {
  const offer = await loadProductToRead(context, productID)
  return new StoredJson((await loadPart(context, offer, kind, partId)).document)
}

/** The parts of one kind that a product has now. @throws marketplaceProductNotFound */
export async function listParts(context: Loading, productID: string, kind: PartKind): Promise<Page<never>> {
  const offer = await loadProductToRead(context, productID)
  return pageOf(await partsOfKind(context.db, offer, kind))
}

/** What a set of drafts holds of one kind. @throws marketplaceProductNotFound, marketplaceResourceNotFound */
export async function listPartsOfInstance(
  context: Loading,
  { productID, instanceID }: { readonly productID: string; readonly instanceID: string },
  kind: PartKind,
): Promise<Page<never>> {
  const offer = await loadProductToRead(context, productID)
  return pageOf(await loadInstance(context, offer, kind, instanceID))
}

function pageOf(rows: readonly ProductPartRow[]): Page<never> {
  return { items: rows.map(({ document }) => new StoredJson(document)) }
}

/** A part that is about to change, and whose it is. */
export interface DraftPart {
  readonly offer: MarketOfferRow
  readonly row: ProductPartRow
}

/**
 * The part that a request is to replace, once its ETag is seen to be the one on record; unless `required`, none need be
 * sent. @throws marketplaceProductNotFound, marketplaceResourceNotFound, draftStale, etagMissing
 */
export async function partToReplace(
  context: PartWriting,
  { productID, kind, partId, required = true }: PartPlace & { readonly required?: boolean },
  sent: SentPart,
): Promise<DraftPart> {
  const offer = await loadProduct(context, productID)
  const row = await loadPart(context, offer, kind, partId)
  checkPartEtag(context, row, sent, { what: wordsOf[kind], required })
  return { offer, row }
}

/** Goes on where the ETag of a request is the one on record: from `If-Match`, or else from its body. @throws draftStale, etagMissing */
export function checkPartEtag(
  { ifMatch }: Pick<PartWriting, 'ifMatch'>,
  row: ProductPartRow,
  sent: SentPart,
  rule: { readonly what: string; readonly required?: boolean },
): void {
  checkEtag(etagIn(row), { ifMatch, inBody: sent['@odata.etag'] }, rule)
}

/** Replaces a part by what was sent, whole, and lets the other API see it. The answer tells the new ETag twice. */
export async function replaceWhole(
  context: PartWriting,
  draft: DraftPart,
  members: Members,
): Promise<Answer<StoredJson>> {
  const saved = await saveWhole(context, draft, members)
  return new Answer(200, new StoredJson(saved.document), undefined, { etag: etagIn(saved) })
}

/** Replaces a part, whole, and lets the other API see it; for what is told otherwise than it is stored. */
export async function saveWhole(
  context: PartWriting,
  { offer, row }: DraftPart,
  members: Members,
): Promise<ProductPartRow> {
  const before = membersOf(row)
  const { resourceType = before['resourceType'], ...own } = members
  const saved = await replacePart(context, row, { resourceType, ...own })
  await showInPortal(context, offer, saved)
  context.record({ before, after: membersOf(saved) })
  return saved
}

/**
 * Writes the part that a product has one of anew: such parts are there from the beginning, and creating one means that.
 * Inferred: the specification has the operations, no client was seen to use them.
 * @throws marketplaceProductNotFound
 */
export async function writeOnlyPart(
  context: PartWriting,
  { productID, kind }: Omit<PartPlace, 'partId'>,
  members: SentPart,
): Promise<Answer<StoredJson>> {
  const offer = await loadProduct(context, productID)
  const [row] = (await partsOfKind(context.db, offer, kind)).filter(({ variant_id }) => variant_id === '')
  if (row) return replaceWhole(context, { offer, row }, members)
  return refuse('marketplaceResourceNotFound', offer.product_id, wordsOf[kind], 'yet')
}

import { addPart } from './draft.ts'
import type { MarketOfferRow } from './market-offer-store.ts'
import { type Members, membersOf } from './part-document.ts'
import { type PartWriting, saveWhole } from './part-operations.ts'
import { findPart, type PartKind, type ProductPartRow } from './product-part-store.ts'
import { showInPortal } from './show-in-portal.ts'

/** A part that a product has one of, under an id that is not told. */
export interface SinglePart {
  readonly kind: PartKind
  readonly partId: string
  /** What is never told, sealed. */
  readonly secrets?: string
  readonly members: Members
}

/** Says such a part of a product, for the first time or in place of what was said. */
export async function writeSinglePart(
  context: PartWriting,
  offer: MarketOfferRow,
  { kind, partId, secrets = '', members }: SinglePart,
): Promise<ProductPartRow> {
  const row = await findPart(context.db, offer, kind, partId)
  if (row) return saveWhole(context, { offer, row: { ...row, secrets } }, members)
  const added = await addPart(context, offer, { kind, partId, secrets, members })
  await showInPortal(context, offer, added)
  context.record({ after: membersOf(added) })
  return added
}

/** The document of such a part: without the ETag and the id, which it is not told with. */
export function singleDocument(row: ProductPartRow): string {
  const { '@odata.etag': _etag, id: _id, ...members } = membersOf(row)
  return JSON.stringify(members)
}

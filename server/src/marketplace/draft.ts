import { ChangedMeanwhileError } from '../store/changed-meanwhile-error.ts'
import type { Executor } from '../store/executor.ts'
import { type MarketOfferRow, updateMarketOffer } from './market-offer-store.ts'
import { type MarketPlanRow, updateMarketPlan } from './market-plan-store.ts'
import { type Members, partDocument } from './part-document.ts'
import { insertPart, type PartKind, type ProductPartRow, updatePart } from './product-part-store.ts'

/** What changing a draft needs of a handler's context. */
export interface Drafting {
  readonly db: Executor
  now(): string
  newId(): string
}

/** A part to be added to an offer. */
export interface NewPart {
  readonly kind: PartKind
  /** The set of drafts or the listing it belongs to; nothing for what belongs to the offer alone. */
  readonly parentId?: string
  /** The plan it is of. */
  readonly variantId?: string
  /** Default: a new id. */
  readonly partId?: string
  readonly blobId?: string
  /** What is never told, sealed. */
  readonly secrets?: string
  readonly members: Members
}

/** Somebody else changed the offer in the same moment, on another machine: the store runs the write again. */
export class OfferChangedError extends ChangedMeanwhileError {
  override readonly name = 'OfferChangedError'
}

/** Adds a part to an offer's drafts. What the other API shows of it is for the caller to say. */
export async function addPart(context: Drafting, offer: MarketOfferRow, part: NewPart): Promise<ProductPartRow> {
  const id = part.partId ?? context.newId()
  const row: ProductPartRow = {
    partner_id: offer.partner_id,
    product_id: offer.product_id,
    kind: part.kind,
    parent_id: part.parentId ?? '',
    part_id: id,
    variant_id: part.variantId ?? '',
    sealed: 0,
    version: 1,
    blob_id: part.blobId ?? '',
    secrets: part.secrets ?? '',
    document: partDocument(part.members, { version: 1, changedAt: context.now(), id }),
  }
  await insertPart(context.db, row)
  return row
}

/** A part with other members: the next version, with an ETag of its own. */
export async function replacePart(
  context: Drafting,
  row: ProductPartRow,
  members: Members,
  blobId = row.blob_id,
): Promise<ProductPartRow> {
  const version = row.version + 1
  const changed = {
    ...row,
    version,
    blob_id: blobId,
    document: partDocument(members, { version, changedAt: context.now(), id: row.part_id }),
  }
  if (!(await updatePart(context.db, changed, row.version))) throw new OfferChangedError()
  return changed
}

/** A plan with other members: the next version, with an ETag of its own. */
export async function changePlan(
  context: Pick<Drafting, 'db' | 'now'>,
  plan: MarketPlanRow,
  members: Members,
): Promise<MarketPlanRow> {
  const version = plan.version + 1
  const document = partDocument(members, { version, changedAt: context.now(), id: plan.variant_id })
  const changed = { ...plan, version, document }
  if (!(await updateMarketPlan(context.db, changed, plan.version))) throw new OfferChangedError()
  return changed
}

/** Replaces members of an offer: its next revision, with an ETag of its own in the Cloud Partner Portal API. */
export async function changeOffer(
  context: Pick<Drafting, 'db' | 'now'>,
  offer: MarketOfferRow,
  changes: Partial<Omit<MarketOfferRow, 'partner_id' | 'product_id' | 'revision'>>,
): Promise<MarketOfferRow> {
  const changed = { ...offer, changed_at: context.now(), ...changes, revision: offer.revision + 1 }
  if (!(await updateMarketOffer(context.db, changed, offer.revision))) throw new OfferChangedError()
  return changed
}

import { branchModuleTable } from './branch-modules.ts'
import { insertBranch } from './branch-store.ts'
import { defaultMembers, defaultSetup } from './default-drafts.ts'
import { addPart, type Drafting } from './draft.ts'
import { insertMarketOffer, type MarketOfferRow } from './market-offer-store.ts'
import type { OfferKey } from './product-part-store.ts'

/** An offer to be made, through whichever API. */
export interface NewMarketOffer {
  readonly publisherId: string
  /** The id that the publisher chose. */
  readonly offerName: string
  readonly offerType: string
  readonly productKind: string
  /** The alias. */
  readonly name: string
  readonly extras?: Readonly<Record<string, unknown>>
  /** The draft as the Cloud Partner Portal API has it. */
  readonly definition: string
}

/** Makes an offer with the drafts that a new one has; undefined where its publisher has one of that id. */
export async function makeMarketOffer(
  context: Drafting & { readonly partner: { readonly partner_id: string } },
  wanted: NewMarketOffer,
): Promise<MarketOfferRow | undefined> {
  const now = context.now()
  const offer: MarketOfferRow = {
    partner_id: context.partner.partner_id,
    product_id: context.newId(),
    publisher_id: wanted.publisherId.toLowerCase(),
    offer_name: wanted.offerName.toLowerCase(),
    offer_type: wanted.offerType,
    product_kind: wanted.productKind,
    name: wanted.name,
    extras: JSON.stringify(wanted.extras ?? {}),
    // Inferred: offers are made in Partner Center since the move, and the service marks them so.
    migrated: 1,
    status: 'neverPublished',
    version: 1,
    revision: 1,
    published: 0,
    created_at: now,
    changed_at: now,
    definition: wanted.definition,
  }
  if (!(await insertMarketOffer(context.db, offer))) return undefined
  await addPart(context, offer, { kind: 'setup', partId: 'setup', members: defaultSetup(offer) })
  for (const { name, offerPart } of branchModuleTable) {
    if (!offerPart) continue
    const instance = await addBranch(context, offer, name, '')
    const members = defaultMembers(offerPart, { productKind: offer.product_kind, title: offer.name })
    await addPart(context, offer, { kind: offerPart, parentId: instance, members })
  }
  return offer
}

/** Begins a set of drafts of an offer, or of a plan; answers its id. */
export async function addBranch(
  context: Drafting,
  offer: OfferKey,
  module: string,
  variantId: string,
): Promise<string> {
  const instance_id = context.newId()
  const { partner_id, product_id } = offer
  await insertBranch(context.db, { partner_id, product_id, module, variant_id: variantId, instance_id })
  return instance_id
}

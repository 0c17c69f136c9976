import { branchModuleTable } from './branch-modules.ts'
import { deleteBranchesOfPlan } from './branch-store.ts'
import { defaultMembers } from './default-drafts.ts'
import { addPart, type Drafting } from './draft.ts'
import { addBranch } from './make-market-offer.ts'
import type { MarketOfferRow } from './market-offer-store.ts'
import { deleteMarketPlan, insertMarketPlan, type MarketPlanRow, testDriveId } from './market-plan-store.ts'
import { type Members, partDocument } from './part-document.ts'
import { deletePartsOf, deletePartsOfPlan, partsOfKind } from './product-part-store.ts'

/** A plan to be made, through whichever API. */
export interface NewMarketPlan {
  /** The id that the publisher chose; nothing for the test drive. */
  readonly planName: string
  /** Its document without ETag and id. */
  readonly members: Members
}

/** Makes a plan with the drafts that a new one has; undefined where the offer has one of that plan id. */
export async function makeMarketPlan(
  context: Drafting,
  offer: MarketOfferRow,
  { planName, members }: NewMarketPlan,
): Promise<MarketPlanRow | undefined> {
  const id = planName === '' ? testDriveId : context.newId()
  const plan: MarketPlanRow = {
    partner_id: offer.partner_id,
    product_id: offer.product_id,
    variant_id: id,
    plan_name: planName.toLowerCase(),
    version: 1,
    published: 0,
    document: partDocument(members, { version: 1, changedAt: context.now(), id }),
  }
  if (!(await insertMarketPlan(context.db, plan))) return undefined
  const { friendlyName, subType = id === testDriveId ? testDriveId : undefined } = members
  const title = typeof friendlyName === 'string' ? friendlyName : planName
  for (const { name, planPart } of branchModuleTable) {
    if (!planPart) continue
    const parentId = await addBranch(context, offer, name, id)
    const known = { productKind: offer.product_kind, title, ...(typeof subType === 'string' ? { subType } : {}) }
    await addPart(context, offer, {
      kind: planPart,
      parentId,
      variantId: id,
      members: defaultMembers(planPart, known),
    })
  }
  return plan
}

/** Deletes a plan with its drafts; what was submitted of it stays to be read. */
export async function removeMarketPlan(
  { db }: Pick<Drafting, 'db'>,
  offer: MarketOfferRow,
  plan: MarketPlanRow,
): Promise<void> {
  const listings = await partsOfKind(db, offer, 'listing')
  for (const listing of listings.filter(({ variant_id }) => variant_id === plan.variant_id))
    await deletePartsOf(db, offer, listing.part_id)
  await deletePartsOfPlan(db, offer, plan.variant_id)
  await deleteBranchesOfPlan(db, offer, plan.variant_id)
  await deleteMarketPlan(db, plan)
}

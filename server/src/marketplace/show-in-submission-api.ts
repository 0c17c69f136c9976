import type { CoreMember } from './core-member.ts'
import { offerMembers, planCloudsKey, planMembers, planTitleKey, variantClouds } from './core-members.ts'
import { addPart, changePlan, type Drafting, replacePart } from './draft.ts'
import { logoKeys, mainListing } from './listing-logos.ts'
import type { MarketOfferRow } from './market-offer-store.ts'
import { marketPlansOf } from './market-plan-store.ts'
import { type Members, membersOf } from './part-document.ts'
import { type PortalDefinition, planIn, sameValue } from './portal-definition.ts'
import { blobIdOf } from './portal-files.ts'
import { deletePart, type ProductPartRow, partsOf, partsOfOffer, partsOfVariant } from './product-part-store.ts'

/**
 * Lets the Submission API show what a definition says, after it replaced another through the Cloud Partner Portal API.
 * What both say alike is not touched, so that the parts keep their ETags.
 */
export async function showInSubmissionApi(
  context: Drafting,
  offer: MarketOfferRow,
  before: PortalDefinition,
  after: PortalDefinition,
): Promise<void> {
  const changes = changesOf(offerMembers, before.offer, after.offer)
  for (const kind of new Set(changes.map(({ member }) => member.kind)))
    for (const part of await partsOfVariant(context.db, offer, kind, '')) await writeInto(context, part, changes)
  // One list where no plan changed.
  if (before.plans !== after.plans) await showPlans(context, offer, before, after)
  await writeLogos(context, offer, before.offer, after.offer)
}

async function showPlans(
  context: Drafting,
  offer: MarketOfferRow,
  before: PortalDefinition,
  after: PortalDefinition,
): Promise<void> {
  const parts = await partsOfOffer(context.db, offer)
  for (const plan of await marketPlansOf(context.db, offer.partner_id, offer.product_id)) {
    const now = planIn(after, plan.plan_name)
    if (!now) continue
    const then: Members = planIn(before, plan.plan_name) ?? {}
    const changes = changesOf(planMembers, then, now)
    for (const part of parts.filter(({ variant_id }) => variant_id === plan.variant_id))
      await writeInto(context, part, changes)
    if (!sameValue(then[planCloudsKey] ?? [], now[planCloudsKey] ?? []))
      await changePlan(context, plan, { ...membersOf(plan), cloudAvailabilities: variantClouds(now) })
  }
}

interface Change {
  readonly member: CoreMember
  readonly value: unknown
}

/** The core members that two definitions say differently. */
function changesOf(table: readonly CoreMember[], before: Members, after: Members): readonly Change[] {
  return table.flatMap((member) => {
    const value = after[member.key] ?? member.empty
    return sameValue(before[member.key] ?? member.empty, value) ? [] : [{ member, value }]
  })
}

async function writeInto(context: Drafting, part: ProductPartRow, changes: readonly Change[]): Promise<void> {
  const own = changes.filter(({ member }) => member.kind === part.kind)
  if (own.length === 0) return
  const members = membersOf(part)
  if (part.kind === 'listing' && members['languageCode'] !== 'en-us') return
  const written = own.reduce((document: Members, { member, value }) => member.write(document, value), members)
  if (!sameValue(members, written)) await replacePart(context, part, written)
}

/** A logo of the portal is an image of the listing, whose file is where its address says. */
async function writeLogos(context: Drafting, offer: MarketOfferRow, before: Members, after: Members): Promise<void> {
  const changed = logoKeys.filter(({ key }) => !sameValue(before[key] ?? '', after[key] ?? ''))
  const listing = changed.length > 0 ? await mainListing(context.db, offer) : undefined
  if (!listing) return
  const images = await partsOf(context.db, offer, 'image', listing.part_id)
  for (const { key, type } of changed) {
    for (const old of images.filter((row) => membersOf(row)['type'] === type))
      await deletePart(context.db, offer, 'image', old.part_id)
    const address = after[key]
    if (typeof address !== 'string' || address === '') continue
    const blobId = blobIdOf(address)
    const where = blobId === undefined ? { fileSasUri: address } : {}
    const members = {
      resourceType: 'ListingImage',
      fileName: fileNameIn(address) || `${type}.png`,
      type,
      ...where,
      state: 'Processed',
      order: 0,
    }
    await addPart(context, offer, {
      kind: 'image',
      parentId: listing.part_id,
      ...(blobId === undefined ? {} : { blobId }),
      members,
    })
  }
}

/** The last part of an address, as people write it. */
function fileNameIn(address: string): string {
  const name = /([^/?#]*)(?:[?#].*)?$/s.exec(address)?.[1] ?? ''
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}

/** The variant that a new plan of the portal is in the Submission API. */
export function variantOfPortalPlan(plan: Members & { readonly planId: string }): Members {
  const title = plan[planTitleKey]
  const clouds = variantClouds(plan)
  return {
    resourceType: 'AzureSkuVariant',
    state: 'Active',
    friendlyName: typeof title === 'string' && title !== '' ? title : plan.planId,
    conversionPaths: '*',
    externalID: plan.planId,
    certificationsAzureGovernment: [],
    cloudAvailabilities: clouds.length === 0 ? ['public-azure'] : clouds,
    extendedProperties: [],
  }
}

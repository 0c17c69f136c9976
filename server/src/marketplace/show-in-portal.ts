import type { CoreMember } from './core-member.ts'
import { offerMembers, planCloudsKey, planMembers, planTitleKey, portalClouds } from './core-members.ts'
import { changeOffer, type Drafting } from './draft.ts'
import { logosShown } from './listing-logos.ts'
import type { MarketOfferRow } from './market-offer-store.ts'
import { findMarketPlan, type MarketPlanRow } from './market-plan-store.ts'
import { type Members, membersOf } from './part-document.ts'
import {
  definitionOf,
  definitionText,
  type PortalDefinition,
  type PortalPlan,
  planIn,
  sameValue,
} from './portal-definition.ts'
import type { ProductPartRow } from './product-part-store.ts'

/** The listing that the portal shows: it has one language. */
const portalLanguage = 'en-us'

/**
 * Lets the Cloud Partner Portal API show what a part says, after it was added, replaced or deleted through the
 * Submission API. The offer's draft has changed in any case: its revision is the next one.
 */
export async function showInPortal(
  context: Drafting,
  offer: MarketOfferRow,
  part: ProductPartRow,
): Promise<MarketOfferRow> {
  const before = definitionOf(offer)
  const after = await definitionAfter(context, offer, before, part)
  return changeOffer(context, offer, after === before ? {} : { definition: definitionText(after) })
}

/** Takes what a listing said, and its logos, out of what the portal shows: it was deleted through the Submission API. */
export async function hideListingInPortal(
  context: Drafting,
  offer: MarketOfferRow,
  listing: ProductPartRow,
): Promise<MarketOfferRow> {
  const before = definitionOf(offer)
  const { languageCode } = membersOf(listing)
  const silent = { ...listing, document: JSON.stringify({ languageCode }) }
  const texts = await definitionAfter(context, offer, before, silent)
  const after = listing.variant_id === '' ? withOfferMembers(texts, await logosShown(context.db, offer)) : texts
  return changeOffer(context, offer, after === before ? {} : { definition: definitionText(after) })
}

async function definitionAfter(
  { db }: Drafting,
  offer: MarketOfferRow,
  definition: PortalDefinition,
  part: ProductPartRow,
): Promise<PortalDefinition> {
  if (part.kind === 'image') return withOfferMembers(definition, await logosShown(db, offer))
  const members = membersOf(part)
  if (part.kind === 'listing' && members['languageCode'] !== portalLanguage) return definition
  if (part.variant_id === '') return withOfferMembers(definition, valuesOf(offerMembers, part.kind, members))
  const row = await findMarketPlan(db, offer.partner_id, offer.product_id, part.variant_id)
  const plan = row && planIn(definition, row.plan_name)
  return plan ? withPlan(definition, plan, valuesOf(planMembers, part.kind, members)) : definition
}

/** What a part says, by the portal's keys. */
function valuesOf(table: readonly CoreMember[], kind: string, members: Members): Members {
  const known = table.filter((member) => member.kind === kind)
  return Object.fromEntries(known.map(({ key, read, empty }) => [key, read(members) ?? empty]))
}

function withOfferMembers(definition: PortalDefinition, values: Members): PortalDefinition {
  const changed = changesIn(definition.offer, values)
  return changed ? { ...definition, offer: { ...definition.offer, ...changed } } : definition
}

function withPlan(definition: PortalDefinition, plan: PortalPlan, values: Members): PortalDefinition {
  const changed = changesIn(plan, values)
  if (!changed) return definition
  const shown = { ...plan, ...changed, ...mirrored(plan, changed) }
  return { ...definition, plans: definition.plans.map((each) => (each === plan ? shown : each)) }
}

/** Prices stand in a second place, too, once the portal had them. */
function mirrored(plan: PortalPlan, { virtualMachinePricing }: Members): Members {
  return virtualMachinePricing === undefined || plan['virtualMachinePricingV2'] === undefined
    ? {}
    : { virtualMachinePricingV2: virtualMachinePricing }
}

/** The values that differ from what is there; undefined where none does. What is absent and empty says the same. */
function changesIn(current: Members, values: Members): Members | undefined {
  const changed = Object.entries(values).filter(
    ([key, value]) => !sameValue(current[key], value) && !(current[key] === undefined && isEmpty(value)),
  )
  return changed.length === 0 ? undefined : Object.fromEntries(changed)
}

function isEmpty(value: unknown): boolean {
  if (Array.isArray(value)) return value.length === 0
  return value === '' || value === false || sameValue(value, { isByol: false, freeTrialDurationInMonths: 0 })
}

/** Lets the portal show a plan that was made or changed through the Submission API. The test drive is no plan there. */
export async function showPlanInPortal(
  context: Drafting,
  offer: MarketOfferRow,
  plan: MarketPlanRow,
): Promise<MarketOfferRow> {
  if (plan.plan_name === '') return changeOffer(context, offer, {})
  const definition = definitionOf(offer)
  const { friendlyName, ...variant } = membersOf(plan)
  const known = planIn(definition, plan.plan_name)
  const clouds = { [planCloudsKey]: portalClouds(variant) }
  const after = known
    ? withPlan(definition, known, clouds)
    : {
        ...definition,
        plans: [...definition.plans, { planId: plan.plan_name, [planTitleKey]: friendlyName ?? '', ...clouds }],
      }
  return changeOffer(context, offer, after === definition ? {} : { definition: definitionText(after) })
}

/** Takes a plan out of what the portal shows: it was deleted through the Submission API. */
export async function hidePlanInPortal(
  context: Drafting,
  offer: MarketOfferRow,
  plan: MarketPlanRow,
): Promise<MarketOfferRow> {
  const definition = definitionOf(offer)
  const plans = definition.plans.filter(({ planId }) => planId.toLowerCase() !== plan.plan_name)
  const changes =
    plans.length === definition.plans.length ? {} : { definition: definitionText({ ...definition, plans }) }
  return changeOffer(context, offer, changes)
}

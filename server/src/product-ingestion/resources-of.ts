import type { MarketPlanRow } from '../marketplace/market-plan-store.ts'
import { type Members, membersOf, present } from '../marketplace/part-document.ts'
import type { ProductRow } from '../marketplace-products/product-document.ts'
import { planDurableId, productDurableId } from './durable-id.ts'
import { fileResources } from './listing-files.ts'
import { planMembers } from './plan-members.ts'
import { keepingId, keptOf, type ProductState, partShown } from './product-state.ts'
import { typeOfKind } from './product-types.ts'
import { type ResourceType, resourceTypes } from './resource-types.ts'

/** A resource as it is kept in a tree: `$type` instead of `$schema`, whose version depends on who asks. */
export type TypedResource = Members

/** Every resource of a product in the draft, the product first, each plan before what is its own. */
export function resourcesOf(state: ProductState): readonly TypedResource[] {
  const shared = resourceTypes.filter(({ of }) => of === 'product').map((type) => resourceOf(state, type, undefined))
  const perPlan = state.plans.flatMap((plan) => [
    planResource(state, plan),
    ...resourceTypes.filter(({ of }) => of === 'plan').flatMap((type) => resourceOf(state, type, plan)),
  ])
  const { offer } = state
  const product = productResource(offer, keptOf(state, 'product', offer.product_id))
  return [product, ...shared.flat(), ...fileResources(state), ...perPlan]
}

/** The product itself. */
export function productResource(offer: ProductRow, kept: Members = {}): TypedResource {
  return {
    ...kept,
    $type: 'product',
    id: productDurableId(offer.product_id),
    identity: { externalId: offer.offer_name },
    type: typeOfKind(offer.product_kind),
    alias: offer.name,
    lifecycleState: 'generallyAvailable',
  }
}

/** A plan itself. */
export function planResource(state: ProductState, plan: MarketPlanRow): TypedResource {
  const { product_id } = state.offer
  const variant = membersOf(plan)
  const kept = keptOf(state, 'plan', plan.variant_id)
  const told = planMembers.map(({ name, read }) => [name, read(variant, kept)])
  return present({
    ...kept,
    $type: 'plan',
    id: planDurableId(product_id, plan.variant_id),
    product: productDurableId(product_id),
    identity: { externalId: plan.plan_name },
    alias: variant['friendlyName'],
    ...Object.fromEntries(told),
    lifecycleState: 'generallyAvailable',
  })
}

/** A resource of a type that the product or the plan has one of; none where nothing is there to tell. */
function resourceOf(
  state: ProductState,
  type: ResourceType,
  plan: MarketPlanRow | undefined,
): readonly TypedResource[] {
  const { product_id } = state.offer
  const planId = plan?.variant_id ?? ''
  const part = partShown(state, type.part, planId)
  if (!part) return []
  const members = membersOf(part)
  const kept = keptOf(state, type.type, keepingId(type, product_id, planId))
  return [
    present({
      ...type.constants,
      ...kept,
      ...Object.fromEntries(type.members.map(({ name, read }) => [name, read(members, kept)])),
      $type: type.type,
      id: `${type.type}/${type.path(product_id, planId)}`,
      product: productDurableId(product_id),
      ...(plan && { plan: planDurableId(product_id, planId) }),
    }),
  ]
}

import { isMembers } from '../marketplace/core-member.ts'
import { changePlan } from '../marketplace/draft.ts'
import { makeMarketPlan, removeMarketPlan } from '../marketplace/make-market-plan.ts'
import type { MarketOfferRow } from '../marketplace/market-offer-store.ts'
import type { MarketPlanRow } from '../marketplace/market-plan-store.ts'
import { type Members, membersOf } from '../marketplace/part-document.ts'
import { hidePlanInPortal, showPlanInPortal } from '../marketplace/show-in-portal.ts'
import { type ConfigureCall, type Outcome, refuseJob } from './configure-call.ts'
import { deprecation } from './configure-product.ts'
import { nameOf, partsOfId, planDurableId } from './durable-id.ts'
import { offerReferred, planNamed, planWithId } from './find-referred.ts'
import { keepMembers } from './keep-members.ts'
import { everyPlanRegions, planMembers } from './plan-members.ts'
import { textOf } from './resource-member.ts'

const elsewhere = ['identity', 'alias', ...planMembers.map(({ name }) => name)]

/** Makes, changes or deletes a plan. @throws JobRefusedError */
export async function configurePlan(call: ConfigureCall, sent: Members): Promise<Outcome> {
  const { context } = call
  const offer = await offerReferred(call, sent)
  const known = await planMeant(call, offer, sent)
  if (known && sent['lifecycleState'] === 'deleted') return deletePlan(call, { offer, plan: known }, sent)
  if (sent['lifecycleState'] === 'deprecated') refuseJob('notSupported', deprecation, nameOf(sent))
  const plan = known
    ? await changePlan(context, known, changed(membersOf(known), sent))
    : await makePlan(call, offer, sent)
  const shown = await showPlanInPortal(context, offer, plan)
  const id = plan.variant_id
  await keepMembers(context, shown, { type: 'plan', id, variantId: id, elsewhere }, sent)
  return { id: planDurableId(offer.product_id, id), sent }
}

async function planMeant(
  { context }: ConfigureCall,
  offer: MarketOfferRow,
  sent: Members,
): Promise<MarketPlanRow | undefined> {
  const externalId = externalIdOf(sent)
  if (sent['id'] === undefined) return externalId === undefined ? undefined : planNamed(context.db, offer, externalId)
  const found = await planWithId(context.db, offer, partsOfId(sent['id']))
  if (!found) return refuseJob('resourceNotFound', 'The plan was not found.', nameOf(sent))
  if (externalId !== undefined && externalId !== found.plan_name)
    refuseJob('invalidResource', 'The external id of a plan cannot be changed.', nameOf(sent))
  return found
}

function externalIdOf({ identity }: Members): string | undefined {
  const { externalId } = isMembers(identity) ? identity : {}
  return typeof externalId === 'string' ? externalId : undefined
}

async function makePlan({ context }: ConfigureCall, offer: MarketOfferRow, sent: Members): Promise<MarketPlanRow> {
  const planName = externalIdOf(sent)
  if (planName === undefined || sent['lifecycleState'] === 'deleted')
    return refuseJob('schemaValidationError', 'A new plan needs identity.externalId.', nameOf(sent))
  const members = changed(
    {
      resourceType: 'AzureSkuVariant',
      state: 'Active',
      friendlyName: planName,
      conversionPaths: '*',
      externalID: planName,
      certificationsAzureGovernment: [],
      cloudAvailabilities: [],
      extendedProperties: [],
    },
    { azureRegions: everyPlanRegions, ...sent },
  )
  const made = await makeMarketPlan(context, offer, { planName, members })
  return made ?? refuseJob('invalidResource', `The external id ${planName} is taken.`, nameOf(sent))
}

/** A variant with what was sent. Where it is offered stays as it is where nothing was said. */
function changed(variant: Members, sent: Members): Members {
  const written = planMembers
    .filter(({ name }) => sent[name] !== undefined)
    .reduce((members, { name, write }) => write(members, sent[name]), variant)
  return { ...written, friendlyName: textOf(sent['alias']) || variant['friendlyName'] }
}

async function deletePlan(
  { context }: ConfigureCall,
  { offer, plan }: { readonly offer: MarketOfferRow; readonly plan: MarketPlanRow },
  sent: Members,
): Promise<Outcome> {
  if (plan.published === 1) refuseJob('invalidState', 'A plan that was published cannot be deleted.', nameOf(sent))
  await removeMarketPlan(context, offer, plan)
  await hidePlanInPortal(context, offer, plan)
  return { id: undefined, sent }
}

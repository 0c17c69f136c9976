import { replacePart } from '../marketplace/draft.ts'
import type { MarketOfferRow } from '../marketplace/market-offer-store.ts'
import type { MarketPlanRow } from '../marketplace/market-plan-store.ts'
import { type Members, membersOf } from '../marketplace/part-document.ts'
import { partsOfKind } from '../marketplace/product-part-store.ts'
import { showInPortal } from '../marketplace/show-in-portal.ts'
import { type ConfigureCall, type Outcome, refuseJob } from './configure-call.ts'
import { nameOf } from './durable-id.ts'
import { offerReferred, planReferred } from './find-referred.ts'
import { keepMembers } from './keep-members.ts'
import { keepingId } from './product-state.ts'
import type { ResourceType } from './resource-types.ts'
import { wrongWhenWritten } from './technical-configuration-rules.ts'

/** Members that the model has, and whose sent form is needed to tell them again: labels, and what has no word there. */
const keptAsWell: ReadonlySet<string> = new Set(['pricing', 'previewAudiences', 'resellerChannelState'])

/** Changes a resource that a product, or a plan, has one of: whole, so that what is left out is gone. @throws JobRefusedError */
export async function configurePart(call: ConfigureCall, type: ResourceType, sent: Members): Promise<Outcome> {
  const { context } = call
  const offer = await offerReferred(call, sent)
  if (sent['lifecycleState'] !== undefined && sent['lifecycleState'] !== 'generallyAvailable')
    refuseJob('notSupported', `A ${type.type} is neither deleted nor deprecated by itself.`, nameOf(sent))
  const plan = type.of === 'plan' ? await planReferred(call, offer, sent) : undefined
  const planId = plan?.variant_id ?? ''
  if (type.part === 'technicalConfiguration') await checkConfiguration(call, { offer, plan }, sent)
  await keepMembers(
    context,
    offer,
    {
      type: type.type,
      id: keepingId(type, offer.product_id, planId),
      variantId: planId,
      elsewhere: type.members.map(({ name }) => name).filter((name) => !keptAsWell.has(name)),
    },
    sent,
  )
  if (type.members.length > 0) await writePart(call, { offer, type, planId }, sent)
  return { id: `${type.type}/${type.path(offer.product_id, planId)}`, sent }
}

interface Written {
  readonly offer: MarketOfferRow
  readonly type: ResourceType
  readonly planId: string
}

async function writePart({ context }: ConfigureCall, { offer, type, planId }: Written, sent: Members): Promise<void> {
  const parts = await partsOfKind(context.db, offer, type.part)
  const row = parts.find(({ variant_id }) => variant_id === planId)
  if (!row) refuseJob('resourceNotFound', `The product has no ${type.type}.`, nameOf(sent))
  const members = type.members.reduce((part: Members, { name, write }) => write(part, sent[name]), membersOf(row))
  await showInPortal(context, offer, await replacePart(context, row, members))
}

/** A cluster extension keeps its name once its plan was published. @throws JobRefusedError */
async function checkConfiguration(
  { context }: ConfigureCall,
  { offer, plan }: { readonly offer: MarketOfferRow; readonly plan: MarketPlanRow | undefined },
  sent: Members,
): Promise<void> {
  const parts = plan?.published === 1 ? await partsOfKind(context.db, offer, 'technicalConfiguration') : []
  const before = parts.find(({ variant_id }) => variant_id === plan?.variant_id)
  const wrong = wrongWhenWritten(sent, before && membersOf(before))
  if (wrong !== undefined) refuseJob('businessValidationError', wrong, nameOf(sent))
}

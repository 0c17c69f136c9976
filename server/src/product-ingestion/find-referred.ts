import { findMarketOffer, findMarketOfferByName, type MarketOfferRow } from '../marketplace/market-offer-store.ts'
import { findMarketPlan, type MarketPlanRow, marketPlansOf, testDriveId } from '../marketplace/market-plan-store.ts'
import type { Members } from '../marketplace/part-document.ts'
import { publishersOf } from '../marketplace/publisher-store.ts'
import type { Executor } from '../store/executor.ts'
import { type ConfigureCall, refuseJob } from './configure-call.ts'
import { nameOf, partsOfId, type Reference, referenceOf } from './durable-id.ts'
import { containerKind } from './product-types.ts'

/** An offer of an account by the id that its publisher chose, in small letters. */
export async function offerNamed(
  db: Executor,
  partnerId: string,
  externalId: string,
): Promise<MarketOfferRow | undefined> {
  for (const { publisher_id } of await publishersOf(db, partnerId)) {
    const found = await findMarketOfferByName(db, partnerId, publisher_id, externalId)
    if (found) return found
  }
  return undefined
}

/** What a reference within a request stands for: a durable id's parts, or the id that a publisher chose. */
function resolved(
  call: ConfigureCall,
  reference: Reference,
  sent: Members,
): Exclude<Reference, { kind: 'resourceName' }> {
  if (reference.kind !== 'resourceName') return reference
  const durableId = call.names.get(reference.resourceName)
  if (durableId !== undefined) return { kind: 'durableId', parts: partsOfId(durableId) }
  return refuseJob('resourceNotFound', `No resource is named ${reference.resourceName}.`, nameOf(sent))
}

/** The offer that a resource belongs to. @throws JobRefusedError */
export async function offerReferred(call: ConfigureCall, sent: Members): Promise<MarketOfferRow> {
  const { db, partner } = call.context
  const reference = resolved(call, referenceOf(sent['product']), sent)
  const offer =
    reference.kind === 'externalId'
      ? await offerNamed(db, partner.partner_id, reference.externalId)
      : await findMarketOffer(db, partner.partner_id, reference.parts[0] ?? '')
  if (!offer) return refuseJob('resourceNotFound', 'The product was not found.', nameOf(sent))
  return supported(offer, sent)
}

/** Lets offers through that can be configured. @throws JobRefusedError */
export function supported(offer: MarketOfferRow, sent: Members): MarketOfferRow {
  if (offer.product_kind === containerKind) return offer
  return refuseJob('notSupported', `Type ${offer.product_kind} is not supported`, nameOf(sent))
}

/** The plan that a resource belongs to, which must be of that offer. @throws JobRefusedError */
export async function planReferred(call: ConfigureCall, offer: MarketOfferRow, sent: Members): Promise<MarketPlanRow> {
  const { db } = call.context
  const reference = resolved(call, referenceOf(sent['plan']), sent)
  const plan =
    reference.kind === 'externalId'
      ? await planNamed(db, offer, reference.externalId)
      : await planWithId(db, offer, reference.parts)
  return plan ?? refuseJob('resourceNotFound', 'The plan was not found.', nameOf(sent))
}

/** The plan of an offer with the id that its publisher chose, in small letters; or undefined. */
export async function planNamed(
  db: Executor,
  offer: MarketOfferRow,
  externalId: string,
): Promise<MarketPlanRow | undefined> {
  const plans = await marketPlansOf(db, offer.partner_id, offer.product_id)
  return plans.find(({ plan_name }) => plan_name !== '' && plan_name === externalId)
}

/** The plan that the parts of a durable id name, if they name this offer; or undefined. */
export async function planWithId(
  db: Executor,
  offer: MarketOfferRow,
  [productId, planId = '']: readonly string[],
): Promise<MarketPlanRow | undefined> {
  if (productId !== offer.product_id || planId === testDriveId) return undefined
  return findMarketPlan(db, offer.partner_id, offer.product_id, planId)
}

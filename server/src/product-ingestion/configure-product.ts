import { portalOfferTypeOfKind } from '@comptoir/contract/cpp/offer-types'
import { isMembers } from '../marketplace/core-member.ts'
import { changeOffer } from '../marketplace/draft.ts'
import { mainListing } from '../marketplace/listing-logos.ts'
import { makeMarketOffer } from '../marketplace/make-market-offer.ts'
import { findMarketOffer, type MarketOfferRow } from '../marketplace/market-offer-store.ts'
import { ownPublisher } from '../marketplace/own-publisher.ts'
import type { Members } from '../marketplace/part-document.ts'
import { definitionText, emptyDefinition } from '../marketplace/portal-definition.ts'
import { showInPortal } from '../marketplace/show-in-portal.ts'
import { removeProduct } from '../publishing/remove-product.ts'
import { type ConfigureCall, type Outcome, refuseJob } from './configure-call.ts'
import { nameOf, partsOfId, productDurableId } from './durable-id.ts'
import { offerNamed, supported } from './find-referred.ts'
import { keepMembers } from './keep-members.ts'
import { containerKind, containerType } from './product-types.ts'
import { textOf } from './resource-member.ts'

const elsewhere = ['identity', 'type', 'alias'] as const

/** Makes, changes or deletes a product. @throws JobRefusedError */
export async function configureProduct(call: ConfigureCall, sent: Members): Promise<Outcome> {
  const known = await productMeant(call, sent)
  if (!known) return { id: productDurableId((await makeProduct(call, sent)).product_id), sent }
  const offer = supported(known, sent)
  if (sent['lifecycleState'] === 'deprecated') refuseJob('notSupported', deprecation, nameOf(sent))
  if (sent['lifecycleState'] === 'deleted') return deleteProduct(call, offer, sent)
  const { externalId } = isMembers(sent['identity']) ? sent['identity'] : {}
  if (externalId !== undefined && externalId !== offer.offer_name)
    refuseJob('invalidResource', 'The external id of a product cannot be changed.', nameOf(sent))
  const alias = textOf(sent['alias']) || offer.name
  const renamed = alias === offer.name ? offer : await changeOffer(call.context, offer, { name: alias })
  await keep(call, renamed, sent)
  return { id: productDurableId(offer.product_id), sent }
}

/** Why nothing is deprecated. */
export const deprecation = 'Nothing can be deprecated here yet.'

/** The product that a resource is of: by its durable id, or by the id that its publisher chose. */
async function productMeant({ context }: ConfigureCall, sent: Members): Promise<MarketOfferRow | undefined> {
  const { db, partner } = context
  if (sent['id'] !== undefined) {
    const found = await findMarketOffer(db, partner.partner_id, partsOfId(sent['id'])[0] ?? '')
    return found ?? refuseJob('resourceNotFound', 'The product was not found.', nameOf(sent))
  }
  const { externalId } = isMembers(sent['identity']) ? sent['identity'] : {}
  return externalId === undefined ? undefined : offerNamed(db, partner.partner_id, textOf(externalId))
}

async function makeProduct(call: ConfigureCall, sent: Members): Promise<MarketOfferRow> {
  const { context } = call
  const { externalId } = isMembers(sent['identity']) ? sent['identity'] : {}
  const type = textOf(sent['type'])
  if (typeof externalId !== 'string')
    return refuseJob('schemaValidationError', 'A new product needs identity.externalId.', nameOf(sent))
  if (type.toLowerCase() !== containerType.toLowerCase())
    return refuseJob('notSupported', `Type ${type === '' ? 'unknown' : type} is not supported`, nameOf(sent))
  const name = textOf(sent['alias']) || externalId
  const publisher = await ownPublisher(context)
  const offer = await makeMarketOffer(context, {
    publisherId: publisher.publisher_id,
    offerName: externalId,
    offerType: portalOfferTypeOfKind(containerKind)?.id ?? 'microsoft-azure-containers',
    productKind: containerKind,
    name,
    definition: definitionText(emptyDefinition(name)),
  })
  const listing = offer && (await mainListing(context.db, offer))
  if (!listing) return refuseJob('invalidResource', `The external id ${externalId} is taken.`, nameOf(sent))
  const shown = await showInPortal(context, offer, listing)
  await keep(call, shown, sent)
  return shown
}

async function keep({ context }: ConfigureCall, offer: MarketOfferRow, sent: Members): Promise<void> {
  await keepMembers(context, offer, { type: 'product', id: offer.product_id, variantId: '', elsewhere }, sent)
}

/** Only what was never published is deleted. @see product-ingestion-api */
async function deleteProduct({ context }: ConfigureCall, offer: MarketOfferRow, sent: Members): Promise<Outcome> {
  if (offer.published === 1) refuseJob('invalidState', 'A product that was published cannot be deleted.', nameOf(sent))
  if (offer.status === 'running') refuseJob('productLocked', 'The product is being published.', nameOf(sent))
  await removeProduct(context, offer)
  return { id: undefined, sent }
}

import { portalOfferTypeOfKind } from '@comptoir/contract/cpp/offer-types'
import { getProduct, type createProduct as operation } from '@comptoir/contract/ingestion/products/operations'
import { productKinds } from '@comptoir/contract/ingestion/products/schemas'
import type { Handler } from '../handler.ts'
import { mainListing } from '../marketplace/listing-logos.ts'
import { makeMarketOffer } from '../marketplace/make-market-offer.ts'
import { ownPublisher } from '../marketplace/own-publisher.ts'
import { present } from '../marketplace/part-document.ts'
import { definitionText, emptyDefinition } from '../marketplace/portal-definition.ts'
import { showInPortal } from '../marketplace/show-in-portal.ts'
import { Answer, StoredJson } from '../page.ts'
import { refuse } from '../partner-center-error.ts'
import { pathTo } from '../path-to.ts'
import { offerIdOf } from './offer-id-of.ts'
import { productDocument } from './product-document.ts'

const creatableKinds: ReadonlySet<string> = new Set(productKinds)

/** An id that is sent does nothing, as observed: the server gives its own. */
export const createMarketProduct: Handler<typeof operation> = async (context, { body }) => {
  const { resourceType, name, externalIDs, isModularPublishing, offerMarketingUrlIDentifier } = body
  const offerType = portalOfferTypeOfKind(resourceType)
  if (!creatableKinds.has(resourceType) || !offerType) refuse('productKindReadOnly', resourceType)
  const offerName = offerIdOf(externalIDs)
  const { publisher_id: publisherId } = await ownPublisher(context)
  const made = await makeMarketOffer(context, {
    publisherId,
    offerName,
    offerType: offerType.id,
    productKind: resourceType,
    name,
    extras: present({ isModularPublishing, offerMarketingUrlIDentifier }),
    definition: definitionText(emptyDefinition(name)),
  })
  const listing = made && (await mainListing(context.db, made))
  if (!listing) return refuse('offerIdTaken', offerName)
  const document = productDocument(await showInPortal(context, made, listing))
  context.record({ after: JSON.parse(document) })
  const path = pathTo(getProduct, { productID: made.product_id })
  return new Answer(201, new StoredJson(document), `${context.origin}${path}`)
}

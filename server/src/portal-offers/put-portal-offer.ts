import { type PortalOfferTypeEntry, portalOfferTypeById, portalOfferTypes } from '@comptoir/contract/cpp/offer-types'
import type { putPortalOffer as operation } from '@comptoir/contract/cpp/offers/operations'
import type { Context, Handler } from '../handler.ts'
import { changeOffer } from '../marketplace/draft.ts'
import { loadPublisher } from '../marketplace/load-portal-offer.ts'
import { makeMarketOffer } from '../marketplace/make-market-offer.ts'
import { findMarketOfferByName, type MarketOfferRow } from '../marketplace/market-offer-store.ts'
import {
  definitionOf,
  definitionText,
  emptyDefinition,
  type PortalDefinition,
} from '../marketplace/portal-definition.ts'
import { showInSubmissionApi } from '../marketplace/show-in-submission-api.ts'
import type { Finding } from '../marketplace-rules/finding.ts'
import { refuse } from '../partner-center-error.ts'
import { draftAnswer } from './draft-answer.ts'
import { draftOfRequest } from './draft-of-request.ts'
import { draftFindings } from './draft-rules.ts'
import { findingSentences } from './finding-sentences.ts'
import { keepPlans } from './keep-plans.ts'
import { checkPortalEtag } from './portal-etag.ts'
import { keepSecrets } from './portal-secrets.ts'
import { pricedDraft } from './price-draft.ts'

type PutContext = Context<typeof operation>

/**
 * Makes an offer, or replaces its whole draft. A draft may be replaced while one is being published: what is published is
 * what it was at the beginning.
 */
export const putPortalOffer: Handler<typeof operation> = async (context, input) => {
  const { db, partner, server, ifMatch } = context
  const publisher = await loadPublisher(context, input.publisherId)
  const current = await findMarketOfferByName(db, partner.partner_id, publisher.publisher_id, input.offerId)
  const type = typeOf(input.body.offerTypeId, current)
  checkPortalEtag(current, { ifMatch, strict: server.strict })
  refuseFindings(draftFindings(input, type.id))
  const place = { offerType: type.id, blobs: server.blobs, partnerId: partner.partner_id }
  const draft = draftOfRequest(input, place)
  const { definition, findings } = await pricedDraft(draft.definition, place)
  refuseFindings(findings)
  const before = current ? definitionOf(current) : emptyDefinition(definition.displayText)
  const saved = current
    ? await changeOffer(context, current, { name: definition.displayText, definition: definitionText(definition) })
    : await made(context, { ...publisher, offerName: input.offerId, type, definition })
  await keepPlans(context, saved, definition)
  await keepSecrets(context, saved, draft)
  await showInSubmissionApi(context, saved, before, definition)
  context.record({ ...(current ? { before: recorded(current, before) } : {}), after: recorded(saved, definition) })
  return draftAnswer(context, saved, current ? 200 : 201)
}

/** @throws portalDraftInvalid */
function refuseFindings(findings: readonly Finding[]): void {
  if (findings.length > 0) refuse('portalDraftInvalid', findingSentences(findings))
}

/** @throws offerTypeMissing, offerTypeUnknown, offerTypeFixed */
function typeOf(sent: string | undefined, current: MarketOfferRow | undefined): PortalOfferTypeEntry {
  if (sent === undefined || sent.trim() === '') refuse('offerTypeMissing')
  const known = portalOfferTypes.map(({ id }) => id).join(', ')
  const type = portalOfferTypeById(sent) ?? refuse('offerTypeUnknown', sent.slice(0, 100), known)
  if (current && current.offer_type !== type.id) refuse('offerTypeFixed', current.offer_name, current.offer_type)
  return type
}

interface ToMake {
  readonly publisher_id: string
  readonly offerName: string
  readonly type: PortalOfferTypeEntry
  readonly definition: PortalDefinition
}

async function made(
  context: PutContext,
  { publisher_id, offerName, type, definition }: ToMake,
): Promise<MarketOfferRow> {
  const offer = await makeMarketOffer(context, {
    publisherId: publisher_id,
    offerName,
    offerType: type.id,
    productKind: type.productKind,
    name: definition.displayText,
    definition: definitionText(definition),
  })
  // Somebody else made it in the same moment.
  return offer ?? refuse('etagStale')
}

/** An offer as the audit log has it. Secrets are in no definition. */
function recorded({ publisher_id, offer_name, offer_type }: MarketOfferRow, definition: PortalDefinition): object {
  return { publisherId: publisher_id, id: offer_name, offerTypeId: offer_type, definition }
}

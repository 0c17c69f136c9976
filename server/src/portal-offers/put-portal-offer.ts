import { type PortalOfferTypeEntry, portalOfferTypeById, portalOfferTypes } from '@comptoir/contract/cpp/offer-types'
import type { putPortalOffer as operation } from '@comptoir/contract/cpp/offers/operations'
import type { Context, Handler } from '../handler.ts'
import { changeOffer } from '../marketplace/draft.ts'
import { loadPublisher } from '../marketplace/load-portal-offer.ts'
import { makeMarketOffer } from '../marketplace/make-market-offer.ts'
import { findMarketOfferByName, type MarketOfferRow } from '../marketplace/market-offer-store.ts'
import { definitionBefore, emptyDefinition, writtenDefinition } from '../marketplace/portal-definition.ts'
import { showInSubmissionApi } from '../marketplace/show-in-submission-api.ts'
import type { Finding } from '../marketplace-rules/finding.ts'
import { StoredJson } from '../page.ts'
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
  const current = await findMarketOfferByName(db, partner.partner_id, input.publisherId, input.offerId)
  // Whose offer is there is a publisher of the account.
  if (!current) await loadPublisher(context, input.publisherId)
  const type = typeOf(input.body.offerTypeId, current)
  checkPortalEtag(current, { ifMatch, strict: server.strict })
  refuseFindings(draftFindings(input, type.id))
  const place = { offerType: type.id, blobs: server.blobs, partnerId: partner.partner_id }
  const draft = draftOfRequest(input, place)
  const { definition: priced, findings } = await pricedDraft(draft.definition, place)
  refuseFindings(findings)
  const definition = writtenDefinition(priced)
  const before = current ? definitionBefore(current, definition) : emptyDefinition(definition.displayText)
  const changes = { name: definition.displayText, definition: definition.text }
  const saved = current
    ? await changeOffer(context, current, changes)
    : await made(context, { ...input, ...changes, type })
  const samePlans = before.plans === definition.plans
  if (!samePlans) await keepPlans(context, saved, definition)
  await keepSecrets(context, saved, draft)
  await showInSubmissionApi(context, saved, before, definition)
  const unchanged = samePlans ? definition.plansText : '}'
  context.record({ ...(current && { before: recorded(current, unchanged) }), after: recorded(saved, unchanged) })
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
  readonly publisherId: string
  readonly offerId: string
  readonly type: PortalOfferTypeEntry
  readonly name: string
  readonly definition: string
}

async function made(
  context: PutContext,
  { publisherId, offerId, type, name, definition }: ToMake,
): Promise<MarketOfferRow> {
  const offer = await makeMarketOffer(context, {
    publisherId,
    offerName: offerId,
    offerType: type.id,
    productKind: type.productKind,
    name,
    definition,
  })
  // Somebody else made it in the same moment.
  return offer ?? refuse('etagStale')
}

/**
 * An offer as the audit log has it: without the end of its definition that did not change, its plans. Secrets are in no
 * definition.
 */
function recorded(offer: MarketOfferRow, unchanged: string): StoredJson {
  const { publisher_id: publisherId, offer_name: id, offer_type: offerTypeId, definition } = offer
  const opening = JSON.stringify({ publisherId, id, offerTypeId }).slice(0, -1)
  return new StoredJson(`${opening},"definition":${definition.slice(0, -unchanged.length)}}}`)
}

import type { getPortalOffer as operation } from '@comptoir/contract/cpp/offers/operations'
import type { Handler } from '../handler.ts'
import { loadPortalDraft } from '../marketplace/load-portal-offer.ts'
import { draftAnswer } from './draft-answer.ts'

/** Reads the draft of an offer. */
export const getPortalOffer: Handler<typeof operation> = async (context, { publisherId, offerId }) =>
  draftAnswer(context, await loadPortalDraft(context, publisherId, offerId))

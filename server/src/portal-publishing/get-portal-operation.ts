import type { getPortalOperation as operation } from '@comptoir/contract/cpp/operations/operations'
import type { Handler } from '../handler.ts'
import { loadPortalOffer } from '../marketplace/load-portal-offer.ts'
import { refuse } from '../partner-center-error.ts'
import { publishingsOf } from '../publishing/publishing-store.ts'
import { operationDetail, operationsOf } from './portal-operation.ts'

/** Reads an operation on an offer with its steps. */
export const getPortalOperation: Handler<typeof operation> = async (context, { publisherId, offerId, operationId }) => {
  const offer = await loadPortalOffer(context, publisherId, offerId)
  const wanted = operationId.toLowerCase()
  for (const row of await publishingsOf(context.db, offer)) {
    const found = operationsOf(row).find(({ id }) => id === wanted)
    if (found) return operationDetail(row, found.state, context.now())
  }
  return refuse('portalOperationNotFound', operationId, offer.offer_name)
}

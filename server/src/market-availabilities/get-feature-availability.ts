import type { getFeatureAvailability as operation } from '@comptoir/contract/ingestion/availabilities/operations'
import type { Handler } from '../handler.ts'
import { loadPart, loadProductToRead } from '../marketplace/load-product.ts'
import { toldFeatureAvailability } from './feature-availability-document.ts'

/** Where and at which prices a plan is sold, as far as it is asked for. */
export const getFeatureAvailability: Handler<typeof operation> = async (
  context,
  { productID, featureAvailabilityID, $expand },
) => {
  const offer = await loadProductToRead(context, productID)
  const row = await loadPart(context, offer, 'featureAvailability', featureAvailabilityID)
  return toldFeatureAvailability(row, $expand)
}

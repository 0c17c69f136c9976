import type { listFeatureAvailabilitiesOfInstance as operation } from '@comptoir/contract/ingestion/availabilities/operations'
import type { Handler } from '../handler.ts'
import { loadInstance, loadProductToRead } from '../marketplace/load-product.ts'
import { toldFeatureAvailability } from './feature-availability-document.ts'

/** The availabilities of plans in a set of drafts, as far as they are asked for. */
export const listFeatureAvailabilitiesOfInstance: Handler<typeof operation> = async (
  context,
  { productID, instanceID, $expand },
) => {
  const offer = await loadProductToRead(context, productID)
  const rows = await loadInstance(context, offer, 'featureAvailability', instanceID)
  return { items: rows.map((row) => toldFeatureAvailability(row, $expand)) }
}

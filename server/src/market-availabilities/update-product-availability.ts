import type { updateProductAvailability as operation } from '@comptoir/contract/ingestion/availabilities/operations'
import { productAvailabilityRequest } from '@comptoir/contract/ingestion/availabilities/schemas'
import type { Handler } from '../handler.ts'
import { inOrderOf } from '../marketplace/member-order.ts'
import { partToReplace, replaceWhole } from '../marketplace/part-operations.ts'
import { withOneGroupEach } from './audience-rules.ts'

/** Replaces who may see a product. */
export const updateProductAvailability: Handler<typeof operation> = async (
  context,
  { productID, productAvailabilityID, body },
) => {
  const place = { productID, kind: 'productAvailability', partId: productAvailabilityID } as const
  const draft = await partToReplace(context, place, body)
  return replaceWhole(context, draft, inOrderOf(productAvailabilityRequest, withOneGroupEach(body)))
}

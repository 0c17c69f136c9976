import type { createProductAvailability as operation } from '@comptoir/contract/ingestion/availabilities/operations'
import { productAvailabilityRequest } from '@comptoir/contract/ingestion/availabilities/schemas'
import type { Handler } from '../handler.ts'
import { inOrderOf } from '../marketplace/member-order.ts'
import { writeOnlyPart } from '../marketplace/part-operations.ts'
import { Answer } from '../page.ts'
import { withOneGroupEach } from './audience-rules.ts'

/** Writes anew who may see a product: it has one availability. */
export const createProductAvailability: Handler<typeof operation> = async (context, { productID, body }) => {
  const place = { productID, kind: 'productAvailability' } as const
  const { body: document, headers } = await writeOnlyPart(
    context,
    place,
    inOrderOf(productAvailabilityRequest, withOneGroupEach(body)),
  )
  return new Answer(201, document, undefined, headers)
}

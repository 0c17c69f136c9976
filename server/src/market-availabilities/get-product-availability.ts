import type { getProductAvailability as operation } from '@comptoir/contract/ingestion/availabilities/operations'
import type { Handler } from '../handler.ts'
import { readPart } from '../marketplace/part-operations.ts'

/** Who may see a product. */
export const getProductAvailability: Handler<typeof operation> = (context, { productID, productAvailabilityID }) =>
  readPart(context, { productID, kind: 'productAvailability', partId: productAvailabilityID })

import type { listProductAvailabilities as operation } from '@comptoir/contract/ingestion/availabilities/operations'
import type { Handler } from '../handler.ts'
import { listParts } from '../marketplace/part-operations.ts'

/** Who may see a product, as it is now. */
export const listProductAvailabilities: Handler<typeof operation> = (context, { productID }) =>
  listParts(context, productID, 'productAvailability')

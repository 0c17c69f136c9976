import type { listProductAvailabilitiesOfInstance as operation } from '@comptoir/contract/ingestion/availabilities/operations'
import type { Handler } from '../handler.ts'
import { listPartsOfInstance } from '../marketplace/part-operations.ts'

/** Who may see a product, as a set of drafts has it. */
export const listProductAvailabilitiesOfInstance: Handler<typeof operation> = (context, input) =>
  listPartsOfInstance(context, input, 'productAvailability')

import type { listCosellListings as operation } from '@comptoir/contract/ingestion/cosell/operations'
import type { Handler } from '../handler.ts'
import { listPartsOfInstance } from '../marketplace/part-operations.ts'

/** The co-sell listings of a set of drafts. */
export const listCosellListings: Handler<typeof operation> = (context, input) =>
  listPartsOfInstance(context, input, 'cosellListing')

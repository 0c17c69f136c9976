import type { getListing as operation } from '@comptoir/contract/ingestion/listings/operations'
import type { Handler } from '../handler.ts'
import { readPart } from '../marketplace/part-operations.ts'

export const getListing: Handler<typeof operation> = (context, { productID, listingID }) =>
  readPart(context, { productID, kind: 'listing', partId: listingID })

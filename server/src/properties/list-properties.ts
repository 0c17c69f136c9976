import type { listProperties as operation } from '@comptoir/contract/ingestion/properties/operations'
import type { Handler } from '../handler.ts'
import { listParts } from '../marketplace/part-operations.ts'

/** The properties of a product as they are now: one. */
export const listProperties: Handler<typeof operation> = (context, { productID }) =>
  listParts(context, productID, 'property')

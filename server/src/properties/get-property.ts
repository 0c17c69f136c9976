import type { getProperty as operation } from '@comptoir/contract/ingestion/properties/operations'
import type { Handler } from '../handler.ts'
import { readPart } from '../marketplace/part-operations.ts'

/** Categories, version and terms of a product. */
export const getProperty: Handler<typeof operation> = (context, { productID, propertyID }) =>
  readPart(context, { productID, kind: 'property', partId: propertyID })

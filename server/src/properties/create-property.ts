import type { createProperty as operation } from '@comptoir/contract/ingestion/properties/operations'
import { azurePropertyRequest } from '@comptoir/contract/ingestion/properties/schemas'
import type { Handler } from '../handler.ts'
import { inOrderOf } from '../marketplace/member-order.ts'
import { writeOnlyPart } from '../marketplace/part-operations.ts'

/** Writes the properties of a product anew: it has one. */
export const createProperty: Handler<typeof operation> = (context, { productID, body }) =>
  writeOnlyPart(context, { productID, kind: 'property' }, inOrderOf(azurePropertyRequest, body))

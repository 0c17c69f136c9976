import type { updateProperty as operation } from '@comptoir/contract/ingestion/properties/operations'
import { azurePropertyRequest } from '@comptoir/contract/ingestion/properties/schemas'
import type { Handler } from '../handler.ts'
import { inOrderOf } from '../marketplace/member-order.ts'
import { partToReplace, replaceWhole } from '../marketplace/part-operations.ts'

/** Replaces categories, version and terms of a product. */
export const updateProperty: Handler<typeof operation> = async (context, { productID, propertyID, body }) => {
  const draft = await partToReplace(context, { productID, kind: 'property', partId: propertyID }, body)
  return replaceWhole(context, draft, inOrderOf(azurePropertyRequest, body))
}

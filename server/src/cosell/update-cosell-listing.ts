import type { updateCosellListing as operation } from '@comptoir/contract/ingestion/cosell/operations'
import { cosellListingRequest } from '@comptoir/contract/ingestion/cosell/schemas'
import type { Handler } from '../handler.ts'
import { loadInstanceDraft } from '../marketplace/load-instance-part.ts'
import { loadProduct } from '../marketplace/load-product.ts'
import { inOrderOf } from '../marketplace/member-order.ts'
import { checkPartEtag, replaceWhole } from '../marketplace/part-operations.ts'
import { findPart } from '../marketplace/product-part-store.ts'
import { refuseFields } from '../partner-center-error.ts'

/** Replaces what is told to those who sell together. The documents it refers to are the product's own. */
export const updateCosellListing: Handler<typeof operation> = async (context, { productID, instanceID, body }) => {
  const offer = await loadProduct(context, productID)
  const row = await loadInstanceDraft(context, offer, 'cosellListing', instanceID)
  checkPartEtag(context, row, body, { what: 'co-sell listing' })
  for (const [index, { value }] of (body.assetReferences ?? []).entries())
    if (!(await findPart(context.db, offer, 'cosellAsset', value)))
      refuseFields({ [`assetReferences[${index}].value`]: [`The product has no co-sell document ${value}.`] })
  return replaceWhole(context, { offer, row }, inOrderOf(cosellListingRequest, body))
}

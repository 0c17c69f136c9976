import type { deleteCosellAsset as operation } from '@comptoir/contract/ingestion/cosell/operations'
import type { Handler } from '../handler.ts'
import { blobsOfPart } from '../marketplace/blobs-of-part.ts'
import { loadPart, loadProduct } from '../marketplace/load-product.ts'
import { membersOf } from '../marketplace/part-document.ts'
import { deletePart } from '../marketplace/product-part-store.ts'
import { removeBlobs } from '../marketplace/remove-blobs.ts'
import { showInPortal } from '../marketplace/show-in-portal.ts'
import { Answer } from '../page.ts'

/** Deletes a document, and its file. */
export const deleteCosellAsset: Handler<typeof operation> = async (context, { productID, cosellAssetID }) => {
  const offer = await loadProduct(context, productID)
  const row = await loadPart(context, offer, 'cosellAsset', cosellAssetID)
  await deletePart(context.db, offer, 'cosellAsset', row.part_id)
  await removeBlobs(context, offer, blobsOfPart(row))
  await showInPortal(context, offer, row)
  context.record({ before: membersOf(row) })
  return new Answer(204, null)
}

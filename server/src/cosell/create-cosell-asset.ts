import type { createCosellAsset as operation } from '@comptoir/contract/ingestion/cosell/operations'
import type { Handler } from '../handler.ts'
import { addPart } from '../marketplace/draft.ts'
import { loadProduct } from '../marketplace/load-product.ts'
import { membersOf } from '../marketplace/part-document.ts'
import { showInPortal } from '../marketplace/show-in-portal.ts'
import { refuseFields } from '../partner-center-error.ts'
import { assetStates, toldAsset } from './cosell-asset-document.ts'

/** Announces a document for those who sell together; the answer tells where to put its file. */
export const createCosellAsset: Handler<typeof operation> = async (context, { productID, body }) => {
  const offer = await loadProduct(context, productID)
  const { fileName = '', type } = body
  // Inferred: a file without a name could not be saved by whoever reads it.
  if (fileName === '') refuseFields({ fileName: ['The field is required.'] })
  const row = await addPart(context, offer, {
    kind: 'cosellAsset',
    blobId: context.newId(),
    members: { resourceType: 'CosellAsset', fileName, type, state: assetStates.pending },
  })
  await showInPortal(context, offer, row)
  context.record({ after: membersOf(row) })
  return toldAsset(context, row)
}

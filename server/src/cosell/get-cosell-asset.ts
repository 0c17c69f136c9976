import type { getCosellAsset as operation } from '@comptoir/contract/ingestion/cosell/operations'
import type { Handler } from '../handler.ts'
import { loadPart, loadProductToRead } from '../marketplace/load-product.ts'
import { toldAsset } from './cosell-asset-document.ts'

/** A document for those who sell together, with the address of its file. */
export const getCosellAsset: Handler<typeof operation> = async (context, { productID, cosellAssetID }) => {
  const offer = await loadProductToRead(context, productID)
  return toldAsset(context, await loadPart(context, offer, 'cosellAsset', cosellAssetID))
}

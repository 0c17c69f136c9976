import type { getPackage as operation } from '@comptoir/contract/ingestion/packages/operations'
import type { Handler } from '../handler.ts'
import { loadPart, loadProductToRead } from '../marketplace/load-product.ts'
import { fileWithAddress } from '../uploads/file-document.ts'
import { packageKindOf } from './package-kind-of.ts'

export const getPackage: Handler<typeof operation> = async (context, { productID, packageID }) => {
  const row = await loadPart(context, await loadProductToRead(context, productID), 'package', packageID)
  return fileWithAddress(context, packageKindOf(row), row)
}

import type { createPackage as operation } from '@comptoir/contract/ingestion/packages/operations'
import type { Handler } from '../handler.ts'
import { loadProduct } from '../marketplace/load-product.ts'
import { addFile } from '../uploads/add-file.ts'
import { packageFiles } from '../uploads/file-kinds.ts'

export const createPackage: Handler<typeof operation> = async (context, { productID, body }) => {
  const offer = await loadProduct(context, productID)
  return addFile(context, { offer }, packageFiles[body.resourceType], body)
}

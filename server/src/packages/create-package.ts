import type { createPackage as operation } from '@comptoir/contract/ingestion/packages/operations'
import type { Handler } from '../handler.ts'
import { loadProduct } from '../marketplace/load-product.ts'
import { addFile } from '../uploads/add-file.ts'
import { packageFiles } from '../uploads/file-kinds.ts'

export const createPackage: Handler<typeof operation> = async (context, { productID, body }) => {
  const offer = await loadProduct(context, productID)
  const path = `/v1.0/ingestion/products/${offer.product_id}/packages`
  return addFile(context, { offer, path }, packageFiles[body.resourceType], body)
}

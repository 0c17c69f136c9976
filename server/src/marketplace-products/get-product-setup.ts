import type { getProductSetup as operation } from '@comptoir/contract/ingestion/products/operations'
import type { Handler } from '../handler.ts'
import { loadPart, loadProduct } from '../marketplace/load-product.ts'
import { membersOf } from '../marketplace/part-document.ts'
import { setupDocument } from './product-setup.ts'

export const getProductSetup: Handler<typeof operation> = async (context, { productID }) => {
  const offer = await loadProduct(context, productID)
  return setupDocument(membersOf(await loadPart(context, offer, 'setup', 'setup')))
}

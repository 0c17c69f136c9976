import type { getProductSetup as operation } from '@comptoir/contract/ingestion/products/operations'
import type { Handler } from '../handler.ts'
import { loadPart, loadProductToRead } from '../marketplace/load-product.ts'
import { membersOf } from '../marketplace/part-document.ts'
import { setupDocument } from './product-setup.ts'

export const getProductSetup: Handler<typeof operation> = async (context, { productID }) => {
  const offer = await loadProductToRead(context, productID)
  return setupDocument(membersOf(await loadPart(context, offer, 'setup', 'setup')))
}

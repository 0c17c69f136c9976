import type { saveProductSetup as operation } from '@comptoir/contract/ingestion/products/operations'
import type { Handler } from '../handler.ts'
import { defaultSetup } from '../marketplace/default-drafts.ts'
import { replacePart } from '../marketplace/draft.ts'
import { loadPart, loadProduct } from '../marketplace/load-product.ts'
import { membersOf } from '../marketplace/part-document.ts'
import { showInPortal } from '../marketplace/show-in-portal.ts'
import { setupDocument, writtenSetup } from './product-setup.ts'

export const saveProductSetup: Handler<typeof operation> = async (context, { productID, body }) => {
  const offer = await loadProduct(context, productID)
  const row = await loadPart(context, offer, 'setup', 'setup')
  const saved = await replacePart(context, row, writtenSetup(offer.product_kind, defaultSetup(offer), body))
  await showInPortal(context, offer, saved)
  context.record({ before: membersOf(row), after: membersOf(saved) })
  return setupDocument(membersOf(saved))
}

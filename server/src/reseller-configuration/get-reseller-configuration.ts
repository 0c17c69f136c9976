import type { getResellerConfiguration as operation } from '@comptoir/contract/ingestion/reseller-configuration/operations'
import type { Handler } from '../handler.ts'
import { loadProductToRead } from '../marketplace/load-product.ts'
import { findPart } from '../marketplace/product-part-store.ts'
import { singleDocument } from '../marketplace/single-part.ts'
import { StoredJson } from '../page.ts'
import { resellerPartId, resellersOfSetup, setupPartId } from './reseller-document.ts'

/** Who may resell a product: what was said last or, before that, what its setup says of the channel. */
export const getResellerConfiguration: Handler<typeof operation> = async (context, { productID }) => {
  const offer = await loadProductToRead(context, productID)
  const said = await findPart(context.db, offer, 'resellerConfiguration', resellerPartId)
  if (said) return new StoredJson(singleDocument(said))
  return resellersOfSetup(await findPart(context.db, offer, 'setup', setupPartId))
}

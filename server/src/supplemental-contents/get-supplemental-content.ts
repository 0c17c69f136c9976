import type { getSupplementalContent as operation } from '@comptoir/contract/ingestion/supplemental-contents/operations'
import type { Handler } from '../handler.ts'
import { loadInstancePart } from '../marketplace/load-instance-part.ts'
import { loadProduct } from '../marketplace/load-product.ts'
import { toldSupplemental } from './supplemental-document.ts'

/** What certification needs besides a product, with the addresses of its files. */
export const getSupplementalContent: Handler<typeof operation> = async (context, { productID, instanceID }) => {
  const offer = await loadProduct(context, productID)
  return toldSupplemental(context, await loadInstancePart(context, offer, 'supplementalContent', instanceID))
}

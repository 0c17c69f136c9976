import type { getCosellListing as operation } from '@comptoir/contract/ingestion/cosell/operations'
import type { Handler } from '../handler.ts'
import { loadInstancePart } from '../marketplace/load-instance-part.ts'
import { loadProduct } from '../marketplace/load-product.ts'
import { StoredJson } from '../page.ts'

/** What is told to those who sell together, as a set of drafts has it. */
export const getCosellListing: Handler<typeof operation> = async (context, { productID, instanceID }) => {
  const offer = await loadProduct(context, productID)
  return new StoredJson((await loadInstancePart(context, offer, 'cosellListing', instanceID)).document)
}

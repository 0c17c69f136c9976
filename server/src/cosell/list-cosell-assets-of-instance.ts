import type { listCosellAssetsOfInstance as operation } from '@comptoir/contract/ingestion/cosell/operations'
import type { Handler } from '../handler.ts'
import { listOf } from '../marketplace/core-member.ts'
import { loadInstance, loadProductToRead } from '../marketplace/load-product.ts'
import { membersOf } from '../marketplace/part-document.ts'
import { partsOfKind } from '../marketplace/product-part-store.ts'
import { StoredJson } from '../page.ts'

/** The documents that the co-sell listing of a set of drafts refers to. */
export const listCosellAssetsOfInstance: Handler<typeof operation> = async (context, { productID, instanceID }) => {
  const offer = await loadProductToRead(context, productID)
  const listings = await loadInstance(context, offer, 'cosellListing', instanceID)
  const references = listings.flatMap((row) => listOf(membersOf(row)['assetReferences']))
  const named = new Set(references.map(({ value }) => String(value).toLowerCase()))
  const assets = await partsOfKind(context.db, offer, 'cosellAsset')
  return {
    items: assets.filter(({ part_id }) => named.has(part_id)).map(({ document }) => new StoredJson(document)),
  }
}

import type { listCosellAssets as operation } from '@comptoir/contract/ingestion/cosell/operations'
import type { Handler } from '../handler.ts'
import { listParts } from '../marketplace/part-operations.ts'

/** The co-sell documents of a product, without the addresses of their files, as lists of other files have it. */
export const listCosellAssets: Handler<typeof operation> = (context, { productID }) =>
  listParts(context, productID, 'cosellAsset')

import type { getVariant as operation } from '@comptoir/contract/ingestion/variants/operations'
import type { Handler } from '../handler.ts'
import { loadPlan, loadProductToRead } from '../marketplace/load-product.ts'
import { StoredJson } from '../page.ts'

export const getVariant: Handler<typeof operation> = async (context, { productID, variantID }) =>
  new StoredJson((await loadPlan(context, await loadProductToRead(context, productID), variantID)).document)

import type { getProduct as operation } from '@comptoir/contract/ingestion/products/operations'
import type { Handler } from '../handler.ts'
import { loadProductToRead } from '../marketplace/load-product.ts'
import { StoredJson } from '../page.ts'
import { productDocument } from './product-document.ts'

export const getMarketProduct: Handler<typeof operation> = async (context, { productID }) =>
  new StoredJson(productDocument(await loadProductToRead(context, productID)))

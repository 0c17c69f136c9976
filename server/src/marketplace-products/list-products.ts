import type { listProducts as operation } from '@comptoir/contract/ingestion/products/operations'
import type { Handler } from '../handler.ts'
import { afterToken, submissionPageSize, tokenPage } from '../marketplace/skip-token.ts'
import { StoredJson } from '../page.ts'
import { refuseFields } from '../partner-center-error.ts'
import { type ProductRow, productDocument } from './product-document.ts'
import { type ProductPatterns, readProductFilter } from './product-filter.ts'
import { productsLike } from './product-store.ts'

export const listMarketProducts: Handler<typeof operation> = async (
  { db, partner },
  { $filter, $skipToken, externalId },
) => {
  const page = {
    patterns: withExternalId(patternsOf($filter), externalId),
    after: afterToken($skipToken),
    limit: submissionPageSize + 1,
  }
  const rows = await productsLike(db, partner.partner_id, page)
  return tokenPage<ProductRow, never>(rows, {
    item: (row) => new StoredJson(productDocument(row)),
    id: ({ product_id }) => product_id,
  })
}

/** Without a filter, or with an empty one, every product is wanted. */
function patternsOf(filter = ''): ProductPatterns {
  if (filter.trim() === '') return [{}]
  return readProductFilter(filter) ?? refuseFields({ $filter: [`The field is invalid (value '${filter}').`] })
}

/** The only external ids are offer ids: a product has one, so that another one leaves nothing. */
function withExternalId(patterns: ProductPatterns, externalId = ''): ProductPatterns {
  if (externalId === '') return patterns
  const offerName = externalId.toLowerCase()
  return patterns
    .filter((each) => each.offerName === undefined || each.offerName === offerName)
    .map((each) => ({ ...each, offerName }))
}

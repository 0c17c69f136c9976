import type { listVariants as operation } from '@comptoir/contract/ingestion/variants/operations'
import type { Handler } from '../handler.ts'
import { loadProductToRead } from '../marketplace/load-product.ts'
import { type MarketPlanRow, pageOfMarketPlans } from '../marketplace/market-plan-store.ts'
import { afterToken, submissionPageSize, tokenPage } from '../marketplace/skip-token.ts'
import { StoredJson } from '../page.ts'

export const listVariants: Handler<typeof operation> = async (context, { productID, $skipToken }) => {
  const offer = await loadProductToRead(context, productID)
  const rows = await pageOfMarketPlans(context.db, offer, afterToken($skipToken), submissionPageSize + 1)
  return tokenPage<MarketPlanRow, never>(rows, {
    item: ({ document }) => new StoredJson(document),
    id: ({ variant_id }) => variant_id,
  })
}

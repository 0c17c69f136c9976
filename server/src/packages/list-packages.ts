import type { listPackages as operation } from '@comptoir/contract/ingestion/packages/operations'
import type { Handler } from '../handler.ts'
import { loadProductToRead } from '../marketplace/load-product.ts'
import { type ProductPartRow, pageOfParts } from '../marketplace/product-part-store.ts'
import { afterToken, submissionPageSize, tokenPage } from '../marketplace/skip-token.ts'
import { fileWithAddress } from '../uploads/file-document.ts'
import { packageKindOf } from './package-kind-of.ts'

export const listPackages: Handler<typeof operation> = async (context, { productID, $skipToken }) => {
  const offer = await loadProductToRead(context, productID)
  const place = { kind: 'package', parentId: '', after: afterToken($skipToken), limit: submissionPageSize + 1 } as const
  const rows = await pageOfParts(context.db, offer, place)
  return tokenPage<ProductPartRow, never>(rows, {
    item: (row) => fileWithAddress(context, packageKindOf(row), row),
    id: ({ part_id }) => part_id,
  })
}

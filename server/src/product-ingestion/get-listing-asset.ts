import type { getListingAsset as operation } from '@comptoir/contract/graph/resource-operations'
import type { Handler } from '../handler.ts'
import { readResource } from './read-resource.ts'

export const getListingAsset: Handler<typeof operation> = (
  context,
  { productId, languageId, assetType, assetId, $version },
) =>
  readResource(context, {
    type: 'listing-asset',
    productId,
    rest: `/public/main/default/${languageId}/${assetType}/${assetId}`,
    $version,
  })

import type { getListingTrailer as operation } from '@comptoir/contract/graph/resource-operations'
import type { Handler } from '../handler.ts'
import { readResource } from './read-resource.ts'

export const getListingTrailer: Handler<typeof operation> = (context, { productId, languageId, trailerId, $version }) =>
  readResource(context, {
    type: 'listing-trailer',
    productId,
    rest: `/public/main/default/${languageId}/${trailerId}`,
    $version,
  })

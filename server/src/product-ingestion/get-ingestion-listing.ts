import type { getIngestionListing as operation } from '@comptoir/contract/graph/resource-operations'
import type { Handler } from '../handler.ts'
import { readResource } from './read-resource.ts'

export const getIngestionListing: Handler<typeof operation> = (context, { productId, languageId, $version }) =>
  readResource(context, { type: 'listing', productId, rest: `/public/main/default/${languageId}`, $version })

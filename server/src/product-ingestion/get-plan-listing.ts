import type { getPlanListing as operation } from '@comptoir/contract/graph/resource-operations'
import type { Handler } from '../handler.ts'
import { readResource } from './read-resource.ts'

export const getPlanListing: Handler<typeof operation> = (context, { productId, planId, languageId, $version }) =>
  readResource(context, { type: 'plan-listing', productId, rest: `/public/main/${planId}/${languageId}`, $version })

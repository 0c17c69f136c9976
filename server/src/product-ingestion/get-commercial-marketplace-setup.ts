import type { getCommercialMarketplaceSetup as operation } from '@comptoir/contract/graph/resource-operations'
import type { Handler } from '../handler.ts'
import { readResource } from './read-resource.ts'

export const getCommercialMarketplaceSetup: Handler<typeof operation> = (context, { productId, $version }) =>
  readResource(context, { type: 'commercial-marketplace-setup', productId, $version })

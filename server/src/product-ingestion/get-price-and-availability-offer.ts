import type { getPriceAndAvailabilityOffer as operation } from '@comptoir/contract/graph/resource-operations'
import type { Handler } from '../handler.ts'
import { readResource } from './read-resource.ts'

export const getPriceAndAvailabilityOffer: Handler<typeof operation> = (context, { productId, $version }) =>
  readResource(context, { type: 'price-and-availability-offer', productId, $version })

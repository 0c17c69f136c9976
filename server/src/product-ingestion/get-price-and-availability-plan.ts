import type { getPriceAndAvailabilityPlan as operation } from '@comptoir/contract/graph/resource-operations'
import type { Handler } from '../handler.ts'
import { readResource } from './read-resource.ts'

export const getPriceAndAvailabilityPlan: Handler<typeof operation> = (context, { productId, planId, $version }) =>
  readResource(context, { type: 'price-and-availability-plan', productId, rest: `/${planId}`, $version })

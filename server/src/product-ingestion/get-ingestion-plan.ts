import type { getIngestionPlan as operation } from '@comptoir/contract/graph/resource-operations'
import type { Handler } from '../handler.ts'
import { readResource } from './read-resource.ts'

export const getIngestionPlan: Handler<typeof operation> = (context, { productId, planId, $version }) =>
  readResource(context, { type: 'plan', productId, rest: `/${planId}`, $version })

import type { getContainerPlanTechnicalConfiguration as operation } from '@comptoir/contract/graph/resource-operations'
import type { Handler } from '../handler.ts'
import { readResource } from './read-resource.ts'

export const getContainerPlanTechnicalConfiguration: Handler<typeof operation> = (
  context,
  { productId, planId, $version },
) => readResource(context, { type: 'container-plan-technical-configuration', productId, rest: `/${planId}`, $version })

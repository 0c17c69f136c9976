import type { getReseller as operation } from '@comptoir/contract/graph/resource-operations'
import type { Handler } from '../handler.ts'
import { readResource } from './read-resource.ts'

export const getReseller: Handler<typeof operation> = (context, { productId, $version }) =>
  readResource(context, { type: 'reseller', productId, $version })

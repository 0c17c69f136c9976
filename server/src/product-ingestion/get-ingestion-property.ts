import type { getIngestionProperty as operation } from '@comptoir/contract/graph/resource-operations'
import type { Handler } from '../handler.ts'
import { readResource } from './read-resource.ts'

export const getIngestionProperty: Handler<typeof operation> = (context, { productId, $version }) =>
  readResource(context, { type: 'property', productId, rest: '/public/main', $version })

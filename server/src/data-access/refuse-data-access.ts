import type { refuseDataAccess as operation } from '@comptoir/contract/comptoir/data-access-operations'
import type { Handler } from '../handler.ts'
import { decideDataAccess } from './decide-data-access.ts'
import { loadDataAccess } from './load-data-access.ts'

/** Refuses a request, with a reason. */
export const refuseDataAccess: Handler<typeof operation> = async (context, { requestId, body }) =>
  decideDataAccess(context, await loadDataAccess(context, requestId), { move: 'refuse', reason: body.reason })

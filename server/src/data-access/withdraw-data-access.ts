import type { withdrawDataAccess as operation } from '@comptoir/contract/comptoir/data-access-operations'
import type { Handler } from '../handler.ts'
import { decideDataAccess } from './decide-data-access.ts'
import { loadDataAccess } from './load-data-access.ts'

/** Withdraws a grant, or a request that nobody decided on: nothing is read under it any more. */
export const withdrawDataAccess: Handler<typeof operation> = async (context, { requestId }) =>
  decideDataAccess(context, await loadDataAccess(context, requestId), { move: 'withdraw' })

import type { getDataAccessRequest as operation } from '@comptoir/contract/comptoir/data-access-operations'
import type { Handler } from '../handler.ts'
import { dataAccessDocument } from './data-access-document.ts'
import { loadDataAccess } from './load-data-access.ts'

/** Shows a request that concerns the caller. */
export const getDataAccessRequest: Handler<typeof operation> = async (context, { requestId }) =>
  dataAccessDocument(context.server, await loadDataAccess(context, requestId))

import type { ApiName } from '@comptoir/contract/operation'
import type { HandlerLoaders } from './handler.ts'
import { comptoirHandlers } from './handlers/comptoir.ts'
import { cppHandlers } from './handlers/cpp.ts'
import { cspHandlers } from './handlers/csp.ts'
import { graphHandlers } from './handlers/graph.ts'
import { identityHandlers } from './handlers/identity.ts'
import { ingestionHandlers } from './handlers/ingestion.ts'

/** What loads the handler of every operation that is built, by the operation's id: one table an API, in `handlers/`. */
export const handlers: HandlerLoaders<ApiName> = {
  ...comptoirHandlers,
  ...cppHandlers,
  ...cspHandlers,
  ...graphHandlers,
  ...identityHandlers,
  ...ingestionHandlers,
}

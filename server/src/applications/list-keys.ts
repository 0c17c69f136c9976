import type { listKeys as operation } from '@comptoir/contract/comptoir/application-credential-operations'
import type { Handler } from '../handler.ts'
import { keyDocument } from './credential-document.ts'
import { keysOf } from './credential-store.ts'
import { loadApplication } from './load-application.ts'

/** Lists the keys of an application; nobody can show their values any more. */
export const listKeys: Handler<typeof operation> = async (context, { clientId }) => {
  const { client_id } = await loadApplication(context, clientId)
  const now = context.server.clock.now()
  return { items: (await keysOf(context.db, client_id)).map((row) => keyDocument(row, now)) }
}

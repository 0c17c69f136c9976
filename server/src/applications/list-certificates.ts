import type { listCertificates as operation } from '@comptoir/contract/comptoir/application-credential-operations'
import type { Handler } from '../handler.ts'
import { certificateDocument } from './credential-document.ts'
import { certificatesOf } from './credential-store.ts'
import { loadApplication } from './load-application.ts'

/** Lists the certificates of an application. */
export const listCertificates: Handler<typeof operation> = async (context, { clientId }) => {
  const { client_id } = await loadApplication(context, clientId)
  const now = context.server.clock.now()
  return { items: (await certificatesOf(context.db, client_id)).map((row) => certificateDocument(row, now)) }
}

import type { deleteCertificate as operation } from '@comptoir/contract/comptoir/application-credential-operations'
import type { Handler } from '../handler.ts'
import { rolesOf } from '../identity/role-list.ts'
import { refuse } from '../partner-center-error.ts'
import { checkMayManage } from '../people/role-rules.ts'
import { certificateDocument } from './credential-document.ts'
import { certificatesOf, removeCertificate } from './credential-store.ts'
import { loadApplication } from './load-application.ts'

/** Deletes a certificate of an application. */
export const deleteCertificate: Handler<typeof operation> = async (context, { clientId, keyId }) => {
  const { db, principal, server } = context
  const application = await loadApplication(context, clientId)
  checkMayManage(principal.roles, rolesOf(application.roles))
  const present = await certificatesOf(db, application.client_id)
  const certificate =
    present.find(({ key_id }) => key_id === keyId.toLowerCase()) ?? refuse('certificateNotFound', keyId)
  await removeCertificate(db, certificate)
  const before = certificateDocument(certificate, server.clock.now())
  context.record({ before, details: { ClientId: application.client_id } })
  return null
}

import type { addCertificate as operation } from '@comptoir/contract/comptoir/application-credential-operations'
import type { Handler } from '../handler.ts'
import { rolesOf } from '../identity/role-list.ts'
import { refuse } from '../partner-center-error.ts'
import { checkMayManage } from '../people/role-rules.ts'
import { readCertificate } from './certificate-rules.ts'
import { certificateDocument } from './credential-document.ts'
import { certificatesOf, insertCertificate } from './credential-store.ts'
import { credentialLimit } from './key-rules.ts'
import { loadApplication } from './load-application.ts'

/** Adds a certificate, whose key proves the application instead of a secret. */
export const addCertificate: Handler<typeof operation> = async (context, { clientId, body }) => {
  const { db, principal, server } = context
  const application = await loadApplication(context, clientId)
  checkMayManage(principal.roles, rolesOf(application.roles))
  if (application.kind === 'native') refuse('applicationNative', application.client_id)
  const now = server.clock.now()
  const read = readCertificate(body.certificate, now)
  const present = await certificatesOf(db, application.client_id)
  if (present.some((each) => each.thumbprint_sha256 === read.thumbprintSha256))
    refuse('certificateTaken', read.thumbprint)
  if (present.length >= credentialLimit) refuse('keyLimitReached', String(credentialLimit))
  const row = {
    client_id: application.client_id,
    key_id: context.newId(),
    display_name: body.displayName ?? '',
    subject: read.subject,
    thumbprint: read.thumbprint,
    thumbprint_sha256: read.thumbprintSha256,
    public_key: read.publicKey,
    starts_at: read.startsAt,
    ends_at: read.endsAt,
  }
  await insertCertificate(db, row)
  const certificate = certificateDocument(row, now)
  context.record({ after: certificate, details: { ClientId: application.client_id } })
  return certificate
}

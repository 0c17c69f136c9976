import type { addKey as operation } from '@comptoir/contract/comptoir/application-credential-operations'
import type { Handler } from '../handler.ts'
import { insertKey } from '../identity/account-store.ts'
import { hintLength } from '../identity/create-account.ts'
import { rolesOf } from '../identity/role-list.ts'
import { hashSecret, newSecret } from '../identity/secrets.ts'
import { refuse } from '../partner-center-error.ts'
import { checkMayManage } from '../people/role-rules.ts'
import { keyDocument } from './credential-document.ts'
import { keysOf } from './credential-store.ts'
import { credentialLimit, keyPeriod } from './key-rules.ts'
import { loadApplication } from './load-application.ts'

/** Adds a key beside those that an application has. Its value is told in this answer alone; what is kept is a hash. */
export const addKey: Handler<typeof operation> = async (context, { clientId, body }) => {
  const { db, principal, server } = context
  const application = await loadApplication(context, clientId)
  checkMayManage(principal.roles, rolesOf(application.roles))
  if (application.kind === 'native') refuse('applicationNative', application.client_id)
  // Keys are checked by the token service, on the system's clock.
  const now = server.clock.now()
  const { startsAt, endsAt } = keyPeriod(now, body)
  if ((await keysOf(db, application.client_id)).length >= credentialLimit)
    refuse('keyLimitReached', String(credentialLimit))
  const value = newSecret()
  const row = {
    client_id: application.client_id,
    key_id: context.newId(),
    display_name: body.displayName ?? '',
    hint: value.slice(0, hintLength),
    secret_hash: await hashSecret(value),
    starts_at: startsAt,
    ends_at: endsAt,
  }
  await db.run(insertKey, row)
  const key = keyDocument(row, now)
  context.record({ after: key, details: { ClientId: application.client_id } })
  return { ...key, value }
}

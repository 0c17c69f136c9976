import type { ErrorName } from '@comptoir/contract/errors'
import { listKeys } from '../identity/account-store.ts'
import { type KnownApplication, knownApplication } from '../identity/applications.ts'
import { isConsentedTo } from '../identity/consents.ts'
import { matchesSecret } from '../identity/secrets.ts'
import { refuse } from '../partner-center-error.ts'
import { verifyAssertion } from './client-assertion.ts'
import { sentCredentials } from './client-credentials-sent.ts'
import type { Directory } from './directory.ts'
import type { ClientProof, TokenExchange } from './token-exchange.ts'

/** A client that is who it says. */
export interface Client {
  readonly application: KnownApplication
  readonly proof: ClientProof
}

/**
 * The application that asks, as the directory knows it: its own, one that is known everywhere, or another account's that
 * somebody here consented to. `common` knows them all. @throws applicationUnknown, applicationDisabled
 */
export async function askingApplication(
  exchange: TokenExchange,
  directory: Directory | undefined,
): Promise<KnownApplication> {
  const { db } = exchange.context
  const { clientId } = sentCredentials(exchange)
  if (!clientId) return refuse('parameterMissing', 'client_id')
  const application = await knownApplication(db, clientId)
  if (!application || !(await isKnownIn(exchange, directory, application)))
    return refuse('applicationUnknown', clientId, directory?.tenantId ?? exchange.segment)
  if (application.enabled === 0) refuse('applicationDisabled', clientId, application.name)
  return application
}

async function isKnownIn(
  { context }: TokenExchange,
  directory: Directory | undefined,
  { firstParty, partner_id, client_id }: KnownApplication,
): Promise<boolean> {
  if (!directory || firstParty || partner_id === directory.account.partner_id) return true
  return isConsentedTo(context.db, directory.account.partner_id, client_id)
}

/** Proves a client: by a secret or a certificate, where it can keep one. `missing` is what is said where neither came. */
export async function authenticatedClient(
  exchange: TokenExchange,
  directory: Directory | undefined,
  missing: ErrorName,
): Promise<Client> {
  const application = await askingApplication(exchange, directory)
  const { secret, assertion } = sentCredentials(exchange)
  if (application.kind === 'native') {
    if (secret !== undefined || assertion !== undefined) refuse('clientIsPublic')
    return { application, proof: '0' }
  }
  if (assertion !== undefined) {
    await verifyAssertion(exchange, application.client_id, assertion)
    return { application, proof: '2' }
  }
  await verifySecret(exchange, application, secret ?? refuse(missing))
  return { application, proof: '1' }
}

async function verifySecret(
  { context }: TokenExchange,
  { client_id }: KnownApplication,
  secret: string,
): Promise<void> {
  const keys = await context.db.all(listKeys, { client_id })
  const now = context.now()
  let expired = false
  for (const key of keys) {
    if (!(await matchesSecret(secret, key.secret_hash))) continue
    if (key.ends_at <= now) expired = true
    else if (key.starts_at <= now) return
  }
  refuse(expired ? 'clientSecretExpired' : 'clientSecretInvalid', client_id)
}

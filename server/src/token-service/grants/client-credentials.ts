import { authenticatedClient } from '../client-authentication.ts'
import { namedDirectory } from '../directory.ts'
import { ownTarget } from '../target.ts'
import type { Grant, TokenExchange } from '../token-exchange.ts'

/** `client_credentials`: an application for itself, in a tenant that the path names. */
export async function clientCredentials(exchange: TokenExchange): Promise<Grant> {
  const directory = namedDirectory(exchange.context, exchange.segment)
  // In this order the refusals of the real service come: the scope's form, the client, its key, the resource.
  const client = await authenticatedClient(exchange, directory, 'clientCredentialMissing')
  return { directory, ...client, ...ownTarget(exchange, directory), mfa: false }
}

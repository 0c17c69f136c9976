import { apiOf } from '@comptoir/contract/operation'
import type { Exchange } from '../exchange.ts'
import { PartnerCenterError } from '../partner-center-error.ts'

/** Turns the bearer token into a principal. A verified token is remembered until it expires: its signature is checked once. */
export function authenticate(exchange: Exchange): void | Promise<void> {
  if (exchange.operation.auth.length === 0) return
  const { tokens } = exchange.server
  const api = apiOf(exchange.operation)
  const token = bearer(exchange.request.headers.authorization) ?? missing(exchange)
  const known = tokens.remembered(token, api)
  if (known) {
    exchange.principal = known
    return
  }
  return tokens.verify(token, api).then((principal) => {
    exchange.principal = principal
  })
}

function bearer(header = ''): string | undefined {
  // The usual spelling first: this runs for every request.
  const token = header.startsWith('Bearer ')
    ? header.slice(7).trim()
    : (/^bearer +(\S+)$/i.exec(header.trim())?.[1] ?? '')
  return token === '' ? undefined : token
}

/** Tells where tokens come from. */
function missing({ request }: Exchange): never {
  const authority = `${request.protocol}://${request.host}/common/oauth2/authorize`
  const challenge = `Bearer authorization_uri="${authority}", error="invalid_token", error_description="The access token is missing."`
  throw new PartnerCenterError('tokenMissing', [], { headers: { 'www-authenticate': challenge } })
}

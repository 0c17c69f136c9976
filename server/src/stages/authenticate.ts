import { apiOf } from '@comptoir/contract/operation'
import type { Exchange } from '../exchange.ts'
import { refuseTokenMissing } from '../identity/token-missing.ts'

/** Turns the bearer token into a principal. A verified token is remembered until it expires: its signature is checked once. */
export function authenticate(exchange: Exchange): void | Promise<void> {
  if (exchange.operation.auth.length === 0) return
  const { tokens } = exchange.server
  const api = apiOf(exchange.operation)
  const { request } = exchange
  const token = bearer(request.headers.authorization) ?? refuseTokenMissing(`${request.protocol}://${request.host}`)
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

import type { TokenExchange } from './token-exchange.ts'

/** How a client says who it is, wherever in the request it says so. */
export interface SentCredentials {
  readonly clientId: string | undefined
  readonly secret: string | undefined
  readonly assertion: string | undefined
}

/** From the body, or from HTTP Basic where the body names no client. @see RFC 6749 2.3.1 */
export function sentCredentials({ context, request }: TokenExchange): SentCredentials {
  const basic = request.client_id === undefined ? basicCredentials(context.header('authorization')) : undefined
  const assertion = request.client_assertion
  return {
    clientId: (request.client_id ?? basic?.id ?? subjectOf(assertion))?.trim().toLowerCase(),
    secret: request.client_secret ?? basic?.secret,
    assertion,
  }
}

function basicCredentials(header: string | undefined) {
  const [, encoded] = /^basic +(\S+)$/i.exec(header?.trim() ?? '') ?? []
  if (encoded === undefined) return undefined
  const [id = '', ...rest] = Buffer.from(encoded, 'base64').toString().split(':')
  return { id: formDecoded(id), secret: formDecoded(rest.join(':')) }
}

/** Both halves are form-encoded before they are joined; what is not, is taken as it is. */
function formDecoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '))
  } catch {
    return text
  }
}

/** An assertion names its client itself; it is verified later. */
function subjectOf(assertion: string | undefined): string | undefined {
  try {
    const [, claims = ''] = assertion?.split('.') ?? []
    const read: unknown = JSON.parse(Buffer.from(claims, 'base64url').toString())
    return typeof read === 'object' && read !== null && 'sub' in read && typeof read.sub === 'string'
      ? read.sub
      : undefined
  } catch {
    return undefined
  }
}

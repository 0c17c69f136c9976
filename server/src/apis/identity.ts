import { randomUUID } from 'node:crypto'
import type { Exchange } from '../exchange.ts'
import type { PartnerCenterError } from '../partner-center-error.ts'
import type { ApiHabits, EncodedError } from './api-habits.ts'
import { csp } from './csp.ts'

/** The token service: exact names, OAuth errors with AADSTS numbers, nothing that a cache may keep. */
export const identity: ApiHabits = {
  foldsNames: false,

  receive(exchange) {
    const sent = exchange.request.headers['client-request-id']
    exchange.requestIdSent = false
    exchange.requestId = randomUUID()
    exchange.correlationId = typeof sent === 'string' && sent !== '' && sent.length <= 128 ? sent : randomUUID()
  },

  answerHeaders: (exchange) => ({
    'cache-control': 'no-store, no-cache',
    pragma: 'no-cache',
    expires: '-1',
    'x-ms-request-id': exchange.requestId,
  }),

  encodeError,

  // The token service has no lists.
  encodePage: (page) => JSON.stringify(page.items),
}

function encodeError(error: PartnerCenterError, exchange: Exchange): EncodedError {
  // What goes wrong before the token service is asked (a path, a method, a bug) is told as the gateway tells it.
  if (error.spec.oauth === undefined) return csp.encodeError(error, exchange)
  const { status, oauth, code, suberror } = error.spec
  const timestamp = `${exchange.server.clock.now().slice(0, 19).replace('T', ' ')}Z`
  const body = {
    error: oauth,
    error_description: `AADSTS${code}: ${error.message}\r\nTrace ID: ${exchange.requestId}\r\nCorrelation ID: ${exchange.correlationId}\r\nTimestamp: ${timestamp}`,
    error_codes: [code],
    timestamp,
    trace_id: exchange.requestId,
    correlation_id: exchange.correlationId,
    error_uri: `${exchange.request.protocol}://${exchange.request.host}/error?code=${code}`,
    ...(suberror === undefined ? {} : { suberror }),
  }
  return { status, headers: error.headers, body }
}

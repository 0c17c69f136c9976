import { randomUUID } from 'node:crypto'
import type { Exchange } from '../exchange.ts'
import type { HtmlAnswer } from '../page.ts'
import type { PartnerCenterError } from '../partner-center-error.ts'
import { queryOf } from '../request-address.ts'
import { languageOf } from '../sign-in/language.ts'
import { errorPage } from '../sign-in/pages/error-page.ts'
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
  if (exchange.operation.replyType === 'html') return encodeErrorPage(error, exchange)
  // What goes wrong before the token service is asked (a path, a method, a bug) is told as the gateway tells it.
  if (error.spec.oauth === undefined) return csp.encodeError(error, exchange)
  const { status, oauth, code, suberror } = error.spec
  const timestamp = `${exchange.server.clock.now().slice(0, 19).replace('T', ' ')}Z`
  const body = {
    error: oauth,
    error_description: `${code === 0 ? '' : `AADSTS${code}: `}${error.message}\r\nTrace ID: ${exchange.requestId}\r\nCorrelation ID: ${exchange.correlationId}\r\nTimestamp: ${timestamp}`,
    // A few refusals have a word and no number.
    error_codes: code === 0 ? [] : [code],
    timestamp,
    trace_id: exchange.requestId,
    correlation_id: exchange.correlationId,
    error_uri: `${exchange.request.protocol}://${exchange.request.host}/error?code=${code}`,
    ...(suberror === undefined ? {} : { suberror }),
  }
  return { status, headers: error.headers, body }
}

/** What is opened in a browser is refused with a page. */
function encodeErrorPage(error: PartnerCenterError, exchange: Exchange): EncodedError {
  const { correlationId, request, server } = exchange
  const language = languageOf(queryOf(request.url).get('ui_locales') ?? undefined, request.headers['accept-language'])
  const { status, html, headers } = errorPage(error, { language, correlationId, timestamp: server.clock.now() })
  return { status, headers: { ...error.headers, ...singleHeaders(headers) }, body: html }
}

/** A page of an error sets no cookie: the one header that may come several times. */
function singleHeaders(headers: HtmlAnswer['headers']): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  )
}

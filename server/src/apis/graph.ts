import { randomUUID } from 'node:crypto'
import type { Exchange } from '../exchange.ts'
import { refuse } from '../partner-center-error.ts'
import type { ApiHabits } from './api-habits.ts'
import { csp } from './csp.ts'
import { itemsText } from './list-items.ts'

/** What a status says where an error has no word of its own: words of the API's schemas, and of the graph. */
const words: Readonly<Record<number, string>> = {
  400: 'invalidRequest',
  401: 'InvalidAuthenticationToken',
  403: 'Authorization_RequestDenied',
  404: 'resourceNotFound',
  405: 'methodNotAllowed',
  409: 'invalidState',
  413: 'collectionLimitExceeded',
  429: 'TooManyRequests',
  501: 'notSupported',
}

/**
 * The application itself must be a Manager, whoever it acts for, as for the Submission API: both are set up alike. Tokens
 * for the graph serve other ends as well, so that the resource does not say it. @throws roleNotEnough
 */
function checkApplication({ principal, operation }: Exchange): void {
  if (principal?.applicationRoles.includes('manager')) return
  refuse('roleNotEnough', operation.id, 'Manager', 'an application without it')
}

/**
 * The product ingestion API, at the graph's host: names in any letter case, errors as
 * `{"error":{"code","message","innerError"}}`, lists with `@nextLink`. @see product-ingestion-api
 */
export const graph: ApiHabits = {
  ...csp,
  check: checkApplication,

  receive(exchange) {
    const sent = exchange.request.headers['client-request-id']
    exchange.requestIdSent = false
    exchange.requestId = randomUUID()
    exchange.correlationId = typeof sent === 'string' && sent !== '' && sent.length <= 128 ? sent : randomUUID()
  },

  answerHeaders: ({ requestId, correlationId }) => ({ 'request-id': requestId, 'client-request-id': correlationId }),

  encodePage: (page, { request }) => {
    const { continuationToken: token } = page
    const next = token === undefined ? '' : `,"@nextLink":${JSON.stringify(nextLink(request, token))}`
    return `{"value":[${itemsText(page)}]${next}}`
  },

  encodeError: ({ spec, message, headers }, { requestId, correlationId, server }) => ({
    status: spec.status,
    headers,
    body: {
      error: {
        code: spec.word ?? words[spec.status] ?? 'internalServerError',
        message,
        innerError: {
          date: server.clock.now().slice(0, 19),
          'request-id': requestId,
          'client-request-id': correlationId,
        },
      },
    },
  }),
}

/** The address of the next page, whole: clients follow it as it is, or take its parameters. */
function nextLink(
  { protocol, host, url }: { readonly protocol: string; readonly host: string; readonly url: string },
  token: string,
): string {
  const [path = '', query = ''] = url.split('?', 2)
  const kept = query.split('&').filter((part) => part !== '' && !/^(continuationToken|(\$|%24)skip)=/i.test(part))
  return `${protocol}://${host}${path}?${[...kept, `continuationToken=${encodeURIComponent(token)}`].join('&')}`
}

import { randomBytes, randomUUID } from 'node:crypto'
import type { PartnerCenterError } from '../partner-center-error.ts'
import type { ApiHabits } from './api-habits.ts'
import { csp } from './csp.ts'
import { itemsText } from './list-items.ts'
import { nextLink } from './next-link.ts'

/** The fault code of a status: 50000 and the status. */
const faultBase = 50_000

/** What a refusal says where it tells member by member what is wrong. */
const fieldsReason = 'Request validation failed.'

/** The Submission API: errors are a bare text, `ICH50400 - …` with JSON inside. @see partner-center-submission-api-onboard */
export const ingestion: ApiHabits = {
  ...csp,

  receive(exchange) {
    const sent = exchange.request.headers['client-request-id']
    exchange.requestIdSent = false
    exchange.requestId = randomUUID()
    exchange.correlationId = typeof sent === 'string' && sent !== '' && sent.length <= 128 ? sent : randomUUID()
  },

  answerHeaders: ({ requestId }) => ({ 'Request-ID': requestId }),

  encodePage: (page, { request }) => {
    const { continuationToken: token } = page
    const next = token === undefined ? '' : `"nextLink":${JSON.stringify(nextLink(request.url, token))},`
    return `{${next}"value":[${itemsText(page)}]}`
  },

  encodeError: ({ spec, message, headers, fields }, { correlationId }) => {
    const faultCode = faultBase + spec.status
    const reasonPhrase = hasFields(fields) ? fieldsReason : message
    const operationId = randomBytes(16).toString('hex')
    const fault = { faultCode, reasonPhrase, correlationId, operationId, data: fields }
    return {
      status: spec.status,
      headers,
      body: `ICH${faultCode} - Unable to complete request. ${JSON.stringify(fault)}`,
    }
  },
}

function hasFields(fields: PartnerCenterError['fields']): boolean {
  return Object.keys(fields).length > 0
}

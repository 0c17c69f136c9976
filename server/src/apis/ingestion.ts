import { randomBytes } from 'node:crypto'
import type { ApiHabits } from './api-habits.ts'
import { csp } from './csp.ts'
import { itemsText } from './list-items.ts'
import { nextLink } from './next-link.ts'

/** The fault code of a status: 50000 and the status. */
const faultBase = 50_000

/** The Submission API: errors are a bare text, `ICH50400 - …` with JSON inside. @see partner-center-submission-api-onboard */
export const ingestion: ApiHabits = {
  ...csp,
  encodePage: (page, { request }) => {
    const { continuationToken: token } = page
    const next = token === undefined ? '' : `"nextLink":${JSON.stringify(nextLink(request.url, token))},`
    return `{${next}"value":[${itemsText(page)}]}`
  },
  encodeError: ({ spec, message, headers }, { correlationId }) => {
    const faultCode = faultBase + spec.status
    const operationId = randomBytes(16).toString('hex')
    const fault = { faultCode, reasonPhrase: message, correlationId, operationId, data: {} }
    return {
      status: spec.status,
      headers,
      body: `ICH${faultCode} - Unable to complete request. ${JSON.stringify(fault)}`,
    }
  },
}

import { PartnerCenterApiError } from '../errors.ts'
import { jsonOf, members, type WireReply } from '../transport.ts'

/**
 * A refusal of the Cloud Partner Portal API: `{"error":{"code","message"}}`, or no body at all. A gateway before it says
 * `message` alone.
 */
export function portalError(operation: string, reply: WireReply): PartnerCenterApiError {
  const body = members(jsonOf(reply))
  const { code, message } = 'error' in body ? members(body['error']) : body
  return errorOf(operation, reply, {
    code: textOf(code),
    description: textOf(message),
    data: [],
    correlationId: reply.headers.get('ms-correlationid') ?? undefined,
  })
}

/**
 * A refusal of the Submission API: a text that begins with `ICH50400 - …` and ends with JSON, which says what is wrong
 * with which member. A gateway before it says `message` alone.
 */
export function submissionError(operation: string, reply: WireReply): PartnerCenterApiError {
  const body = jsonOf(reply)
  const text = typeof body === 'string' ? body : ''
  const { faultCode, reasonPhrase, correlationId, data } = members(parsed(text.slice(text.indexOf('{'))))
  const fields = Object.entries(members(data))
  const told = fields.map(([field, messages]) => `${field}: ${[messages].flat().join(' ')}`)
  const reason = textOf(reasonPhrase) ?? textOf(text) ?? textOf(members(body)['message'])
  const description = [reason, ...told].filter((each) => each !== undefined).join(' ')
  return errorOf(operation, reply, {
    code: typeof faultCode === 'number' ? faultCode : undefined,
    description: textOf(description),
    data: fields.map(([field, messages]) => ({ field, messages })),
    correlationId: textOf(correlationId),
  })
}

interface Told {
  readonly code: string | number | undefined
  readonly description: string | undefined
  readonly data: readonly unknown[]
  readonly correlationId: string | undefined
}

function errorOf(operation: string, { status, headers, retryAfterSeconds }: WireReply, told: Told) {
  return new PartnerCenterApiError({
    operation,
    status,
    ...told,
    description: told.description ?? `The answer has the status ${status} and no description.`,
    requestId: headers.get('request-id') ?? headers.get('ms-requestid') ?? undefined,
    retryAfterSeconds,
  })
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}

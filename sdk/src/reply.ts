import { PartnerCenterApiError } from './errors.ts'
import type { Route } from './route.ts'
import { jsonOf, members, type WireReply } from './transport.ts'

/** What a reply means to the caller: its JSON, its bytes where it is a file, null where it is empty. */
export function resultOf(route: Route, reply: WireReply, errorOf: () => PartnerCenterApiError): unknown {
  const { status, headers, bytes } = reply
  if (route.statuses?.includes(status)) return { status }
  if (status < 200 || status > 299) throw errorOf()
  if (bytes.byteLength === 0) return null
  return /\bjson\b/i.test(headers.get('content-type') ?? '') ? jsonOf(reply) : bytes
}

/** A refusal of the CSP API, or of what stands before it. */
export function apiError(operation: string, reply: WireReply): PartnerCenterApiError {
  const { status, headers, retryAfterSeconds } = reply
  const body = members(jsonOf(reply))
  const { code, data } = body
  return new PartnerCenterApiError({
    operation,
    status,
    code: typeof code === 'number' || typeof code === 'string' ? code : undefined,
    description:
      firstText(body['description'], body['message']) ?? `The answer has the status ${status} and no description.`,
    data: Array.isArray(data) ? data : [],
    requestId: headers.get('ms-requestid') ?? undefined,
    correlationId: headers.get('ms-correlationid') ?? undefined,
    retryAfterSeconds,
  })
}

/** Gateways say `message` where the API says `description`. */
function firstText(...candidates: readonly unknown[]): string | undefined {
  return candidates.find((each): each is string => typeof each === 'string' && each !== '')
}

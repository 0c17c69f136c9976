import { portalApiVersions } from '@comptoir/contract/cpp/portal-api'
import type { Exchange } from '../exchange.ts'
import { refuse } from '../partner-center-error.ts'
import type { ApiHabits } from './api-habits.ts'
import { csp } from './csp.ts'
import { itemsText } from './list-items.ts'

/** Words that the API says for its statuses; the others are inferred from the same pattern. */
const words: Readonly<Record<number, string>> = {
  400: 'BadRequest',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'NotFound',
  405: 'MethodNotAllowed',
  409: 'Conflict',
  412: 'PreconditionFailed',
  413: 'RequestEntityTooLarge',
  415: 'UnsupportedMediaType',
  422: 'UnprocessableEntity',
  429: 'TooManyRequests',
  501: 'NotImplemented',
}

const knownVersions: ReadonlySet<string> = new Set(portalApiVersions)

/** Every call names the version that it was written for. @throws apiVersionInvalid */
function checkVersion({ request }: Exchange): void {
  const { query } = request
  const sent = typeof query === 'object' && query !== null && 'api-version' in query ? query['api-version'] : undefined
  if (typeof sent !== 'string' || !knownVersions.has(sent)) refuse('apiVersionInvalid', portalApiVersions.join(', '))
}

/** The Cloud Partner Portal API: exact names, errors as `{"error":{"code","message"}}`. @see cloud-partner-portal-api-overview */
export const cpp: ApiHabits = {
  ...csp,
  foldsNames: false,
  keepsDigits: true,
  check: checkVersion,
  encodePage: (page) => `[${itemsText(page)}]`,
  encodeError: ({ spec, message, headers }) => ({
    status: spec.status,
    headers,
    body: { error: { code: spec.word ?? words[spec.status] ?? 'InternalServerError', message } },
  }),
}

import { cloudIds } from '@comptoir/contract/cloud'
import { type ErrorName, type ErrorSpec, errorSpec } from '@comptoir/contract/errors'
import { apiOf, type Operation } from '@comptoir/contract/operation'
import type { ErrorSchemaName } from './error-schemas.ts'

/** An error that an operation may answer. */
export interface OperationError extends ErrorSpec {
  readonly name: ErrorName
  readonly schema: ErrorSchemaName
}

/** Every error that an operation may answer, by status: what its entry declares and what the pipeline refuses before it. */
export function operationErrors(operation: Operation): ReadonlyMap<number, readonly OperationError[]> {
  const names = new Set([...pipelineErrors(operation), ...operation.errors])
  const found = [...names].map(
    (name): OperationError => ({ name, ...errorSpec(name), schema: schemaOf(operation, name) }),
  )
  return Map.groupBy(
    found.toSorted((one, other) => one.status - other.status),
    ({ status }) => status,
  )
}

/** What the stages before an operation's handler may refuse. A planned operation ends in `admit`. */
function pipelineErrors(operation: Operation): readonly ErrorName[] {
  const { auth, status, sandboxOnly, rateLimit } = operation
  return [
    ...when(auth.length > 0, 'tokenMissing', 'accessDenied'),
    ...when(auth.includes('appUser'), 'mfaRequired'),
    ...when(isNarrow(operation), 'credentialNotAccepted'),
    ...when(lacksSomewhere(operation), 'notOfferedInCloud'),
    ...when(operation.audit && apiOf(operation) === 'csp', 'enrollmentNotApproved'),
    ...when(sandboxOnly, 'sandboxOnly'),
    ...when(rateLimit, 'tooManyRequests'),
    ...(status === 'planned' ? (['notImplemented'] as const) : inputErrors(operation)),
    'unexpected',
  ]
}

function inputErrors({ params = {}, query, body, bodyType, auth }: Operation): readonly ErrorName[] {
  const hasCustomer = 'customerId' in params
  return [
    ...when(hasCustomer && auth.length > 0, 'customerIdInvalid', 'customerNotFound'),
    ...when(Object.keys(params).length > 0 || query || body, 'requestInvalid'),
    ...when(body, 'bodyTooLarge', 'mediaTypeNotSupported'),
    ...when(body && bodyType !== 'form', 'propertyInvalid'),
  ]
}

/** Whether some credential is refused, by the operation or by one of its uses. */
function isNarrow({ auth, uses }: Operation): boolean {
  return [auth, ...Object.values(uses ?? {}).map((use) => use.auth)].some((each) => each.length === 1)
}

/** Whether some cloud refuses the operation or one of its uses. */
function lacksSomewhere({ clouds, uses, auth }: Operation): boolean {
  return (
    auth.length > 0 &&
    [clouds, ...Object.values(uses ?? {}).map((use) => use.clouds)].some((each) => each.length < cloudIds.length)
  )
}

function when(condition: unknown, ...names: readonly ErrorName[]): readonly ErrorName[] {
  return condition ? names : []
}

function schemaOf(operation: Operation, name: ErrorName): ErrorSchemaName {
  if (name === 'tooManyRequests') return 'ThrottlingErrorBody'
  if (apiOf(operation) === 'cpp') return 'PortalErrorBody'
  if (apiOf(operation) === 'ingestion') return 'SubmissionErrorText'
  if (apiOf(operation) === 'graph') return 'GraphErrorBody'
  // The token service's own refusals are OAuth's; what fails before it is asked is told as the gateway tells it.
  return apiOf(operation) === 'identity' && errorSpec(name).oauth !== undefined ? 'OAuthError' : 'ErrorBody'
}

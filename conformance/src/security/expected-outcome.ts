import type { ErrorName } from '@comptoir/contract/errors'
import type { Role } from '@comptoir/contract/identity/roles'
import { type ApiName, apiOf, type Credential, type Operation } from '@comptoir/contract/operation'
import { operations } from '@comptoir/contract/operations'

/** Who asks, in a cell of the matrix: what the server can know of them, and what they send. */
export interface MatrixCaller {
  /** In a failure's words: `Sales agent, application acting for a user`. */
  readonly name: string
  readonly cloud: string
  /** What stands in `Authorization`. */
  readonly authorization: string | undefined
  /** `missing`: no bearer token at all. `worthless`: one that no API takes. */
  readonly token: 'good' | 'missing' | 'worthless'
  /** The API that the token is for; the directory's are for applications alone. */
  readonly audience: ApiName
  readonly ofDirectory: boolean
  /** The host that is addressed, where the caller names one; `foreign` belongs to another cloud alone. */
  readonly host?: { readonly name: string; readonly foreign: boolean }
  readonly credential: Credential
  readonly mfa: boolean
  readonly roles: readonly Role[]
  readonly applicationRoles: readonly Role[]
  /** What the resource of the token asks of the application itself, where the application is not that. */
  readonly applicationLacks?: Role
  /** Set for those who show what comes after the token: they ask where theirs is right, for what their cloud offers. */
  readonly rightTokenAlone?: true
  /** Set for those whose token is no good in an unusual way: tokens are read alike for all operations of an API. */
  readonly asksOnceAnApi?: true
}

/** One operation of each API that asks for a token. */
const oneOfEachApi = new Map(
  Object.values<Operation>(operations)
    .filter(({ auth }) => auth.length > 0)
    .map((operation) => [apiOf(operation), operation]),
)

/**
 * Whether somebody asks for an operation: all for all, but for those who only ask with the right token, where one counts,
 * and those who ask once an API.
 */
export function asksFor(operation: Operation, caller: MatrixCaller): boolean {
  const { rightTokenAlone, asksOnceAnApi, audience, cloud } = caller
  if (asksOnceAnApi) return oneOfEachApi.get(apiOf(operation)) === operation
  if (!rightTokenAlone) return true
  if (operation.auth.length === 0) return false
  return audience === audienceOf(operation) && operation.clouds.some((each) => each === cloud)
}

/** `open`: the operation asks nobody who they are. */
export type Outcome = ErrorName | 'open' | 'admitted'

/** What the contract says comes of it: written down beside the server's stages, and from the contract alone. */
export function expectedOutcome(operation: Operation, caller: MatrixCaller): Outcome {
  if (operation.auth.length === 0) return 'open'
  if (caller.token === 'missing') return 'tokenMissing'
  if (caller.token === 'worthless' || !isFor(operation, caller) || caller.host?.foreign) return 'accessDenied'
  // The token service tells people without a second factor who they are.
  if (caller.credential === 'appUser' && !caller.mfa && apiOf(operation) !== 'identity') return 'mfaRequired'
  if (!operation.clouds.some((each) => each === caller.cloud)) return 'notOfferedInCloud'
  if (!operation.auth.includes(caller.credential)) return 'credentialNotAccepted'
  if (caller.applicationLacks) return 'roleNotEnough'
  if (!operation.roles.some((role) => caller.roles.includes(role))) return 'roleNotEnough'
  if (operation.status === 'planned') return 'notImplemented'
  return lacksManager(operation, caller) ? 'roleNotEnough' : 'admitted'
}

/** The roles of which one would be enough: a refusal names them all. */
export function enoughRoles(operation: Operation, caller: MatrixCaller): readonly Role[] {
  if (caller.applicationLacks) return [caller.applicationLacks]
  const permitted = operation.roles.some((role) => caller.roles.includes(role))
  return permitted && lacksManager(operation, caller) ? ['manager'] : operation.roles
}

/** Tokens for the graph serve other ends, too: its API of products asks the application itself what they do not say. */
function lacksManager(operation: Operation, { applicationRoles }: MatrixCaller): boolean {
  return apiOf(operation) === 'graph' && !applicationRoles.includes('manager')
}

/** Whether the API of an operation takes the caller's tokens. */
function isFor(operation: Operation, { audience, ofDirectory, credential }: MatrixCaller): boolean {
  return audience === audienceOf(operation) && !(ofDirectory && credential === 'appUser')
}

/** Comptoir's own API takes the tokens of the Partner Center API; the graph's also tell who signed in. */
function audienceOf(operation: Operation): ApiName {
  const api = apiOf(operation)
  if (api === 'graph') return 'identity'
  return api === 'comptoir' ? 'csp' : api
}

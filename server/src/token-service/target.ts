import { findResource } from '@comptoir/contract/identity/resources'
import { refuse } from '../partner-center-error.ts'
import type { Directory } from './directory.ts'
import type { Target, TokenExchange } from './token-exchange.ts'

/** Scopes about the user and the grant itself; they name no resource. */
const openIdScopes = ['openid', 'profile', 'email', 'offline_access']

const guidForm = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** What an authorization was given for, where the request for tokens does not say it again. */
interface Earlier {
  readonly resource: string | null
  readonly scope: string
}

/** What tokens are asked for: in v1 a resource, in v2 the one that the scopes name. */
export function targetOf({ version, request }: TokenExchange, directory: Directory, earlier?: Earlier): Target {
  if (version === 2) return scopeTarget(directory, sent(request.scope) ?? earlier?.scope ?? missing('scope'))
  // The space that the onboarding article prints after `resource=` is forgiven.
  const audience = sent(request.resource) ?? sent(earlier?.resource ?? undefined) ?? missing('resource')
  return { ...resourceAt(directory, audience), scopes: [] }
}

/** A client alone asks for all that a resource gives it: `{resource}/.default`. */
export function ownTarget(exchange: TokenExchange, directory: Directory): Target {
  const { version, request } = exchange
  if (version === 1) return targetOf(exchange, directory)
  const scope = sent(request.scope) ?? missing('scope')
  if (!scope.endsWith('/.default') || /\s/.test(scope)) refuse('scopeNotDefault', scope)
  return { ...resourceAt(directory, scope.slice(0, -'/.default'.length)), scopes: [scope] }
}

/** Scopes that are about a resource. */
export function resourceScopes(scopes: readonly string[]): readonly string[] {
  return scopes.filter((scope) => !openIdScopes.includes(scope))
}

function scopeTarget(directory: Directory, scope: string): Target {
  const scopes = scope.split(/\s+/).filter((each) => each !== '')
  const audiences = new Set(resourceScopes(scopes).map((each) => each.slice(0, Math.max(0, each.lastIndexOf('/')))))
  const [audience, ...others] = audiences
  // Who asks about the person alone gets a token for the directory's graph. @see v2-permissions-and-consent
  if (audience === undefined) return { ...resourceAt(directory, directory.cloud.msGraph.value), scopes }
  if (audience === '' || others.length > 0) return refuse('scopeInvalid', scope)
  return { ...resourceAt(directory, audience), scopes }
}

function resourceAt({ cloud, tenantId }: Directory, audience: string): Pick<Target, 'resource' | 'audience'> {
  const resource = findResource(cloud, audience)
  // What looks like an application's id is told in the older words.
  return {
    audience,
    resource: resource ?? refuse(guidForm.test(audience) ? 'resourceWrong' : 'resourceUnknown', audience, tenantId),
  }
}

function sent(value: string | undefined): string | undefined {
  return value?.trim() || undefined
}

function missing(name: string): never {
  return refuse('parameterMissing', name)
}

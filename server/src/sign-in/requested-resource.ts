import type { Cloud } from '@comptoir/contract/cloud'
import { findResource, type Resource } from '@comptoir/contract/identity/resources'
import type { PublicContext } from '../handler.ts'

interface Asked {
  readonly resource?: string | null | undefined
  readonly scope?: string | undefined
}

/** Scopes that are about the person, and name no resource. */
const ownScopes = ['openid', 'profile', 'email', 'offline_access']

/** What a request names as its resource: a resource in v1, the beginning of a scope in v2; undefined where nothing. */
function namedResource({ resource, scope = '' }: Asked, version: 'v1' | 'v2'): string | undefined {
  if (version === 'v1') return resource?.trim() || undefined
  const named = scope.split(/\s+/).find((each) => each !== '' && !ownScopes.includes(each.toLowerCase()))
  // `https://api.partnercenter.microsoft.com/.default`, `…//user_impersonation`: the last segment is the permission.
  return named?.replace(/\/[^/]*$/, '')
}

/** The resource of a request in a cloud; undefined where it names none. */
export function requestedResource(cloud: Cloud, asked: Asked, version: 'v1' | 'v2'): Resource | undefined {
  const named = namedResource(asked, version)
  return named === undefined ? undefined : findResource(cloud, named)
}

/** Whether a request names no resource, or one that some cloud served here knows: whose cloud it is, the person tells. */
export function resourceIsKnown({ server, host }: PublicContext, asked: Asked, version: 'v1' | 'v2'): boolean {
  const named = namedResource(asked, version)
  if (named === undefined) return true
  return server.clouds.some((cloud) => server.servesAt(host, cloud) && findResource(cloud, named) !== undefined)
}

import type { identityOperations } from '@comptoir/contract/identity/operations'
import type { Handler, PublicContext } from '../handler.ts'
import { refuse } from '../partner-center-error.ts'

/**
 * `GET /common/discovery/instance`: whether a client may trust an address with its secrets: those of this server's clouds,
 * and the one it was asked at.
 */
export const instanceDiscovery: Handler<(typeof identityOperations)['identity.instanceDiscovery.get']> = async (
  context,
  { authorization_endpoint: endpoint },
) => {
  const asked = endpoint === undefined ? context.origin : endpoint
  if (!URL.canParse(asked)) return refuse('instanceInvalid', asked)
  const { host, pathname, origin } = new URL(asked)
  const networks = knownNetworks(context)
  if (!networks.some(({ aliases }) => aliases.includes(host.toLowerCase()))) return refuse('instanceInvalid', asked)
  const [, tenant = 'common'] = pathname.split('/')
  return {
    tenant_discovery_endpoint: `${origin}/${tenant || 'common'}/v2.0/.well-known/openid-configuration`,
    'api-version': '1.1',
    metadata: [...networks],
  }
}

function knownNetworks({ server, origin }: PublicContext) {
  const own = new URL(origin).host
  const clouds = server.clouds.map((cloud) => {
    const authority = new URL(cloud.authority.value).host
    const aliases = new Set([authority, ...cloud.hosts.filter((host) => host.startsWith('login.'))])
    return { preferred_network: authority, preferred_cache: authority, aliases: [...aliases] }
  })
  const here = { preferred_network: own, preferred_cache: own, aliases: [own] }
  return clouds.some(({ aliases }) => aliases.includes(own)) ? clouds : [here, ...clouds]
}

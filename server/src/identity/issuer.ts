import type { Cloud } from '@comptoir/contract/cloud'
import type { PublicContext } from '../handler.ts'

/** Whether the client reached this server by the name of one of its clouds' own hosts. */
function addressedByCloud({ server, host }: PublicContext): boolean {
  const name = host.toLowerCase()
  return server.clouds.some(({ hosts }) => hosts.includes(name))
}

/**
 * The issuer that a discovery document and the ID tokens beside it name. v2: the address the client asked, since clients
 * that follow OpenID Connect refuse any other; the cloud's own where it was asked by its own name. v1: always the
 * cloud's. Access tokens name the cloud's v1 issuer: the version of a token follows its resource.
 */
export function issuerOf(
  context: PublicContext,
  { cloud, tenantId }: { readonly cloud: Cloud; readonly tenantId: string },
  version: 1 | 2,
): string {
  if (version === 1) return cloud.issuerV1.value.replace('{tenantId}', tenantId)
  if (addressedByCloud(context)) return cloud.issuerV2.value.replace('{tenantId}', tenantId)
  return `${context.origin}/${tenantId}/v2.0`
}

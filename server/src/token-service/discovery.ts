import type { identityOperations } from '@comptoir/contract/identity/operations'
import type { Handler, PublicContext } from '../handler.ts'
import { issuerOf } from '../identity/issuer.ts'
import { type Directory, directoryAt } from './directory.ts'

type Operations = typeof identityOperations

/** `GET /{tenant}/.well-known/openid-configuration` */
export const discoveryV1: Handler<Operations['identity.discovery.v1']> = async (context, { tenant }) => {
  const directory = described(context, tenant)
  return document(context, directory, {
    endpoints: `${directory.tenantId}/oauth2`,
    version: 1,
    keys: 'common/discovery/keys',
    userInfo: `${directory.tenantId}/openid/userinfo`,
  })
}

/** `GET /{tenant}/v2.0/.well-known/openid-configuration` */
export const discoveryV2: Handler<Operations['identity.discovery.v2']> = async (context, { tenant }) => {
  const directory = described(context, tenant)
  return document(context, directory, {
    endpoints: `${directory.tenantId}/oauth2/v2.0`,
    version: 2,
    keys: `${directory.tenantId}/discovery/v2.0/keys`,
    userInfo: `${directory.tenantId}/openid/userinfo`,
  })
}

/** `common` describes every tenant at once: its issuer has a hole where the tenant goes, as at the real service. */
function described(context: PublicContext, segment: string): Pick<Directory, 'tenantId' | 'cloud'> {
  const named = directoryAt(context, segment, 'tenantUnknownToDiscovery')
  if (named) return named
  const { server, host } = context
  const [first] = server.clouds
  const cloud = server.clouds.find((each) => each.hosts.includes(host.toLowerCase())) ?? first
  if (!cloud) throw new TypeError('a server without clouds')
  return { tenantId: segment.toLowerCase(), cloud }
}

interface Differences {
  /** Where the endpoints are, below this server's address. */
  readonly endpoints: string
  readonly version: 1 | 2
  readonly keys: string
  readonly userInfo: string
}

/** Addresses are those the client used, so that it comes back here whatever name it has for this server. */
function document(
  context: PublicContext,
  directory: Pick<Directory, 'tenantId' | 'cloud'>,
  { endpoints, version, keys, userInfo }: Differences,
) {
  const { origin } = context
  const { cloud, tenantId } = directory
  const at = `${origin}/${endpoints}`
  const anybody = tenantId === 'common' || tenantId === 'organizations' || tenantId === 'consumers'
  return {
    issuer: issuerOf(context, { cloud, tenantId: anybody ? '{tenantid}' : tenantId }, version),
    authorization_endpoint: `${at}/authorize`,
    token_endpoint: `${at}/token`,
    device_authorization_endpoint: `${at}/devicecode`,
    end_session_endpoint: `${at}/logout`,
    userinfo_endpoint: `${origin}/${userInfo}`,
    jwks_uri: `${origin}/${keys}`,
    token_endpoint_auth_methods_supported: ['client_secret_post', 'private_key_jwt', 'client_secret_basic'],
    token_endpoint_auth_signing_alg_values_supported: ['RS256', 'PS256'],
    grant_types_supported: [
      'client_credentials',
      'authorization_code',
      'refresh_token',
      'urn:ietf:params:oauth:grant-type:device_code',
    ],
    code_challenge_methods_supported: ['S256', 'plain'],
    response_types_supported: ['code', 'id_token', 'code id_token'],
    response_modes_supported: ['query', 'fragment', 'form_post'],
    subject_types_supported: ['pairwise'],
    id_token_signing_alg_values_supported: ['RS256'],
    scopes_supported: ['openid', 'profile', 'email', 'offline_access'],
    claims_supported: ['sub', 'iss', 'aud', 'exp', 'iat', 'acr', 'amr', 'nonce', 'name', 'tid', 'ver', 'oid', 'upn'],
    request_uri_parameter_supported: false,
    http_logout_supported: true,
    frontchannel_logout_supported: true,
    tenant_region_scope: 'NA',
    cloud_instance_name: cloud.instanceName,
    cloud_graph_host_name: new URL(cloud.graph.value).host,
    msgraph_host: new URL(cloud.msGraph.value).host,
    rbac_url: `${origin}/comptoir/v1/permissions`,
  }
}

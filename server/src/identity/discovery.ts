import type { identityOperations } from '@comptoir/contract/identity/operations'
import type { Handler, PublicContext } from '../handler.ts'
import { tenantOf } from './tenant.ts'

type Operations = typeof identityOperations

/** `GET /{tenant}/.well-known/openid-configuration` */
export const discoveryV1: Handler<Operations['identity.discovery.v1']> = async (context, { tenant }) => {
  const { cloud, account } = named(context, tenant)
  return document(context, `${account.tenant_id}/oauth2`, {
    issuer: cloud.issuerV1.value.replace('{tenantId}', account.tenant_id),
    jwks_uri: `${context.origin}/common/discovery/keys`,
    cloud,
  })
}

/** `GET /{tenant}/v2.0/.well-known/openid-configuration` */
export const discoveryV2: Handler<Operations['identity.discovery.v2']> = async (context, { tenant }) => {
  const { cloud, account } = named(context, tenant)
  return document(context, `${account.tenant_id}/oauth2/v2.0`, {
    issuer: cloud.issuerV2.value.replace('{tenantId}', account.tenant_id),
    jwks_uri: `${context.origin}/${account.tenant_id}/discovery/v2.0/keys`,
    cloud,
  })
}

function named(context: PublicContext, tenant: string) {
  const account = tenantOf(context, tenant, 'tenantUnknownToDiscovery')
  return { account, cloud: context.server.cloudOf(account) }
}

interface Differences {
  readonly issuer: string
  readonly jwks_uri: string
  readonly cloud: {
    readonly instanceName: string
    readonly graph: { readonly value: string }
    readonly msGraph: { readonly value: string }
  }
}

/** Addresses are those the client used, so that it comes back here whatever name it has for this server. */
function document({ origin }: PublicContext, endpoints: string, { issuer, jwks_uri, cloud }: Differences) {
  const at = `${origin}/${endpoints}`
  return {
    issuer,
    authorization_endpoint: `${at}/authorize`,
    token_endpoint: `${at}/token`,
    device_authorization_endpoint: `${at}/devicecode`,
    end_session_endpoint: `${at}/logout`,
    jwks_uri,
    token_endpoint_auth_methods_supported: ['client_secret_post', 'private_key_jwt', 'client_secret_basic'],
    response_types_supported: ['code', 'id_token', 'code id_token', 'token id_token', 'token'],
    response_modes_supported: ['query', 'fragment', 'form_post'],
    subject_types_supported: ['pairwise'],
    id_token_signing_alg_values_supported: ['RS256'],
    scopes_supported: ['openid', 'profile', 'email', 'offline_access'],
    claims_supported: ['sub', 'iss', 'aud', 'exp', 'iat', 'acr', 'amr', 'nonce', 'name', 'tid', 'ver', 'upn'],
    request_uri_parameter_supported: false,
    http_logout_supported: true,
    frontchannel_logout_supported: true,
    tenant_region_scope: null,
    cloud_instance_name: cloud.instanceName,
    cloud_graph_host_name: new URL(cloud.graph.value).host,
    msgraph_host: new URL(cloud.msGraph.value).host,
  }
}

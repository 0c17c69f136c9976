import { Type } from 'typebox'
import { defineOperation } from '../operation.ts'
import { optional, text } from '../schemas/primitives.ts'
import { signInAidOperations } from './sign-in-aid-operations.ts'

const everywhere = ['global', 'china', 'germany', 'usgov'] as const

/** A tenant by its GUID or one of its domains. */
const tenant = { tenant: text }

/** What any grant may send. All of it is optional here: what is missing gets the AADSTS error that names it. */
const tokenRequest = Type.Object({
  grant_type: optional(text),
  client_id: optional(text),
  client_secret: optional(text),
  client_assertion: optional(text),
  client_assertion_type: optional(text),
  resource: optional(text),
  scope: optional(text),
  code: optional(text),
  redirect_uri: optional(text),
  code_verifier: optional(text),
  refresh_token: optional(text),
  device_code: optional(text),
  username: optional(text),
  password: optional(text),
  client_info: optional(text),
})

const accessToken = {
  token_type: text,
  access_token: text,
  refresh_token: optional(text),
  id_token: optional(text),
  scope: optional(text),
}

/** v1 sends every number as text. */
const tokenV1 = Type.Object({
  ...accessToken,
  expires_in: text,
  ext_expires_in: text,
  expires_on: text,
  not_before: text,
  resource: text,
})

const tokenV2 = Type.Object({
  ...accessToken,
  expires_in: Type.Integer(),
  ext_expires_in: Type.Integer(),
  /** base64url JSON `{uid, utid}`, where the client asked for it. */
  client_info: optional(text),
})

const tokenErrors = [
  'parameterMissing',
  'grantUnsupported',
  'tenantMissing',
  'tenantEmpty',
  'tenantNotDomain',
  'tenantUnknown',
  'applicationUnknown',
  'applicationDisabled',
  'clientCredentialMissing',
  'clientSecretMissing',
  'clientSecretInvalid',
  'clientSecretExpired',
  'resourceUnknown',
  'refreshTokenUnreadable',
  'refreshTokenIdle',
  'refreshTokenRevoked',
  'requestMalformed',
  'resourceWrong',
  'clientIsPublic',
  'clientAssertionInvalid',
  'codeUnreadable',
  'codeExpired',
  'codeRedeemed',
  'codeVerifierWrong',
  'redirectUriMismatch',
  'consentMissing',
  'userDisabled',
  'userPasswordWrong',
  'userLocked',
  'deviceCodePending',
  'deviceCodeSlowDown',
  'deviceCodeDeclined',
  'deviceCodeUnknown',
  'deviceCodeExpired',
] as const

const discovery = Type.Object({
  issuer: text,
  authorization_endpoint: text,
  token_endpoint: text,
  device_authorization_endpoint: text,
  end_session_endpoint: text,
  userinfo_endpoint: text,
  jwks_uri: text,
  token_endpoint_auth_methods_supported: Type.Array(text),
  token_endpoint_auth_signing_alg_values_supported: Type.Array(text),
  grant_types_supported: Type.Array(text),
  code_challenge_methods_supported: Type.Array(text),
  response_types_supported: Type.Array(text),
  response_modes_supported: Type.Array(text),
  subject_types_supported: Type.Array(text),
  id_token_signing_alg_values_supported: Type.Array(text),
  scopes_supported: Type.Array(text),
  claims_supported: Type.Array(text),
  request_uri_parameter_supported: Type.Boolean(),
  http_logout_supported: Type.Boolean(),
  frontchannel_logout_supported: Type.Boolean(),
  tenant_region_scope: Type.Union([text, Type.Null()]),
  cloud_instance_name: text,
  cloud_graph_host_name: text,
  msgraph_host: text,
  rbac_url: text,
})

const keySet = Type.Object({
  keys: Type.Array(
    Type.Object({
      kty: text,
      use: text,
      kid: text,
      x5t: text,
      n: text,
      e: text,
      alg: optional(text),
      issuer: optional(text),
    }),
  ),
})

const publicTo = { clouds: everywhere, auth: [], roles: [], source: 'partner-center-authentication' } as const

export const identityOperations = {
  'identity.token.v1': defineOperation({
    id: 'identity.token.v1',
    title: 'Get a token (v1)',
    method: 'POST',
    path: '/{tenant}/oauth2/token',
    params: tenant,
    body: tokenRequest,
    bodyType: 'form',
    replies: { 200: tokenV1 },
    errors: [...tokenErrors, 'passwordGrantRefused'],
    ...publicTo,
  }),
  'identity.token.v2': defineOperation({
    id: 'identity.token.v2',
    title: 'Get a token (v2)',
    method: 'POST',
    path: '/{tenant}/oauth2/v2.0/token',
    params: tenant,
    body: tokenRequest,
    bodyType: 'form',
    replies: { 200: tokenV2 },
    errors: [...tokenErrors, 'scopeNotDefault', 'scopeInvalid', 'passwordGrantRefusedV2'],
    ...publicTo,
  }),
  'identity.discovery.v1': defineOperation({
    id: 'identity.discovery.v1',
    title: 'Read the OpenID configuration (v1)',
    method: 'GET',
    path: '/{tenant}/.well-known/openid-configuration',
    params: tenant,
    replies: { 200: discovery },
    errors: ['tenantUnknownToDiscovery', 'tenantEmpty', 'tenantNotDomain'],
    ...publicTo,
  }),
  'identity.discovery.v2': defineOperation({
    id: 'identity.discovery.v2',
    title: 'Read the OpenID configuration (v2)',
    method: 'GET',
    path: '/{tenant}/v2.0/.well-known/openid-configuration',
    params: tenant,
    replies: { 200: discovery },
    errors: ['tenantUnknownToDiscovery', 'tenantEmpty', 'tenantNotDomain'],
    ...publicTo,
  }),
  'identity.keys.v1': defineOperation({
    id: 'identity.keys.v1',
    title: 'Read the signing keys (v1)',
    method: 'GET',
    path: '/{tenant}/discovery/keys',
    params: tenant,
    replies: { 200: keySet },
    errors: [],
    ...publicTo,
  }),
  'identity.keys.v2': defineOperation({
    id: 'identity.keys.v2',
    title: 'Read the signing keys (v2)',
    method: 'GET',
    path: '/{tenant}/discovery/v2.0/keys',
    params: tenant,
    replies: { 200: keySet },
    errors: ['tenantUnknown', 'tenantEmpty', 'tenantNotDomain'],
    ...publicTo,
  }),
  ...signInAidOperations,
}

import { Type } from 'typebox'
import { defineOperation } from '../operation.ts'
import { optional, text } from '../schemas/primitives.ts'
import { everyone } from './role-sets.ts'

const everywhere = ['global', 'china', 'germany', 'usgov'] as const

/** A tenant by its GUID or one of its domains. */
const tenant = { tenant: text }

const publicTo = { clouds: everywhere, auth: [], roles: [], source: 'partner-center-authentication' } as const

/** What a device sends to begin with. */
const deviceRequest = Type.Object({
  client_id: optional(text),
  client_secret: optional(text),
  resource: optional(text),
  scope: optional(text),
})

const deviceErrors = [
  'parameterMissing',
  'tenantEmpty',
  'tenantNotDomain',
  'tenantUnknown',
  'applicationUnknown',
  'applicationDisabled',
  'resourceUnknown',
  'resourceWrong',
  'requestMalformed',
] as const

/** What clients ask before, beside and after the token endpoint. */
export const signInAidOperations = {
  'identity.deviceCode.v1': defineOperation({
    id: 'identity.deviceCode.v1',
    title: 'Begin a sign-in at another device (v1)',
    method: 'POST',
    path: '/{tenant}/oauth2/devicecode',
    params: tenant,
    body: deviceRequest,
    bodyType: 'form',
    replies: {
      200: Type.Object({
        user_code: text,
        device_code: text,
        verification_url: text,
        expires_in: text,
        interval: text,
        message: text,
      }),
    },
    errors: deviceErrors,
    ...publicTo,
  }),
  'identity.deviceCode.v2': defineOperation({
    id: 'identity.deviceCode.v2',
    title: 'Begin a sign-in at another device (v2)',
    method: 'POST',
    path: '/{tenant}/oauth2/v2.0/devicecode',
    params: tenant,
    body: deviceRequest,
    bodyType: 'form',
    replies: {
      200: Type.Object({
        user_code: text,
        device_code: text,
        verification_uri: text,
        expires_in: Type.Integer(),
        interval: Type.Integer(),
        message: text,
      }),
    },
    errors: [...deviceErrors, 'scopeInvalid'],
    ...publicTo,
  }),
  'identity.instanceDiscovery.get': defineOperation({
    id: 'identity.instanceDiscovery.get',
    title: 'Ask whether an address is a token service of this installation',
    method: 'GET',
    path: '/common/discovery/instance',
    query: { 'api-version': optional(text), authorization_endpoint: optional(text) },
    replies: {
      200: Type.Object({
        tenant_discovery_endpoint: text,
        'api-version': text,
        metadata: Type.Array(
          Type.Object({ preferred_network: text, preferred_cache: text, aliases: Type.Array(text) }),
        ),
      }),
    },
    errors: ['instanceInvalid'],
    ...publicTo,
  }),
  'identity.userInfo.get': defineOperation({
    id: 'identity.userInfo.get',
    title: 'Show who signed in',
    method: 'GET',
    path: '/{tenant}/openid/userinfo',
    aliases: ['/oidc/userinfo'],
    params: { tenant: optional(text) },
    replies: {
      200: Type.Object({
        sub: text,
        name: text,
        given_name: text,
        family_name: text,
        email: text,
        preferred_username: text,
      }),
    },
    errors: ['accessDenied'],
    clouds: everywhere,
    auth: ['appUser'],
    roles: everyone,
    source: 'partner-center-authentication',
  }),
  'identity.partnerToken.exchange': defineOperation({
    id: 'identity.partnerToken.exchange',
    title: 'Exchange a token of the directory for one of Partner Center',
    method: 'POST',
    path: '/generatetoken',
    body: Type.Object({ grant_type: optional(text) }),
    bodyType: 'form',
    replies: { 200: Type.Object({ access_token: text, token_type: text, expires_in: Type.Integer() }) },
    errors: ['parameterMissing', 'grantUnsupported', 'tokenMissing', 'accessDenied'],
    ...publicTo,
    notes: 'What older clients do between the directory and the API; the body is known from published clients alone.',
  }),
}

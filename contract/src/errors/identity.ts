import type { ErrorSpec } from '../errors.ts'

/** Errors of the token service: `code` is the AADSTS number, `oauth` the word of RFC 6749. @see reference-aadsts-error-codes */
export const identityErrors = {
  clientSecretInvalid: {
    status: 401,
    code: 7000215,
    oauth: 'invalid_client',
    description:
      "Invalid client secret provided. Ensure the secret being sent in the request is the client secret value, not the client secret ID, for a secret added to app '{0}'.",
    source: 'reference-aadsts-error-codes',
  },
  clientSecretExpired: {
    status: 401,
    code: 7000222,
    oauth: 'invalid_client',
    description:
      "The provided client secret keys for app '{0}' are expired. Visit the portal to create new keys for the app, or use certificate credentials.",
    source: 'reference-aadsts-error-codes',
  },
  clientSecretMissing: {
    status: 401,
    code: 7000218,
    oauth: 'invalid_client',
    description: "The request body must contain the following parameter: 'client_assertion' or 'client_secret'.",
    source: 'reference-aadsts-error-codes',
  },
  clientCredentialMissing: {
    status: 401,
    code: 7000216,
    oauth: 'invalid_client',
    description:
      "'client_assertion', 'client_secret' or 'request' is required for the 'client_credentials' grant type.",
    source: 'inferred: status not seen in a source',
  },
  applicationUnknown: {
    status: 400,
    code: 700016,
    oauth: 'unauthorized_client',
    description:
      "Application with identifier '{0}' was not found in the directory '{1}'. This can happen if the application has not been installed by the administrator of the tenant or consented to by any user in the tenant. You may have sent your authentication request to the wrong tenant.",
    source: 'reference-aadsts-error-codes',
  },
  applicationDisabled: {
    status: 400,
    code: 7000112,
    oauth: 'unauthorized_client',
    description: "Application '{0}'({1}) is disabled.",
    source: 'reference-aadsts-error-codes',
  },
  tenantUnknown: {
    status: 400,
    code: 90002,
    oauth: 'invalid_request',
    description:
      "Tenant '{0}' not found. Check to make sure you have the correct tenant ID and are signing into the correct cloud. Check with your subscription administrator, this may happen if there are no active subscriptions for the tenant.",
    source: 'reference-aadsts-error-codes',
  },
  tenantUnknownToDiscovery: {
    status: 400,
    code: 90002,
    oauth: 'invalid_tenant',
    description:
      "Tenant '{0}' not found. Check to make sure you have the correct tenant ID and are signing into the correct cloud. Check with your subscription administrator, this may happen if there are no active subscriptions for the tenant.",
    source: 'reference-aadsts-error-codes',
  },
  tenantNotDomain: {
    status: 400,
    code: 900023,
    oauth: 'invalid_request',
    description: "Specified tenant identifier '{0}' is neither a valid DNS name, nor a valid external domain.",
    source: 'reference-aadsts-error-codes',
  },
  tenantEmpty: {
    status: 400,
    code: 900021,
    oauth: 'invalid_request',
    description: "Requested tenant identifier '{0}' is not valid. Tenant identifiers may not be an empty GUID.",
    source: 'reference-aadsts-error-codes',
  },
  tenantMissing: {
    status: 400,
    code: 50059,
    oauth: 'invalid_request',
    description:
      'No tenant-identifying information found in either the request or implied by any provided credentials.',
    source: 'reference-aadsts-error-codes',
  },
  resourceUnknown: {
    status: 400,
    code: 500011,
    oauth: 'invalid_resource',
    description:
      'The resource principal named {0} was not found in the tenant named {1}. This can happen if the application has not been installed by the administrator of the tenant or consented to by any user in the tenant. You might have sent your authentication request to the wrong tenant.',
    source: 'reference-aadsts-error-codes',
  },
  parameterMissing: {
    status: 400,
    code: 900144,
    oauth: 'invalid_request',
    description: "The request body must contain the following parameter: '{0}'.",
    source: 'reference-aadsts-error-codes',
  },
  grantUnsupported: {
    status: 400,
    code: 70003,
    oauth: 'unsupported_grant_type',
    description: "The app requested an unsupported grant type '{0}'.",
    source: 'reference-aadsts-error-codes',
  },
  scopeNotDefault: {
    status: 400,
    code: 1002012,
    oauth: 'invalid_scope',
    description:
      'The provided value for scope {0} is not valid. Client credential flows must have a scope value with /.default suffixed to the resource identifier (application ID URI).',
    source: 'reference-aadsts-error-codes',
  },
  scopeInvalid: {
    status: 400,
    code: 70011,
    oauth: 'invalid_scope',
    description: "The provided value for the input parameter 'scope' is not valid. The scope {0} is not valid.",
    source: 'reference-aadsts-error-codes',
  },
  requestMalformed: {
    status: 400,
    code: 9002313,
    oauth: 'invalid_request',
    description: 'Invalid request. Request is malformed or invalid.',
    source: 'reference-aadsts-error-codes',
  },
  refreshTokenUnreadable: {
    status: 400,
    code: 9002313,
    oauth: 'invalid_grant',
    description: 'Invalid request. Request is malformed or invalid.',
    source: 'reference-aadsts-error-codes',
  },
  refreshTokenIdle: {
    status: 400,
    code: 700082,
    oauth: 'invalid_grant',
    description:
      'The refresh token has expired due to inactivity. The token was issued on {0} and was inactive for 90.00:00:00.',
    source: 'reference-aadsts-error-codes',
  },
  passwordGrantRefused: {
    status: 400,
    code: 50076,
    oauth: 'interaction_required',
    suberror: 'basic_action',
    description:
      'Due to a configuration change made by your administrator, or because you moved to a new location, you must use multi-factor authentication to access {0}.',
    source: 'reference-aadsts-error-codes',
  },
} as const satisfies Record<string, ErrorSpec>

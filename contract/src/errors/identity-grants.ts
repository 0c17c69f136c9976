import type { ErrorSpec } from '../errors.ts'

/** Errors of grants and of what goes with them: `code` is the AADSTS number. @see reference-aadsts-error-codes */
export const identityGrantErrors = {
  instanceInvalid: {
    status: 400,
    code: 50049,
    oauth: 'invalid_instance',
    description: 'Unknown or invalid instance: {0}',
    source: 'reference-aadsts-error-codes',
  },
  clientIsPublic: {
    status: 401,
    code: 700025,
    oauth: 'invalid_client',
    description: "Client is public so neither 'client_assertion' nor 'client_secret' should be presented.",
    source: 'reference-aadsts-error-codes',
  },
  clientAssertionInvalid: {
    status: 401,
    code: 700027,
    oauth: 'invalid_client',
    description: 'Client assertion failed signature validation. {0}',
    source: 'inferred: status not seen in a source',
  },
  resourceWrong: {
    status: 400,
    code: 50001,
    oauth: 'invalid_resource',
    description: 'The application named {0} was not found in the tenant named {1}.',
    source: 'reference-aadsts-error-codes',
  },
  codeExpired: {
    status: 400,
    code: 70008,
    oauth: 'invalid_grant',
    description:
      'The provided authorization code or refresh token is expired. Send a new interactive authorization request for this user and resource.',
    source: 'reference-aadsts-error-codes',
  },
  codeUnreadable: {
    status: 400,
    code: 9002313,
    oauth: 'invalid_grant',
    description: 'Invalid request. Request is malformed or invalid.',
    source: 'reference-aadsts-error-codes',
  },
  codeRedeemed: {
    status: 400,
    code: 54005,
    oauth: 'invalid_grant',
    description:
      'OAuth2 Authorization code was already redeemed, please retry with a new valid code or use an existing refresh token.',
    source: 'reference-aadsts-error-codes',
  },
  codeVerifierWrong: {
    status: 400,
    code: 501481,
    oauth: 'invalid_grant',
    description: 'The Code_Verifier does not match the code_challenge supplied in the authorization request.',
    source: 'reference-aadsts-error-codes',
  },
  refreshTokenRevoked: {
    status: 400,
    code: 50173,
    oauth: 'invalid_grant',
    suberror: 'bad_token',
    description: 'The provided grant has expired due to it being revoked, a fresh auth token is needed.',
    source: 'reference-aadsts-error-codes',
  },
  userDisabled: {
    status: 400,
    code: 50057,
    oauth: 'invalid_grant',
    description: 'The user account is disabled.',
    source: 'reference-aadsts-error-codes',
  },
  consentMissing: {
    status: 400,
    code: 65001,
    oauth: 'invalid_grant',
    suberror: 'consent_required',
    description:
      "The user or administrator has not consented to use the application with ID '{0}' named '{1}'. Send an interactive authorization request for this user and resource.",
    source: 'reference-aadsts-error-codes',
  },
  // The v2 endpoint's word for it. @see v2-oauth2-auth-code-flow
  passwordGrantRefusedV2: {
    status: 400,
    code: 50076,
    oauth: 'invalid_grant',
    suberror: 'basic_action',
    description:
      'Due to a configuration change made by your administrator, or because you moved to a new location, you must use multi-factor authentication to access {0}.',
    source: 'reference-aadsts-error-codes',
  },
  userPasswordWrong: {
    status: 400,
    code: 50126,
    oauth: 'invalid_grant',
    description: 'Error validating credentials due to invalid username or password.',
    source: 'reference-aadsts-error-codes',
  },
  userLocked: {
    status: 400,
    code: 50053,
    oauth: 'invalid_grant',
    description:
      'The account is locked because the user tried to sign in too many times with an incorrect user ID or password.',
    source: 'reference-aadsts-error-codes',
  },
  redirectUriMismatch: {
    status: 400,
    code: 50011,
    oauth: 'invalid_request',
    description:
      'The redirect URI specified in the request does not match the redirect URIs configured for the application.',
    source: 'reference-aadsts-error-codes',
  },
  deviceCodePending: {
    status: 400,
    code: 70016,
    oauth: 'authorization_pending',
    description: 'OAuth 2.0 device flow error. Authorization is pending. Continue polling.',
    source: 'v2-oauth2-device-code',
  },
  // Inferred, as in RFC 8628: the documents give the interval, and nothing on clients that do not keep it.
  deviceCodeSlowDown: {
    status: 400,
    code: 70016,
    oauth: 'slow_down',
    description: 'OAuth 2.0 device flow error. Poll no more often than every {0} seconds.',
    source: 'inferred: RFC 8628',
  },
  // The documents give the word, and no number.
  deviceCodeDeclined: {
    status: 400,
    code: 0,
    oauth: 'authorization_declined',
    description: 'OAuth 2.0 device flow error. The person declined the request.',
    source: 'v2-oauth2-device-code',
  },
  deviceCodeUnknown: {
    status: 400,
    code: 70018,
    oauth: 'bad_verification_code',
    description: 'OAuth 2.0 device flow error. The device code is not known.',
    source: 'v2-oauth2-device-code',
  },
  deviceCodeExpired: {
    status: 400,
    code: 70020,
    oauth: 'expired_token',
    description: 'OAuth 2.0 device flow error. The device code has expired; begin again.',
    source: 'v2-oauth2-device-code',
  },
} as const satisfies Record<string, ErrorSpec>

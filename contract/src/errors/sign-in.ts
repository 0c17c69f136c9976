import type { ErrorSpec } from '../errors.ts'

/** Errors of the sign-in pages: shown to the person, or sent to the client where its address is known to be its own. */
export const signInErrors = {
  redirectUriMissing: {
    status: 400,
    code: 900971,
    oauth: 'invalid_request',
    description: 'No reply address provided.',
    source: 'reference-aadsts-error-codes',
  },
  responseTypeUnsupported: {
    status: 400,
    code: 70005,
    oauth: 'unsupported_response_type',
    description: "The response type '{0}' is not supported here.",
    source: 'reference-aadsts-error-codes',
  },
  responseModeUnsupported: {
    status: 400,
    code: 70007,
    oauth: 'invalid_request',
    description: "'{0}' is not a supported value of 'response_mode' when requesting a token.",
    source: 'reference-aadsts-error-codes',
  },
  promptUnsupported: {
    status: 400,
    code: 90023,
    oauth: 'invalid_request',
    description: "Unsupported 'prompt' value '{0}'.",
    source: 'inferred: the number of a request that the service cannot serve',
  },
  codeChallengeInvalid: {
    status: 400,
    code: 501491,
    oauth: 'invalid_request',
    description: "The 'code_challenge' or its method is not valid: 43 to 128 characters, S256 or plain.",
    source: 'reference-aadsts-error-codes',
  },
  signInRequired: {
    status: 400,
    code: 50058,
    oauth: 'login_required',
    description: 'Session information is not sufficient for single-sign-on.',
    source: 'reference-aadsts-error-codes',
  },
  consentRequired: {
    status: 400,
    code: 65001,
    oauth: 'consent_required',
    description:
      "The user or administrator has not consented to use the application with ID '{0}' named '{1}'. Send an interactive authorization request for this user and resource.",
    source: 'reference-aadsts-error-codes',
  },
  consentDeclined: {
    status: 400,
    code: 65004,
    oauth: 'access_denied',
    description: 'User declined to consent to access the app.',
    source: 'reference-aadsts-error-codes',
  },
  adminConsentRequired: {
    status: 403,
    code: 90094,
    oauth: 'access_denied',
    description: "'{0}' needs permission that only an administrator of the organisation can grant.",
    source: 'reference-aadsts-error-codes',
  },
  userNotInTenant: {
    status: 403,
    code: 50020,
    oauth: 'access_denied',
    description: "User account '{0}' does not exist in tenant '{1}' and cannot access the application '{2}' in it.",
    source: 'reference-aadsts-error-codes',
  },
  signInStale: {
    status: 400,
    code: 165000,
    oauth: 'invalid_request',
    description: 'The request tokens do not match the user context, or are too old. Begin again.',
    source: 'reference-aadsts-error-codes',
  },
} as const satisfies Record<string, ErrorSpec>

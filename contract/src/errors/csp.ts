import type { ErrorSpec } from '../errors.ts'

/** Errors of the CSP API's pipeline and of accounts and customers. @see develop/error-codes */
export const cspErrors = {
  notImplemented: {
    status: 501,
    code: 0,
    description: 'The operation {0} is documented but not built yet.',
    source: 'error-codes',
  },
  tokenMissing: {
    status: 401,
    code: 800001,
    description: 'The request carries no access token.',
    // With a challenge that tells where tokens come from: the address is this server's own.
    source: 'error-codes',
  },
  accessDenied: {
    status: 401,
    code: 400,
    description: 'Access denied: {0}',
    headers: { 'www-authenticate': 'Bearer error="invalid_token"' },
    source: 'error-codes',
  },
  mfaRequired: {
    status: 401,
    code: 400,
    description: 'Unauthorized - MFA required',
    headers: { 'www-authenticate': 'Bearer error="invalid_token"' },
    source: 'partner-security-requirements-mandating-mfa',
  },
  // Inferred: the documents name the credentials of each operation, but no code for the wrong kind.
  credentialNotAccepted: {
    status: 403,
    code: 2032,
    description: 'Access denied: {0} takes {1}.',
    source: 'inferred: error-codes 2032',
  },
  roleNotEnough: {
    status: 403,
    code: 900150,
    description: 'Access denied: {0} takes one of the roles {1}; the caller has {2}.',
    source: 'error-codes',
  },
  // The marketplace's answer to an application that nobody added to the account. @see cloud-partner-portal-api-troubleshooting-authentication-errors
  applicationNotAssociated: {
    status: 403,
    code: 2032,
    description: 'The application {0} was not added to this account.',
    source: 'cloud-partner-portal-api-troubleshooting-authentication-errors',
  },
  // Inferred: the documents say what a cloud lacks, but no code; 2032 is the table's general refusal.
  notOfferedInCloud: { status: 403, code: 2032, description: '{0}', source: 'inferred: error-codes 2032' },
  sandboxOnly: {
    status: 403,
    code: 2032,
    description: '{0} exists in integration sandbox accounts only.',
    source: 'inferred: error-codes 2032',
  },
  notFound: { status: 404, code: 1000, description: 'Not found: {0}', source: 'error-codes' },
  methodNotAllowed: {
    status: 405,
    code: 1000,
    description: 'The method {0} is not allowed here; allowed: {1}.',
    source: 'inferred: error-codes lists status 405',
  },
  requestInvalid: { status: 400, code: 800002, description: 'The request is invalid: {0}', source: 'error-codes' },
  propertyInvalid: { status: 400, code: 3000, description: 'Invalid property: {0}', source: 'error-codes' },
  bodyTooLarge: {
    status: 413,
    code: 800002,
    description: 'The request body is larger than {0} bytes.',
    source: 'inferred',
  },
  mediaTypeNotSupported: {
    status: 415,
    code: 800002,
    description: 'The content type {0} is not understood; send application/json.',
    source: 'inferred',
  },
  unexpected: {
    status: 500,
    code: 800003,
    description: 'An unexpected error occurred. Correlation id: {0}',
    source: 'error-codes',
  },
  // The gateway's own body: {statusCode, message}.
  tooManyRequests: {
    status: 429,
    code: 429,
    description: 'Rate limit is exceeded. Try again in {0} seconds.',
    source: 'api-throttling-guidance',
  },
  unavailable: {
    status: 503,
    code: 800003,
    description: 'The service is stopping; try again.',
    headers: { 'retry-after': '1' },
    source: 'inferred',
  },
  customerIdInvalid: {
    status: 400,
    code: 900118,
    description: 'The customer id {0} is not valid.',
    source: 'error-codes',
  },
  customerNotFound: {
    status: 404,
    code: 20002,
    description: 'Customer {0} was not found among the customers of this partner.',
    source: 'inferred: error-codes 20002 is 403; a stranger learns nothing from a 404',
  },
  etagStale: {
    status: 412,
    code: 2055,
    description: 'The ETag is no longer valid: read the resource again.',
    source: 'inferred: error-codes lists status 412',
  },
  etagMissing: {
    status: 400,
    code: 800002,
    description: 'The header If-Match is required.',
    source: 'inferred: update-a-customer-s-billing-profile',
  },
  subscriptionEtagStale: {
    status: 400,
    code: 2055,
    description: 'The ETag is no longer valid: read the subscription again.',
    source: 'error-codes',
  },
  countryNotInMarket: {
    status: 403,
    code: 2030,
    description: 'The partner may not sell to customers in {0}.',
    source: 'error-codes',
  },
  domainTaken: {
    status: 400,
    code: 3000,
    description: 'Invalid property: the domain {0} is taken.',
    source: 'inferred',
  },
  registrationNumberNotSupported: {
    status: 400,
    code: 600002,
    description: 'An organization registration number is not supported in {0}.',
    source: 'error-codes',
  },
  registrationNumberMissing: {
    status: 400,
    code: 600049,
    description: 'The organization registration number is required in {0}.',
    source: 'error-codes',
  },
  registrationNumberMalformed: {
    status: 400,
    code: 600050,
    description: 'The organization registration number {0} has the wrong format.',
    source: 'error-codes',
  },
  phoneNumberMissing: {
    status: 400,
    code: 600051,
    description: 'The customer phone number is required in {0}.',
    source: 'error-codes',
  },
  addressInvalid: { status: 400, code: 2007, description: '{0}', source: 'validate-an-address' },
  resellerNotFound: {
    status: 400,
    code: 3000,
    description: 'Invalid property: associatedPartnerId {0} is not an indirect reseller of this provider.',
    source: 'inferred: create-a-customer-for-an-indirect-reseller',
  },
  sandboxLimitReached: {
    status: 400,
    code: 800018,
    description: 'The sandbox limit is reached: {0}',
    source: 'error-codes',
  },
  customerHasActiveOrders: {
    status: 400,
    code: 800061,
    description: 'Cancel the reservation, software and marketplace orders of the customer first: {0}',
    source: 'inferred: delete-a-customer-account-from-the-integration-sandbox',
  },
  customerNotDeletable: {
    status: 400,
    code: 800002,
    description: 'The customer cannot be deleted: it was created with an invalid address.',
    source: 'inferred: create-a-customer',
  },
  partnerNotFound: {
    status: 404,
    code: 3000,
    description: 'Partner Organization with partner_id {0} could not be found',
    source: 'get-partner-by-mpn-id',
  },
  auditWindowTooOld: {
    status: 400,
    code: 400,
    description: 'The start date is more than 90 days back: {0}',
    source: 'get-a-record-of-partner-center-activity-by-user',
  },
} as const satisfies Record<string, ErrorSpec>

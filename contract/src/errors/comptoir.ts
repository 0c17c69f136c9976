import type { ErrorSpec } from '../errors.ts'

/*
 * Errors of Comptoir's own API on accounts, tenants, people and applications. The numbers from 710001 on are Comptoir's
 * own: Partner Center's table has none there.
 */
export const comptoirErrors = {
  accountNotFound: { status: 404, code: 710001, description: 'There is no account {0} here.', source: 'comptoir' },
  tenantNotFound: {
    status: 404,
    code: 710002,
    description: 'The tenant {0} is not associated with this account.',
    source: 'comptoir',
  },
  tenantRequestUnclear: {
    status: 400,
    code: 710003,
    description: 'Send either prefix, for a new tenant, or tenantId and domain, for one that exists.',
    source: 'comptoir',
  },
  tenantTaken: {
    status: 409,
    code: 710004,
    description: 'The tenant {0} is associated with an account already.',
    source: 'comptoir',
  },
  tenantDomainTaken: {
    status: 409,
    code: 710005,
    description: 'The domain {0} is the domain of another tenant already.',
    source: 'comptoir',
  },
  tenantPrimary: {
    status: 409,
    code: 710006,
    description: 'The tenant {0} is the primary one of the account, which cannot be removed.',
    source: 'comptoir',
  },
  tenantInUse: {
    status: 409,
    code: 710007,
    description: 'The tenant {0} cannot be removed while you are signed in through it; sign in through another one.',
    source: 'comptoir',
  },
  userNotFound: {
    status: 404,
    code: 710010,
    description: 'Nobody of this account has the id {0}.',
    source: 'comptoir',
  },
  userNameTaken: {
    status: 409,
    code: 710011,
    description: 'The user principal name {0} is taken.',
    source: 'comptoir',
  },
  userDomainForeign: {
    status: 400,
    code: 710012,
    description: 'The domain {0} is not of a tenant of this account; these are: {1}.',
    source: 'comptoir',
  },
  roleUnknown: { status: 400, code: 710020, description: 'There is no role {0}.', source: 'comptoir' },
  roleNotOfAccount: {
    status: 400,
    code: 710021,
    description: 'The role {0} is not given in this account; these are: {1}.',
    source: 'comptoir',
  },
  roleNotGivable: {
    status: 403,
    code: 710022,
    description: 'Who holds the role {0} is managed by holders of one of the roles {1} alone; the caller has {2}.',
    source: 'inferred: only an Owner adds an Owner',
  },
  rolesMissing: { status: 400, code: 710023, description: 'Give at least one role.', source: 'comptoir' },
  lastHolder: {
    status: 409,
    code: 710024,
    description: 'The account would be left without anybody who is {0} and may sign in.',
    source: 'comptoir',
  },
  applicationNotFound: {
    status: 404,
    code: 710030,
    description: 'The application {0} is not one of this account.',
    source: 'comptoir',
  },
  applicationNotInTenant: {
    status: 404,
    code: 710031,
    description: 'The application {0} is in no tenant that is associated with this account.',
    source: 'comptoir',
  },
  applicationAssociated: {
    status: 409,
    code: 710032,
    description: 'The application {0} is associated with this account already; change its roles instead.',
    source: 'comptoir',
  },
  applicationConfirmed: {
    status: 409,
    code: 710033,
    description: 'The application {0} has nothing to confirm.',
    source: 'comptoir',
  },
  applicationNative: {
    status: 400,
    code: 710034,
    description: 'The application {0} is a native one, which can keep no secret.',
    source: 'comptoir',
  },
  replyUrlInvalid: {
    status: 400,
    code: 710040,
    description:
      'The reply URL {0} is none: at most 256 characters, beginning with https, or with http on a loopback address.',
    source: 'partner-center-submission-api-onboard',
  },
  replyUrlTaken: {
    status: 409,
    code: 710041,
    description: 'The reply URL {0} belongs to another application of the directory.',
    source: 'partner-center-submission-api-onboard',
  },
  appIdUriInvalid: {
    status: 400,
    code: 710042,
    description: 'The App ID URI {0} is none: an absolute URI of at most 256 characters.',
    source: 'partner-center-submission-api-onboard',
  },
  appIdUriTaken: {
    status: 409,
    code: 710043,
    description: 'The App ID URI {0} belongs to another application.',
    source: 'partner-center-submission-api-onboard',
  },
  keyNotFound: {
    status: 404,
    code: 710050,
    description: 'The application has no key {0}.',
    source: 'comptoir',
  },
  keyPeriodInvalid: { status: 400, code: 710051, description: 'The period is not valid: {0}', source: 'comptoir' },
  keyLimitReached: {
    status: 409,
    code: 710052,
    description: 'The application has {0} of these already; delete one first.',
    source: 'comptoir',
  },
  certificateNotFound: {
    status: 404,
    code: 710060,
    description: 'The application has no certificate {0}.',
    source: 'comptoir',
  },
  certificateUnreadable: {
    status: 400,
    code: 710061,
    description: 'This is no X.509 certificate as PEM or base64 DER, without a private key.',
    source: 'comptoir',
  },
  certificateWeak: {
    status: 400,
    code: 710062,
    description: 'The certificate’s key is {0}; an RSA key of 2048 bits or more is needed.',
    source: 'comptoir',
  },
  certificateExpired: {
    status: 400,
    code: 710063,
    description: 'The certificate ended on {0}.',
    source: 'comptoir',
  },
  certificateTaken: {
    status: 409,
    code: 710064,
    description: 'The application has the certificate {0} already.',
    source: 'comptoir',
  },
  publisherTaken: {
    status: 409,
    code: 710080,
    description: 'The publisher id {0} is taken.',
    source: 'comptoir',
  },
  marketOfferNotFound: {
    status: 404,
    code: 710081,
    description: 'The account has no offer with the product id {0}.',
    source: 'comptoir',
  },
  certificationOutcomeNotFound: {
    status: 404,
    code: 710082,
    description: 'There is no outcome {0}.',
    source: 'comptoir',
  },
  outboxMessageNotFound: {
    status: 404,
    code: 710070,
    description: 'The outbox has no message {0}.',
    source: 'comptoir',
  },
} as const satisfies Record<string, ErrorSpec>

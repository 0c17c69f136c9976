import type { ErrorSpec } from '../errors.ts'

/*
 * Errors of programmes: enrolment, agreements, customers' eligibility and access to their data. Numbers from 710101 on
 * are Comptoir's own; those of operations of the CSP API are of its table, or its general refusal.
 */
export const programmeErrors = {
  // Inferred: the documents say that nothing is sold before approval, and give no code.
  enrollmentNotApproved: {
    status: 403,
    code: 2032,
    description: 'The account’s enrolment in {0} is {1}: {2} takes an approved one.',
    source: 'inferred: error-codes 2032',
  },
  partnerAgreementMissing: {
    status: 403,
    code: 900124,
    description: '{0} has not accepted {1}.',
    source: 'error-codes',
  },
  resellerAgreementMissing: {
    status: 403,
    code: 900123,
    description: 'The reseller {0} has not accepted {1}.',
    source: 'error-codes',
  },
  customerKindUndeclared: {
    status: 403,
    code: 2032,
    description: 'What kind of entity the customer {0} is has not been declared, and {1} serves: {2}',
    source: 'inferred: error-codes 2032',
  },
  customerHasPartner: {
    status: 403,
    code: 2032,
    description: '{0} is a customer of another partner of {1}: {2} (source: {3})',
    source: 'inferred: error-codes 2032',
  },
  enrollmentNotFound: { status: 404, code: 710101, description: 'There is no enrolment {0}.', source: 'comptoir' },
  enrollmentMoveRefused: {
    status: 409,
    code: 710102,
    description: 'The enrolment is {0}: {1} takes one that is {2}.',
    source: 'comptoir',
  },
  enrollmentCountryNotEligible: {
    status: 403,
    code: 710103,
    description: '{0} takes no partner in {1}: {2} (source: {3})',
    source: 'comptoir',
  },
  enrollmentExists: {
    status: 409,
    code: 710104,
    description: 'The organisation has an account in {0} already: {1}.',
    source: 'comptoir',
  },
  evidenceMissing: {
    status: 409,
    code: 710105,
    description: 'Evidence is missing: {0} (source: {1})',
    source: 'comptoir',
  },
  declarationMissing: {
    status: 409,
    code: 710106,
    description: 'The declaration {0} is missing: {1} (source: {2})',
    source: 'comptoir',
  },
  declarationUnknown: {
    status: 400,
    code: 710107,
    description: 'The programme has no declaration {0}; it has: {1}.',
    source: 'comptoir',
  },
  nominationMissing: {
    status: 409,
    code: 710108,
    description: 'An indirect reseller must be nominated by an approved indirect provider of {0}. {1}',
    source: 'comptoir',
  },
  environmentNotMovable: {
    status: 403,
    code: 710109,
    description: 'Nothing moves from {0} to {1}: {2} (source: {3})',
    source: 'comptoir',
  },
  agreementNotFound: {
    status: 404,
    code: 710120,
    description: 'The agreement {0} is not asked for here; these are: {1}.',
    source: 'comptoir',
  },
  agreementVersionStale: {
    status: 409,
    code: 710121,
    description: 'The agreement {0} is now of version {1}, not {2}: read it again.',
    source: 'comptoir',
  },
  agreementAccepted: {
    status: 409,
    code: 710122,
    description: 'The agreement {0} was accepted in version {1} already.',
    source: 'comptoir',
  },
  customerKindNotServed: {
    status: 403,
    code: 710130,
    description: '{0} does not serve customers of the kind {1}: {2} (source: {3})',
    source: 'comptoir',
  },
  dataNotServed: { status: 403, code: 710131, description: '{0} (source: {1})', source: 'comptoir' },
  dataAccessNotFound: {
    status: 404,
    code: 710140,
    description: 'There is no request {0} for access to data.',
    source: 'comptoir',
  },
  dataAccessMoveRefused: {
    status: 409,
    code: 710141,
    description: 'The request is {0}: {1} takes one that is {2}.',
    source: 'comptoir',
  },
  dataAccessNotGranted: {
    status: 403,
    code: 710142,
    description: 'Neither the customer nor {0} has granted access to its {1}. The attempt is on record.',
    source: 'comptoir',
  },
  grantEndInvalid: {
    status: 400,
    code: 710143,
    description: 'A grant ends after now and within {0} days: {1} does not.',
    source: 'comptoir',
  },
  dataAccessNotNeeded: {
    status: 409,
    code: 710144,
    description: '{0} has no data trustee: what is read there is on record, and needs no grant.',
    source: 'comptoir',
  },
  trusteeNotNeeded: {
    status: 409,
    code: 710145,
    description: 'The programme of {0} has no data trustee: no account is made for one.',
    source: 'comptoir',
  },
  trusteeExists: {
    status: 409,
    code: 710146,
    description: '{0} has a data trustee already: the account {1}.',
    source: 'comptoir',
  },
} as const satisfies Record<string, ErrorSpec>

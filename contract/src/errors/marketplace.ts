import type { ErrorSpec } from '../errors.ts'

/*
 * Errors of the marketplace. The Cloud Partner Portal API tells a word (its status's, unless `word` gives another); the
 * Submission API tells 50000 and the status. Neither sends `code`.
 */

const portalErrors = {
  apiVersionInvalid: {
    status: 400,
    code: 400,
    word: 'InvalidAPIVersion',
    description: 'Invalid api version. Allowed values are [{0}]',
    source: 'cloud-partner-portal-api-overview',
  },
  publisherForbidden: {
    status: 403,
    code: 403,
    description: 'User does not have the required permissions',
    source: 'cloud-partner-portal-api-troubleshooting-authentication-errors',
  },
  portalOfferNotFound: {
    status: 404,
    code: 404,
    description: 'The publisher {0} has no offer {1}.',
    source: 'inferred: cloud-partner-portal-api-retrieve-specific-offer lists status 404',
  },
  portalOfferVersionNotFound: {
    status: 404,
    code: 404,
    description: 'The offer {0} has no version {1}.',
    source: 'inferred: cloud-partner-portal-api-retrieve-specific-offer lists status 404',
  },
  portalSlotUnknown: {
    status: 400,
    code: 400,
    description: 'There is no slot {0}; there are: {1}.',
    source: 'inferred: cloud-partner-portal-api-retrieve-specific-offer lists status 400',
  },
  portalSlotEmpty: {
    status: 404,
    code: 404,
    description: 'The offer {0} has nothing in the slot {1}.',
    source: 'cloud-partner-portal-api-retrieve-specific-offer',
  },
  offerTypeMissing: {
    status: 400,
    code: 400,
    description: "The argument: 'OfferTypeId' cannot be null or empty.",
    source: 'cloud-partner-portal-api-creating-offer',
  },
  offerTypeUnknown: {
    status: 400,
    code: 400,
    description: 'The offer type {0} is not known; known are: {1}.',
    source: 'inferred: cloud-partner-portal-api-creating-offer lists status 400',
  },
  offerTypeFixed: {
    status: 400,
    code: 400,
    description: 'The offer {0} is of the type {1}, which cannot be changed.',
    source: 'inferred: cloud-partner-portal-api-creating-offer lists status 400',
  },
  portalDraftInvalid: {
    status: 400,
    code: 400,
    description: 'The offer is not valid: {0}',
    source: 'inferred: cloud-partner-portal-api-creating-offer lists status 400',
  },
  portalOfferUnpublishable: {
    status: 422,
    code: 422,
    description: 'The offer cannot be published: {0}',
    source: 'cloud-partner-portal-api-publish-offer',
  },
  publishingRunning: {
    status: 400,
    code: 400,
    description: 'An operation is running on the offer {0} already: {1}.',
    source: 'inferred: cloud-partner-portal-api-publish-offer lists status 400',
  },
  offerNotInPreview: {
    status: 400,
    code: 400,
    description: 'The offer {0} is not waiting for the publisher to sign off: its status is {1}.',
    source: 'inferred: cloud-partner-portal-api-go-live lists status 400',
  },
  publishingNotCancellable: {
    status: 400,
    code: 400,
    description: 'Nothing that runs on the offer {0} can be cancelled: its status is {1}.',
    source: 'inferred: cloud-partner-portal-api-cancel-operations lists status 400',
  },
  portalOperationNotFound: {
    status: 404,
    code: 404,
    description: 'There is no operation {0} of the offer {1}.',
    source: 'inferred: cloud-partner-portal-api-retrieve-operations lists status 404',
  },
} as const satisfies Record<string, ErrorSpec>

const submissionSource = 'inferred: the published specification lists the status'

const submissionErrors = {
  submissionFieldInvalid: {
    status: 400,
    code: 50400,
    description: 'Request validation failed.',
    source: 'partner-center-submission-api-onboard',
  },
  marketplaceProductNotFound: {
    status: 404,
    code: 50404,
    description: 'There is no product {0}.',
    source: submissionSource,
  },
  marketplaceResourceNotFound: {
    status: 404,
    code: 50404,
    description: 'The product {0} has no {1} {2}.',
    source: submissionSource,
  },
  offerIdTaken: { status: 409, code: 50409, description: 'The offer id {0} is taken.', source: submissionSource },
  planIdTaken: { status: 409, code: 50409, description: 'The plan id {0} is taken.', source: submissionSource },
  productKindReadOnly: {
    status: 400,
    code: 50400,
    description: 'Products of the kind {0} are made elsewhere.',
    source: submissionSource,
  },
  productLive: {
    status: 409,
    code: 50409,
    description: 'The product {0} was published and cannot be deleted.',
    source: submissionSource,
  },
  planLive: {
    status: 409,
    code: 50409,
    description: 'The plan {0} was published and cannot be deleted.',
    source: submissionSource,
  },
  // Inferred: no mismatch was ever seen; 412 is not among the statuses of this API, 409 is.
  draftStale: {
    status: 409,
    code: 50409,
    description: 'The ETag is no longer valid: read the {0} again.',
    source: submissionSource,
  },
  fileNotUploaded: {
    status: 400,
    code: 50400,
    description: 'Nothing was uploaded for {0}.',
    source: submissionSource,
  },
  fileStateRefused: {
    status: 400,
    code: 50400,
    description: 'The file is {0}: it cannot become {1}.',
    source: submissionSource,
  },
  submissionRunning: {
    status: 409,
    code: 50409,
    description: 'The submission {0} of the product is under way.',
    source: submissionSource,
  },
  submissionNotPromotable: {
    status: 409,
    code: 50409,
    description: 'The submission {0} is {1}: only one that is Published/ReadyToPublish can go live.',
    source: submissionSource,
  },
  submissionNotCancellable: {
    status: 409,
    code: 50409,
    description: 'The submission {0} is {1}: only one that is InProgress can be cancelled.',
    source: submissionSource,
  },
} as const satisfies Record<string, ErrorSpec>

/** Errors of the Cloud Partner Portal API and of the Submission API. */
export const marketplaceErrors = { ...portalErrors, ...submissionErrors } as const

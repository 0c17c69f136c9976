import type { ErrorSpec } from '../errors.ts'

/** Errors of the product ingestion API. It tells words; `code` is not sent. */
export const productIngestionErrors = {
  ingestionRequestInvalid: {
    status: 400,
    code: 400,
    word: 'invalidRequest',
    description: '{0}',
    source: 'inferred: the word is in the schemas that product-ingestion-api names',
  },
  ingestionResourceNotFound: {
    status: 404,
    code: 404,
    word: 'resourceNotFound',
    description: 'The resource {0} was not found.',
    source: 'inferred: the word is in the schemas that product-ingestion-api names',
  },
  ingestionTypeUnsupported: {
    status: 400,
    code: 400,
    word: 'notSupported',
    description: 'Type {0} is not supported',
    source: 'inferred: product-ingestion-api lists the types it supports; the text is as clients report it',
  },
  ingestionJobUnfinished: {
    status: 400,
    code: 400,
    word: 'invalidState',
    description: 'The job {0} is {1}: its details are there once it is completed.',
    source: 'product-ingestion-api',
  },
} as const satisfies Record<string, ErrorSpec>

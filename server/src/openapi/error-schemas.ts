import type { JsonSchema } from './json-schema.ts'

const text = { type: 'string' } as const

/** The bodies of refusals: one shape an API family, and the gateway's own for a rate that is exceeded. */
export const errorSchemas = {
  ErrorBody: {
    type: 'object',
    description: 'A refusal of the CSP API. Its code is not unique: the description and the status say more.',
    required: ['code', 'description', 'data', 'source'],
    properties: {
      code: { type: 'integer' },
      description: { ...text, maxLength: 1024 },
      data: { type: 'array', description: 'What else there is to know: texts or objects.', items: {} },
      source: text,
    },
  },
  OAuthError: {
    type: 'object',
    description: 'A refusal of the token service: OAuth’s word, and the AADSTS number.',
    required: ['error', 'error_description', 'error_codes', 'timestamp', 'trace_id', 'correlation_id', 'error_uri'],
    properties: {
      error: text,
      error_description: text,
      error_codes: { type: 'array', items: { type: 'integer' } },
      timestamp: text,
      trace_id: text,
      correlation_id: text,
      error_uri: text,
      suberror: text,
    },
  },
  PortalErrorBody: {
    type: 'object',
    description: 'A refusal of the Cloud Partner Portal API.',
    required: ['error'],
    properties: {
      error: { type: 'object', required: ['code', 'message'], properties: { code: text, message: text } },
    },
  },
  GraphErrorBody: {
    type: 'object',
    description: 'A refusal of the product ingestion API.',
    required: ['error'],
    properties: {
      error: {
        type: 'object',
        required: ['code', 'message'],
        properties: { code: text, message: text, innerError: { type: 'object' } },
      },
    },
  },
  SubmissionErrorText: {
    ...text,
    description:
      'A refusal of the Submission API: a text that holds JSON, `ICH50400 - Unable to complete request. {…}`.',
  },
  ThrottlingErrorBody: {
    type: 'object',
    description: 'The refusal of the gateway before the CSP API when a rate is exceeded.',
    required: ['statusCode', 'message'],
    properties: { statusCode: { type: 'integer' }, message: text },
  },
} as const satisfies Readonly<Record<string, JsonSchema>>

/** The name of one of these shapes. */
export type ErrorSchemaName = keyof typeof errorSchemas

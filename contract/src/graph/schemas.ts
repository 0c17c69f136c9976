import { Type } from 'typebox'
import { oneOf, optional, text } from '../schemas/primitives.ts'

/** What an operation may be asked to tell: what is being worked on, what the preview shows, what is on sale. */
export const targetTypes = ['draft', 'preview', 'live'] as const

/** `targetType` of a query: the draft where it is left out. Some samples put the word into quotes. */
export const targetType = { targetType: optional(text) }

/** How a list is paged: a page's size, where it goes on, or how many to skip and to take. */
export const paging = {
  $maxpagesize: optional(text),
  $top: optional(text),
  $skip: optional(text),
  continuationToken: optional(text),
}

/**
 * A resource, as it is sent and as it is answered: its `$schema` says what it is, and which members it has. `id` is its
 * durable id, `product` and `plan` refer to others by durable id, by `{"externalId"}` or by `{"resourceName"}`.
 */
export const resource = Type.Record(text, Type.Unknown())

/** Resources of one type. */
export const resourcePage = Type.Object({ value: Type.Array(resource), '@nextLink': Type.Optional(text) })

/** What is to be made, changed or published: all of it, or nothing. */
export const configureRequest = Type.Object({
  $schema: Type.Optional(text),
  resources: Type.Array(resource, { minItems: 1, maxItems: 500 }),
})

/** The words of what goes wrong. They are those of the API's own schemas. */
export const ingestionErrorCodes = [
  'businessValidationError',
  'collectionLimitExceeded',
  'invalidId',
  'invalidEntityStatus',
  'invalidRequest',
  'invalidResource',
  'invalidState',
  'notDeployed',
  'notSupported',
  'operationCanceled',
  'productLocked',
  'resourceNotFound',
  'schemaValidationError',
] as const

/** What went wrong with a job. `resourceId` is a durable id, or the name that the request gave the resource. */
export const jobError = Type.Object({
  code: oneOf(ingestionErrorCodes),
  message: text,
  resourceId: Type.Optional(text),
})

const job = {
  $schema: text,
  jobId: text,
  jobStatus: oneOf(['notStarted', 'running', 'completed']),
  jobResult: oneOf(['pending', 'succeeded', 'failed', 'cancelled']),
  jobStart: text,
  /** `0001-01-01T00:00:00` until it has ended. */
  jobEnd: text,
  /** Where the details are, once it has ended. */
  resourceUri: Type.Optional(text),
  errors: Type.Array(jobError),
}

/** How far a request to configure is. */
export const configureStatus = Type.Object(job)

/** What a request to configure did, with the ids of what it made. */
export const configureDetails = Type.Object({ ...job, resources: Type.Array(resource) })

/** Everything that a product is made of. */
export const resourceTree = Type.Object({
  $schema: text,
  root: text,
  target: Type.Object({ targetType: oneOf(targetTypes) }),
  resources: Type.Array(resource),
})

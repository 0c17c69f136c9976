import { apiOf, type Operation } from '@comptoir/contract/operation'
import type { ComponentSchemas } from './component-schemas.ts'
import { isOptional, type JsonSchema, jsonSchemaOf } from './json-schema.ts'

/** A header that clients send, as the document and the page show it. */
export interface RequestHeader {
  readonly name: string
  readonly description: string
  readonly required?: boolean
}

const callHeaders: readonly RequestHeader[] = [
  {
    name: 'MS-RequestId',
    description:
      'Id of this request. A write that is sent again with the same id gets the first answer and does nothing twice.',
  },
  { name: 'MS-CorrelationId', description: 'Id of what the client is doing; the answer repeats it.' },
]

/** APIs whose calls carry other ids, or none. @see partner-center-submission-api-onboard */
const callHeadersOf: Readonly<Record<string, readonly RequestHeader[]>> = {
  identity: [],
  ingestion: [{ name: 'Client-Request-ID', description: 'Id of what the client is doing: refusals repeat it.' }],
}

const localeHeader: RequestHeader = {
  name: 'X-Locale',
  description: 'Language of texts: `en-US` unless told otherwise.',
}

const seekHeader: RequestHeader = {
  name: 'MS-ContinuationToken',
  description: 'Where to go on: the `continuationToken` of the page before. Sent with `seekOperation=Next`.',
}

/** The headers that an operation heeds, beside the token's. */
export function requestHeaders(operation: Operation): readonly RequestHeader[] {
  const { ifMatch, list } = operation
  const api = apiOf(operation)
  return [
    ...(ifMatch ? [ifMatchHeader(ifMatch === 'required')] : []),
    ...(list === 'seek' && api !== 'ingestion' ? [seekHeader] : []),
    ...(callHeadersOf[api] ?? callHeaders),
    ...(api === 'csp' ? [localeHeader] : []),
  ]
}

function ifMatchHeader(required: boolean): RequestHeader {
  return { name: 'If-Match', description: 'The `attributes.etag` that the change is based on.', required }
}

/** The OpenAPI parameters of an operation: of its path, its query and its headers. */
export function parametersOf(operation: Operation, schemas: ComponentSchemas): readonly object[] {
  const { params = {}, query = {} } = operation
  return [
    ...Object.entries(params).map(([name, schema]) => ({
      name,
      in: 'path',
      required: true,
      schema: schemas.place(jsonSchemaOf(schema), 'reply'),
    })),
    ...Object.entries(query).map(([name, schema]) => ({
      name,
      in: 'query',
      required: !isOptional(schema),
      ...queryContent(schemas.place(jsonSchemaOf(schema), 'request')),
    })),
    ...requestHeaders(operation).map(({ name, description, required = false }) => ({
      name,
      in: 'header',
      required,
      description,
      schema: { type: 'string' },
    })),
  ]
}

/** An object in a query travels as one JSON text. */
function queryContent(schema: JsonSchema): object {
  return schema.type === 'object' ? { content: { 'application/json': { schema } } } : { schema }
}

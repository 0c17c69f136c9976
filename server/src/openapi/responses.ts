import type { Operation } from '@comptoir/contract/operation'
import { type ComponentSchemas, reference } from './component-schemas.ts'
import { type JsonSchema, jsonSchemaOf } from './json-schema.ts'
import { type OperationError, operationErrors } from './operation-errors.ts'

interface Response {
  readonly description: string
  readonly headers?: object
  readonly content?: object
}

/** The OpenAPI responses of an operation by status: its replies, then its refusals. */
export function responsesOf(operation: Operation, schemas: ComponentSchemas): Readonly<Record<string, Response>> {
  const replies = operation.status === 'planned' ? {} : operation.replies
  const responses: Record<string, Response> = {}
  for (const [status, schema] of Object.entries(replies))
    responses[status] = reply(operation, schema && schemas.place(jsonSchemaOf(schema), 'reply'))
  for (const [status, errors] of operationErrors(operation)) {
    // A status may be an answer and a refusal: a domain that is free answers 404, as does a customer who is not there.
    const other = responses[status]
    const refusal = refused(operation, errors)
    responses[status] = other ? { ...refusal, description: `${other.description} ${refusal.description}` } : refusal
  }
  return responses
}

const errorBodyNote = `The article's example shows an error body, which comes with the status of a refusal and never with
this one; it is listed here since readers of examples do not tell them apart.`

function reply({ documentedErrorBody, title }: Operation, schema: JsonSchema | null): Response {
  if (documentedErrorBody)
    return {
      description: `${title}. ${errorBodyNote}`,
      content: json(schema ? { anyOf: [schema, reference('ErrorBody')] } : { anyOf: [reference('ErrorBody')] }),
    }
  return schema ? { description: `${title}.`, content: json(schema) } : { description: `${title}. Without a body.` }
}

function refused({ method }: Operation, errors: readonly OperationError[]): Response {
  const shapes = [...new Set(errors.map(({ schema }) => schema))].map(reference)
  const [only] = shapes
  return {
    description: errors.map(errorLine).join('\n'),
    ...headersOf(errors),
    ...(method !== 'HEAD' && { content: json(shapes.length === 1 && only ? only : { anyOf: shapes }) }),
  }
}

/** One error, as a line of Markdown: its code on the wire, our name, its text. */
function errorLine({ name, code, description }: OperationError): string {
  return `- \`${code}\` ${name}: ${description}`
}

function headersOf(errors: readonly OperationError[]): { readonly headers?: object } {
  if (!errors.some(({ name }) => name === 'tooManyRequests')) return {}
  return { headers: { 'Retry-After': { description: 'Seconds to wait.', schema: { type: 'integer', minimum: 1 } } } }
}

function json(schema: JsonSchema): object {
  return { 'application/json': { schema } }
}

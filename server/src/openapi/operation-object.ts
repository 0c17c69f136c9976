import { apiOf, type Operation } from '@comptoir/contract/operation'
import type { ComponentSchemas } from './component-schemas.ts'
import { isOptional, type JsonSchema, jsonSchemaOf } from './json-schema.ts'
import { parametersOf } from './parameters.ts'
import { responsesOf } from './responses.ts'

/** An operation as OpenAPI writes it. What OpenAPI has no word for stands in members that begin with `x-`. */
export function operationObject(operation: Operation, schemas: ComponentSchemas): object {
  const { id, title, clouds, auth, roles, uses, aliases, rateLimit, sandboxOnly, status, source } = operation
  return {
    operationId: id,
    summary: title,
    description: descriptionOf(operation),
    tags: [tagOf(operation)],
    'x-api': apiOf(operation),
    'x-clouds': clouds,
    'x-auth': auth,
    'x-roles': roles,
    'x-source': source,
    ...(uses && { 'x-uses': uses }),
    ...(aliases && { 'x-aliases': aliases }),
    ...(rateLimit && { 'x-rate-limit': rateLimit }),
    ...(sandboxOnly && { 'x-sandbox-only': true }),
    ...(status && { 'x-status': status }),
    security: auth.length === 0 ? [] : [{ oauth2: [] }, { bearer: [] }],
    parameters: parametersOf(operation, schemas),
    ...requestBodyOf(operation, schemas),
    responses: responsesOf(operation, schemas),
  }
}

/** The part of an API that an operation belongs to: `csp.customers`. */
export function tagOf({ id }: Pick<Operation, 'id'>): string {
  return id.split('.').slice(0, 2).join('.')
}

function descriptionOf({ status, sandboxOnly, uses, notes, source }: Operation): string {
  const paragraphs = [
    status === 'planned' ? 'Documented, but not built yet: answers 501.' : '',
    sandboxOnly ? 'Exists in integration sandbox accounts alone.' : '',
    Object.values(uses ?? {})
      .map((use) => `- ${use.title} (${use.clouds.join(', ')}; ${use.auth.join(', ')})`)
      .join('\n'),
    notes ?? '',
    source === 'comptoir' ? 'An operation of Comptoir’s own.' : `Source: ${source}.`,
  ]
  return paragraphs.filter((paragraph) => paragraph !== '').join('\n\n')
}

function requestBodyOf(operation: Operation, schemas: ComponentSchemas): { readonly requestBody?: object } {
  const { body, bodyType } = operation
  if (!body) return {}
  // The Cloud Partner Portal API takes names and words as they are spelt.
  const direction = apiOf(operation) === 'cpp' ? 'reply' : 'request'
  const content: Record<string, { readonly schema: JsonSchema }> =
    bodyType === 'form'
      ? // A form knows no null, and the token service takes words as they are spelt.
        { 'application/x-www-form-urlencoded': { schema: schemas.place(jsonSchemaOf(body), 'reply') } }
      : { 'application/json': { schema: schemas.place(jsonSchemaOf(body), direction) } }
  return { requestBody: { required: !isOptional(body), content } }
}

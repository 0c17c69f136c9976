import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { test } from 'node:test'
import { errorSpec } from '@comptoir/contract/errors'
import { defineOperation, definePlanned, type Operation } from '@comptoir/contract/operation'
import { operations } from '@comptoir/contract/operations'
import { guid, oneOf, text, textDictionary } from '@comptoir/contract/schemas/primitives'
import { Type } from 'typebox'
import type { JsonSchema } from './json-schema.ts'
import { openApiText } from './openapi-document.ts'
import { sharedName } from './schema-names.ts'

interface Content {
  readonly [mediaType: string]: { readonly schema: JsonSchema }
}

interface OperationObject {
  readonly operationId: string
  readonly 'x-api': string
  readonly 'x-clouds': readonly string[]
  readonly 'x-auth': readonly string[]
  readonly 'x-roles': readonly string[]
  readonly 'x-source': string
  readonly 'x-status'?: string
  readonly parameters: readonly { readonly name: string; readonly in: string; readonly required: boolean }[]
  readonly requestBody?: { readonly content: Content }
  readonly responses: Readonly<Record<string, { readonly description: string; readonly content?: Content }>>
}

interface Document {
  readonly openapi: string
  readonly paths: Readonly<Record<string, Readonly<Record<string, OperationObject>>>>
  readonly components: { readonly schemas: Readonly<Record<string, JsonSchema>> }
}

function documentOf(shown: Readonly<Record<string, Operation>>): Document {
  return JSON.parse(openApiText(shown))
}

function entriesOf(document: Document): readonly OperationObject[] {
  return Object.values(document.paths).flatMap((methods) => Object.values(methods))
}

const document = documentOf(operations)
const entries = entriesOf(document)
const byId = new Map(entries.map((entry) => [entry.operationId, entry]))

/** The entry of one operation that a test makes up. */
function entryOf(operation: Operation): OperationObject {
  const [entry] = entriesOf(documentOf({ [operation.id]: operation }))
  assert.ok(entry)
  return entry
}

const nickname = defineOperation({
  id: 'csp.nicknames.set',
  title: 'Set a nickname',
  method: 'PUT',
  path: '/v1/customers/{customerId}/nickname',
  params: { customerId: guid },
  query: { size: Type.Integer(), filter: Type.Optional(Type.Object({ Field: text })) },
  body: Type.Object({
    nickname: text,
    tone: oneOf(['warm', 'very_cold'], { warm: 1, very_cold: 2 }),
    note: Type.Optional(text),
    mood: Type.Optional(oneOf(['good', 'bad'])),
    labels: Type.Optional(textDictionary),
  }),
  replies: { 200: Type.Object({ tone: oneOf(['warm', 'very_cold']) }), 202: null },
  errors: ['propertyInvalid'],
  clouds: ['global'],
  auth: ['appUser'],
  roles: ['adminAgent'],
  ifMatch: 'required',
  rateLimit: { perMinute: 10, scope: 'account' },
  source: 'set-a-nickname',
})

test('every operation of the contract stands in the document once, under its path and method', () => {
  assert.equal(document.openapi, '3.1.0')
  assert.deepEqual(entries.map(({ operationId }) => operationId).toSorted(), Object.keys(operations).toSorted())
  for (const { id, path, method } of Object.values<Operation>(operations))
    assert.equal(document.paths[path]?.[method.toLowerCase()]?.operationId, id)
})

test('no two paths differ in the names of their parameters alone', () => {
  const forms = Object.keys(document.paths).map((path) => path.replaceAll(/\{\w+\}/g, '{}').toLowerCase())

  assert.deepEqual(
    forms.filter((form, index) => forms.indexOf(form) !== index),
    [],
  )
})

test('every operation tells its API, its clouds, its credentials, its roles and its source', () => {
  for (const operation of Object.values<Operation>(operations)) {
    const entry = byId.get(operation.id)

    assert.equal(entry?.['x-api'], operation.id.split('.')[0], operation.id)
    assert.deepEqual(entry?.['x-clouds'], operation.clouds, operation.id)
    assert.deepEqual(entry?.['x-auth'], operation.auth, operation.id)
    assert.deepEqual(entry?.['x-roles'], operation.roles, operation.id)
    assert.equal(entry?.['x-source'], operation.source, operation.id)
  }
})

test('every reference leads to a schema of the document', () => {
  const references = [...openApiText(operations).matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)].map(
    ([, name]) => name,
  )

  assert.ok(references.length > 0)
  assert.deepEqual(
    references.filter((name) => !name || !(name in document.components.schemas)),
    [],
  )
  assert.equal(openApiText(operations).match(/"\$ref"/g)?.length, references.length)
})

test('every parameter in a path is described, and no other', () => {
  for (const [path, methods] of Object.entries(document.paths))
    for (const { operationId, parameters } of Object.values(methods)) {
      const described = parameters.filter((each) => each.in === 'path').map(({ name }) => name)

      assert.deepEqual(
        described,
        [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name),
        operationId,
      )
    }
})

test('every declared error stands under its status with its code and text', () => {
  for (const { id, errors } of Object.values<Operation>(operations))
    for (const name of errors) {
      const { status, code, description } = errorSpec(name)

      assert.ok(
        byId.get(id)?.responses[status]?.description.includes(`\`${code}\` ${name}: ${description}`),
        `${id} ${name}`,
      )
    }
})

test('what the pipeline refuses stands beside what the operation declares', () => {
  const statuses = Object.keys(entryOf(nickname).responses).map(Number)

  assert.deepEqual(statuses, [200, 202, 400, 401, 403, 404, 413, 415, 429, 500])
  assert.match(entryOf(nickname).responses['403']?.description ?? '', /credentialNotAccepted.*\n.*notOfferedInCloud/)
})

test('an error has the body of its API, and a rate that is exceeded has the gateway’s', () => {
  assert.deepEqual(schemaOf(entryOf(nickname), '400'), { $ref: '#/components/schemas/ErrorBody' })
  assert.deepEqual(schemaOf(entryOf(nickname), '429'), { $ref: '#/components/schemas/ThrottlingErrorBody' })
  assert.deepEqual(schemaOf(byId.get('identity.token.v1'), '401'), { $ref: '#/components/schemas/OAuthError' })
})

test('a planned operation answers 501 and nothing that it would answer once built', () => {
  const { replies: _, errors: __, ...rest } = nickname

  const entry = entryOf(definePlanned(rest))

  assert.equal(entry['x-status'], 'planned')
  assert.ok(entry.responses['501'])
  assert.deepEqual(
    Object.keys(entry.responses).filter((status) => status.startsWith('2')),
    [],
  )
})

test('a request may leave out or null what is optional, and spell words as it likes or by their number', () => {
  const { properties } = entryOf(nickname).requestBody?.content['application/json']?.schema ?? {}

  const types = Object.entries(properties ?? {}).map(([name, { type }]) => [name, type])
  assert.deepEqual(Object.fromEntries(types), {
    nickname: 'string',
    tone: ['string', 'integer'],
    note: ['string', 'null'],
    mood: ['string', 'null'],
    labels: ['object', 'null'],
  })
  assert.deepEqual(properties?.['tone']?.['x-words'], ['warm', 'very_cold'])
})

test('a reply is closed where a request is tolerant', () => {
  const reply = schemaOf(entryOf(nickname), '200')

  assert.deepEqual(reply?.properties?.['tone'], { type: 'string', enum: ['warm', 'very_cold'] })
  assert.equal(entryOf(nickname).responses['202']?.content, undefined)
})

test('the headers that an operation heeds stand among its parameters', () => {
  const required = entryOf(nickname).parameters.map(
    ({ name, in: place, required }) => `${place} ${name}${required ? '' : '?'}`,
  )

  assert.deepEqual(required, [
    'path customerId',
    'query size',
    'query filter?',
    'header If-Match',
    'header MS-RequestId?',
    'header MS-CorrelationId?',
    'header X-Locale?',
  ])
})

test('an operation whose article shows an error body lists that body beside its own', () => {
  const shown = entryOf({ ...nickname, documentedErrorBody: true })

  assert.deepEqual(schemaOf(shown, '200')?.anyOf?.[1], { $ref: '#/components/schemas/ErrorBody' })
  assert.equal(schemaOf(entryOf(nickname), '200')?.anyOf, undefined)
})

test('every shape and word list that the contract exports has a name in the document', async () => {
  const folder = new URL(import.meta.resolve('@comptoir/contract/schemas/primitives'))
  for (const file of readdirSync(new URL('.', folder)).filter((name) => !name.endsWith('.test.ts'))) {
    const module: Readonly<Record<string, unknown>> = await import(new URL(file, folder).href)
    for (const [name, schema] of Object.entries(module))
      if (isShape(schema)) assert.ok(sharedName(schema), `${file} ${name}`)
  }
})

test('the document is made once for each list of operations', () => {
  assert.equal(openApiText(operations), openApiText(operations))
  assert.notEqual(openApiText({ [nickname.id]: nickname }), openApiText(operations))
})

function schemaOf(entry: OperationObject | undefined, status: string): JsonSchema | undefined {
  return entry?.responses[status]?.content?.['application/json']?.schema
}

function isShape(value: unknown): value is JsonSchema {
  return typeof value === 'object' && value !== null && ('properties' in value || 'enum' in value)
}

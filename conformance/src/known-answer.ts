import assert from 'node:assert/strict'
import type { Operation } from '@comptoir/contract/operation'
import { operations } from '@comptoir/contract/operations'
import type { WireAnswer } from '@comptoir/testing'
import type { TSchema } from 'typebox'
import { Compile } from 'typebox/compile'
import { unknownMembers } from './shape.ts'

const validators = new Map<TSchema, ReturnType<typeof Compile>>()

/** Headers of every answer. @see partner-center-rest-headers */
const everyAnswer = ['ms-requestid', 'ms-correlationid', 'ms-cv', 'ms-serverid']

/** Every CSP operation that is built. */
export const builtCspOperations: readonly Operation[] = builtOf('csp.')

/** Every operation of Comptoir's own API that is built. */
export const builtComptoirOperations: readonly Operation[] = builtOf('comptoir.')

/** Every operation of the marketplace's three APIs that is built. */
export const builtMarketplaceOperations: readonly Operation[] = [
  ...builtOf('cpp.'),
  ...builtOf('ingestion.'),
  ...builtOf('graph.'),
]

function builtOf(api: `${string}.`): readonly Operation[] {
  return Object.values<Operation>(operations).filter(({ id, status }) => id.startsWith(api) && status !== 'planned')
}

/** The operation of this id, with or without its `csp.`. */
export function operationOf(id: string): Operation {
  const found = Object.values<Operation>(operations).find((each) => each.id === id || each.id === `csp.${id}`)
  if (!found) throw new TypeError(`the contract has no operation ${id}`)
  return found
}

/** What is wrong with a value as an answer of this schema: members that are unknown, and what breaks a rule. */
export function problemsOf(schema: TSchema, body: unknown): readonly string[] {
  const validator = validators.get(schema) ?? Compile(schema)
  validators.set(schema, validator)
  const broken = validator.Check(body)
    ? []
    : validator.Errors(body).map((each) => `${each.instancePath} ${each.message}`)
  return [...unknownMembers(schema, body).map((member) => `${member} is not in the contract`), ...broken]
}

/** Asserts that a success is one the contract knows: its status, its body member by member, and its headers. */
export function expectKnown(operation: Operation, answer: WireAnswer): void {
  const where = `${operation.id} answers ${answer.status}`
  const schema = operation.replies[answer.status]
  assert.ok(schema !== undefined, `${where}, which the contract does not list: ${JSON.stringify(answer.body)}`)
  for (const name of everyAnswer) assert.ok(answer.headers[name], `${where} without the header ${name}`)
  if (schema === null) {
    assert.equal(answer.body, undefined, `${where} with a body, where the contract has none`)
    return
  }
  assert.match(String(answer.headers['content-type']), /^application\/json/)
  assert.deepEqual(problemsOf(schema, answer.body), [], where)
}

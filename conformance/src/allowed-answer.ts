import assert from 'node:assert/strict'
import type { Operation } from '@comptoir/contract/operation'
import type { PartnerCenter, WireAnswer } from '@comptoir/testing'
import type { WireRequest } from './arbitrary-request.ts'
import { expectKnown } from './known-answer.ts'

/** Printed with every failure; another one looks elsewhere. */
export const fuzzSeed = Number(process.env['COMPTOIR_FUZZ_SEED'] ?? 20_260_115)

/** Requests sent to each operation over SQLite; over PostgreSQL, which is farther away, a fifth of them. */
export const fuzzRuns = Number(process.env['COMPTOIR_FUZZ_RUNS'] ?? 60)

/** Sends a request as it stands, with a token. */
export async function sendArbitrary(
  { server }: PartnerCenter,
  token: string,
  request: WireRequest,
): Promise<WireAnswer> {
  const { headers, ...rest } = request
  const answer = await server.app.inject({ ...rest, headers: { ...headers, authorization: `Bearer ${token}` } })
  return {
    status: answer.statusCode,
    headers: answer.headers,
    body: answer.body === '' ? undefined : JSON.parse(answer.body),
  }
}

/** Asserts that an answer is a success that the contract knows, or a refusal in the API's shape. */
export function expectAllowed(operation: Operation, answer: WireAnswer): void {
  const { status, body } = answer
  assert.ok(status < 500, JSON.stringify(answer))
  if (operation.replies[status] !== undefined) expectKnown(operation, answer)
  else {
    assert.ok(status >= 400, `${status} is not in the contract`)
    if (operation.method !== 'HEAD') expectErrorShape(body)
  }
}

/** `code`, `description`, `data` and `source`, and nothing else: none of these tests is throttled. */
export function expectErrorShape(body: WireAnswer['body']): void {
  assert.deepEqual(Object.keys(body), ['code', 'description', 'data', 'source'])
  assert.equal(typeof body.code, 'number')
  assert.equal(typeof body.description, 'string')
  assert.ok(body.description.length > 0 && body.description.length <= 1_024)
  assert.ok(Array.isArray(body.data))
  assert.equal(body.source, 'PartnerFD')
}

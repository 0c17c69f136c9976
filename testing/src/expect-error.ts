import assert from 'node:assert/strict'
import { type ErrorName, errorSpec } from '@comptoir/contract/errors'
import type { WireAnswer } from './partner-api.ts'

/** Asserts that an answer is this error, in the CSP API's shape; gives the answer back for more. */
export async function expectError(answer: WireAnswer | Promise<WireAnswer>, name: ErrorName): Promise<WireAnswer> {
  const given = await answer
  const { status, code } = errorSpec(name)
  assert.deepEqual({ status: given.status, code: given.body?.code }, { status, code }, JSON.stringify(given.body))
  assert.equal(typeof given.body.description, 'string')
  assert.ok(Array.isArray(given.body.data))
  assert.equal(given.body.source, 'PartnerFD')
  return given
}

import assert from 'node:assert/strict'
import { type ErrorName, errorSpec } from '@comptoir/contract/errors'

/** An answer of the Submission API, as tests have it. */
interface Told {
  readonly status: number
  readonly body: unknown
}

/** Asserts that an answer is this error, in the Submission API's shape; gives back what it says member by member. */
export async function expectFault(
  answer: Told | Promise<Told>,
  name: ErrorName,
): Promise<Readonly<Record<string, readonly string[]>>> {
  const { status, body } = await answer
  const spec = errorSpec(name)
  assert.equal(status, spec.status, JSON.stringify(body))
  const text = String(body)
  const start = `ICH${50_000 + spec.status} - Unable to complete request. `
  assert.ok(text.startsWith(start), text)
  const fault = JSON.parse(text.slice(start.length))
  if (Object.keys(fault.data).length === 0) assert.match(fault.reasonPhrase, patternOf(spec.description))
  else assert.equal(fault.reasonPhrase, 'Request validation failed.')
  return fault.data
}

/** The error's text with anything in its holes. */
function patternOf(description: string): RegExp {
  const parts = description.split(/\{\d\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`^${parts.join('.*')}$`)
}

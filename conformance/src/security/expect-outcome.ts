import assert from 'node:assert/strict'
import { type ErrorName, errorSpec } from '@comptoir/contract/errors'
import { roleSpec } from '@comptoir/contract/identity/roles'
import { apiOf, type Operation } from '@comptoir/contract/operation'
import type { WireAnswer } from '@comptoir/testing'
import { enoughRoles, type MatrixCaller, type Outcome } from './expected-outcome.ts'

/** A refusal in whichever API's shape, read. */
interface Refusal {
  readonly code: unknown
  readonly text: string
}

/** How a caller without a token is told where to get one. */
const challenge =
  'Bearer authorization_uri="http://localhost:80/common/oauth2/authorize", error="invalid_token", error_description="The access token is missing."'

/** Asserts that an answer is what the contract says, in the shape of the operation's own API. */
export function expectOutcome(outcome: Outcome, operation: Operation, caller: MatrixCaller, answer: WireAnswer): void {
  if (outcome === 'open') expectNoGate(operation, answer)
  else if (outcome === 'admitted') expectAdmitted(operation, answer)
  else expectRefusal(outcome, operation, caller, answer)
}

function expectRefusal(name: ErrorName, operation: Operation, caller: MatrixCaller, answer: WireAnswer): void {
  const { status, headers = {}, description } = errorSpec(name)
  assert.equal(answer.status, status)
  for (const [header, value] of Object.entries(headers)) assert.equal(answer.headers[header], value)
  if (name === 'tokenMissing') assert.equal(answer.headers['www-authenticate'], challenge)
  // The answer to HEAD has no body to look into.
  if (operation.method === 'HEAD') return
  const { code, text } = refusalOf(operation, answer)
  assert.equal(code, codeOf(operation, name))
  assert.match(text, sentence(description))
  if (name === 'roleNotEnough')
    for (const role of enoughRoles(operation, caller))
      assert.ok(text.includes(roleSpec(role).name), `${text} does not name ${role}`)
  if (name === 'notOfferedInCloud' && apiOf(operation) === 'csp') expectLack(operation, caller, answer)
}

/** What nobody is asked a token for may go wrong for other reasons, in its own words. */
function expectNoGate(operation: Operation, { status, headers }: WireAnswer): void {
  assert.ok(status < 500, String(status))
  assert.ok(!String(headers['www-authenticate']).startsWith('Bearer') || apiOf(operation) === 'identity')
}

/** The handler was asked: what it says to a request that says nothing is its own affair, but that it is no bug. */
function expectAdmitted(operation: Operation, answer: WireAnswer): void {
  assert.ok(answer.status < 500 && answer.status !== 401, String(answer.status))
  if (operation.method === 'HEAD' || answer.status !== 403) return
  const { text } = refusalOf(operation, answer)
  assert.doesNotMatch(
    text,
    new RegExp(`^(Access denied: )?${operation.id.replaceAll('.', '\\.')} (takes|is not offered)`),
  )
}

function refusalOf(operation: Operation, { body }: WireAnswer): Refusal {
  switch (apiOf(operation)) {
    case 'cpp':
      assert.deepEqual(Object.keys(body), ['error'])
      return { code: body.error.code, text: body.error.message }
    case 'graph':
      assert.deepEqual(Object.keys(body), ['error'])
      assert.deepEqual(Object.keys(body.error), ['code', 'message', 'innerError'])
      return { code: body.error.code, text: body.error.message }
    case 'ingestion': {
      const [, code = '', fault = ''] = /^ICH(\d{5}) - Unable to complete request\. (\{.*\})$/s.exec(body) ?? []
      const { faultCode, reasonPhrase } = JSON.parse(fault)
      assert.equal(String(faultCode), code)
      return { code: faultCode, text: reasonPhrase }
    }
    default:
      assert.deepEqual(Object.keys(body), ['code', 'description', 'data', 'source'])
      assert.ok(Array.isArray(body.data))
      assert.equal(body.source, 'PartnerFD')
      return { code: body.code, text: body.description }
  }
}

const portalWords: Readonly<Record<number, string>> = { 401: 'Unauthorized', 403: 'Forbidden', 501: 'NotImplemented' }

const graphWords: Readonly<Record<number, string>> = {
  401: 'InvalidAuthenticationToken',
  403: 'Authorization_RequestDenied',
  501: 'notSupported',
}

/** The marketplace's APIs tell errors by their status. */
function codeOf(operation: Operation, name: ErrorName): unknown {
  const { status, code } = errorSpec(name)
  switch (apiOf(operation)) {
    case 'cpp':
      return portalWords[status]
    case 'graph':
      return graphWords[status]
    case 'ingestion':
      return 50_000 + status
    default:
      return code
  }
}

const sentences = new Map<string, RegExp>()

/** A documented text, with anything where it leaves room. */
function sentence(description: string): RegExp {
  const known = sentences.get(description)
  if (known) return known
  const parts = description.split(/\{\d\}/).map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  const made = new RegExp(`^${parts.join('.+')}$`, 's')
  sentences.set(description, made)
  return made
}

/** The refusal says why, and where to do it instead. */
function expectLack(operation: Operation, { cloud }: MatrixCaller, { body }: WireAnswer): void {
  const [lack] = body.data
  assert.deepEqual({ operation: lack.operation, cloud: lack.cloud }, { operation: operation.id, cloud })
  for (const member of ['reason', 'instead', 'source']) assert.ok(lack[member], `the refusal has no ${member}`)
  assert.ok(body.description.includes(lack.reason) && body.description.includes(lack.instead), body.description)
}

import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { clouds } from '@comptoir/contract/clouds/clouds'
import { errorSpec } from '@comptoir/contract/errors'
import type { Credential, Operation } from '@comptoir/contract/operation'
import { expectError, type PartnerCenter, startPartnerCenter, type WireAnswer } from '@comptoir/testing'
import { builtCspOperations } from './known-answer.ts'
import { urlOf } from './minimal-request.ts'

type Caller = 'nobody' | Credential

const callers: readonly Caller[] = ['nobody', 'app', 'appUser']

describe('every operation, in every cloud, for every kind of caller', () => {
  let center: PartnerCenter
  let cells = 0

  before(async () => {
    center = await startPartnerCenter()
  })

  after(async () => {
    console.log(`gate matrix: ${cells} cells`)
    await center.close()
  })

  for (const { id: cloud, name } of clouds)
    for (const operation of builtCspOperations)
      for (const caller of callers) {
        const outcome = outcomeOf(operation, cloud, caller)
        test(`${operation.id} in ${name} as ${caller}: ${outcome}`, async () => {
          cells += 1

          const answer = await ask(center, operation, cloud, caller)

          await expectOutcome(outcome, operation, cloud, answer)
        })
      }

  test('covers the built operations, four clouds and three callers', () => {
    assert.equal(builtCspOperations.length, 46)
    assert.equal(cells, 46 * 4 * 3)
  })
})

type Outcome = 'refused without a token' | 'not offered there' | 'credential not accepted' | 'admitted'

/** What the contract says; the cloud comes before the credential. */
function outcomeOf({ clouds: offered, auth }: Operation, cloud: string, caller: Caller): Outcome {
  if (caller === 'nobody') return 'refused without a token'
  if (!offered.some((each) => each === cloud)) return 'not offered there'
  return auth.includes(caller) ? 'admitted' : 'credential not accepted'
}

async function ask(center: PartnerCenter, operation: Operation, cloud: string, caller: Caller): Promise<WireAnswer> {
  const api = await center.api(cloud, caller === 'nobody' ? 'app' : caller)
  const headers = caller === 'nobody' ? { authorization: '' } : {}
  // The body says nothing: what is admitted is refused for that, later on.
  return api.send(operation.method, urlOf(operation), operation.body && {}, headers)
}

async function expectOutcome(outcome: Outcome, operation: Operation, cloud: string, answer: WireAnswer): Promise<void> {
  if (outcome === 'admitted') {
    assert.ok(answer.status < 500 && answer.status !== 401, JSON.stringify(answer))
    // The gate's own refusals share a code; a handler may refuse with 403 too, but says why with another one.
    assert.notEqual(answer.body?.code, errorSpec('notOfferedInCloud').code, JSON.stringify(answer.body))
    return
  }
  // The answer to HEAD has no body to look into.
  if (operation.method === 'HEAD') {
    assert.equal(answer.status, outcome === 'refused without a token' ? 401 : 403)
    return
  }
  if (outcome === 'refused without a token') {
    await expectError(answer, 'tokenMissing')
    return
  }
  const { body } = await expectError(
    answer,
    outcome === 'not offered there' ? 'notOfferedInCloud' : 'credentialNotAccepted',
  )
  if (outcome === 'credential not accepted') {
    assert.deepEqual(body.data, [])
    return
  }
  const [lack] = body.data
  assert.deepEqual({ operation: lack.operation, cloud: lack.cloud }, { operation: operation.id, cloud })
  for (const member of ['reason', 'instead', 'source']) assert.ok(lack[member], `the refusal has no ${member}`)
  assert.ok(body.description.includes(lack.reason) && body.description.includes(lack.instead), body.description)
}

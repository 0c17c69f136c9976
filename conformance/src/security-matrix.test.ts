import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { clouds } from '@comptoir/contract/clouds/clouds'
import type { Operation } from '@comptoir/contract/operation'
import { operations } from '@comptoir/contract/operations'
import { type PartnerCenter, startPartnerCenter, type WireAnswer } from '@comptoir/testing'
import { urlOf } from './minimal-request.ts'
import { callersOf } from './security/callers.ts'
import { expectOutcome } from './security/expect-outcome.ts'
import { asksFor, expectedOutcome, type MatrixCaller, type Outcome } from './security/expected-outcome.ts'

const all = Object.values<Operation>(operations)

describe('every operation of every API, for everybody who may ask', () => {
  let center: PartnerCenter
  let callers: readonly MatrixCaller[]
  const cells = new Map<Outcome, number>()

  before(async () => {
    center = await startPartnerCenter()
    callers = (await Promise.all(clouds.map((cloud) => callersOf(center, cloud)))).flat()
  })

  after(() => center.close())

  for (const operation of all)
    test(`${operation.id} lets in whom its entry lets in, and tells all others why not`, async () => {
      for (const caller of callers.filter((each) => asksFor(operation, each))) {
        const outcome = expectedOutcome(operation, caller)
        const answer = await ask(center, operation, caller)
        try {
          expectOutcome(outcome, operation, caller, answer)
        } catch (cause) {
          const given = `${answer.status} ${JSON.stringify(answer.body)}`
          throw new Error(`${caller.name}, in ${caller.cloud}: ${outcome} was due, and came ${given}`, { cause })
        }
        cells.set(outcome, (cells.get(outcome) ?? 0) + 1)
      }
    })

  test('no cell is skipped, and each way of refusing is among them', () => {
    const total = [...cells.values()].reduce((sum, count) => sum + count, 0)
    const each = [...cells].map(([outcome, count]) => `${count} ${outcome}`).join(', ')
    console.log(`security matrix: ${total} cells, of ${all.length} operations and ${callers.length} callers: ${each}`)

    assert.equal(total, all.flatMap((operation) => callers.filter((caller) => asksFor(operation, caller))).length)
    assert.equal(cells.size, 9)
  })
})

async function ask(center: PartnerCenter, operation: Operation, caller: MatrixCaller): Promise<WireAnswer> {
  const { authorization, host } = caller
  const answer = await center.server.app.inject({
    method: operation.method,
    url: urlOf(operation),
    headers: {
      ...(authorization !== undefined && { authorization }),
      ...(host && { host: host.name }),
    },
    // A body that says nothing: who is let in is refused for that, later on.
    ...(operation.body && { payload: {} }),
  })
  return { status: answer.statusCode, headers: answer.headers, body: bodyOf(answer.body) }
}

function bodyOf(text: string): unknown {
  if (text === '') return undefined
  return text.startsWith('<') ? text : JSON.parse(text)
}

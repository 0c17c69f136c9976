import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { engines, type WireAnswer } from '@comptoir/testing'
import { type DocumentedExample, documentedExamples, examplesOf, nameOf, textOf } from './documented-examples.ts'
import { expectKnown, operationOf } from './known-answer.ts'
import { catalogueScenarios } from './scenarios/catalogue.ts'
import { customerScenarios } from './scenarios/customers.ts'
import { partnerScenarios } from './scenarios/partner.ts'
import { purchaseScenarios } from './scenarios/purchases.ts'
import type { Prepared, Scenario } from './scenarios/scenario.ts'
import { subscriptionScenarios } from './scenarios/subscriptions.ts'
import { missingMembers } from './shape.ts'
import { startWorld, type World } from './world.ts'

const scenarios = [
  ...customerScenarios,
  ...partnerScenarios,
  ...catalogueScenarios,
  ...purchaseScenarios,
  ...subscriptionScenarios,
]

for (const engine of engines)
  describe(`what the articles print, over ${engine.name}`, { skip: engine.skip }, () => {
    let world: World

    before(async () => {
      world = await startWorld(engine)
    })

    after(() => world.close())

    for (const scenario of scenarios) {
      const { request, response } = printed(scenario)
      test(`${request.source}: ${request.line} answers ${statusOf(response)} as printed (${scenario.of})`, async () => {
        const prepared = await scenario.prepare(world)

        const answer = await send(world, request, prepared)

        assert.equal(answer.status, statusOf(response), `answered: ${JSON.stringify(answer.body)}`)
        compare(scenario, response, answer)
      })
    }
  })

describe('the scenarios', () => {
  test('cover every printed request and response', () => {
    const used = new Set(scenarios.flatMap((each) => Object.values(printed(each))))

    const unused = documentedExamples.filter((each) => !used.has(each))

    assert.deepEqual(
      unused.map((each) => `${nameOf(each)} ${each.line ?? each.status}`),
      // Inferred: a change of quantity is done by the time it is answered, so it never needs the answer for later.
      ['csp.subscriptions.update#quantity 202'],
    )
  })
})

function printed({
  of,
  request = 0,
  response = 0,
  responseOf = of,
}: Scenario): Record<'request' | 'response', DocumentedExample> {
  return {
    request: at(examplesOf(of, 'request'), request, of),
    response: at(examplesOf(responseOf, 'response'), response, responseOf),
  }
}

function at(examples: readonly DocumentedExample[], index: number, of: string): DocumentedExample {
  const found = examples[index]
  assert.ok(found, `${of} has no example ${index}`)
  return found
}

/** One article prints an answer without its status. */
function statusOf({ status }: DocumentedExample): number {
  return status ?? 200
}

async function send(world: World, request: DocumentedExample, prepared: Prepared): Promise<WireAnswer> {
  const fill = (text: string): string =>
    Object.entries(prepared.replace ?? {}).reduce((filled, [print, ours]) => filled.replaceAll(print, ours), text)
  const [method = '', printedPath = ''] = (prepared.line ?? request.line ?? '').split(' ')
  const headers = Object.entries(request.headers ?? {}).map(([name, value]) => [name.toLowerCase(), fill(value)])
  const answer = await world.center.server.app.inject({
    method: operationOf(request.operation).method,
    url: fill(withIds(printedPath, prepared)),
    headers: {
      ...Object.fromEntries(headers),
      ...prepared.headers,
      authorization: `Bearer ${await world.token()}`,
      'content-type': 'application/json',
    },
    payload: fill(textOf(request)),
  })
  assert.equal(method, operationOf(request.operation).method)
  return {
    status: answer.statusCode,
    headers: answer.headers,
    body: answer.body === '' ? undefined : JSON.parse(answer.body),
  }
}

/** The printed path with our ids after the names of what they are of. */
function withIds(path: string, { customerId, orderId, subscriptionId, cartId }: Prepared): string {
  const ids = { customers: customerId, orders: orderId, subscriptions: subscriptionId, carts: cartId }
  return Object.entries(ids).reduce(
    (filled, [name, id]) =>
      id === undefined ? filled : filled.replace(new RegExp(`/${name}/[^/?]+`), `/${name}/${id}`),
    path,
  )
}

/** Nothing that is printed is missing, but what the scenario excuses; nothing unknown is there; what is fixed is equal. */
function compare(
  { of, asItem, lacks = {}, fixed = [] }: Scenario,
  response: DocumentedExample,
  answer: WireAnswer,
): void {
  const operation = operationOf(of.split('#', 1)[0] ?? of)
  if (answer.status < 400 || operation.method === 'HEAD') expectKnown(operation, answer)
  if (response.file === undefined) {
    assert.equal(answer.body, undefined)
    return
  }
  const print: unknown = JSON.parse(textOf(response))
  const documented = asItem ? { items: [print] } : print
  assert.deepEqual([...missingMembers(documented, answer.body)].sort(), Object.keys(lacks).sort())
  for (const path of fixed) assert.deepEqual(memberAt(answer.body, path), memberAt(documented, path), path)
}

/** The member at a path of names and positions, in any letter case. */
function memberAt(value: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((at, name) => {
    if (typeof at !== 'object' || at === null) return undefined
    return Object.entries(at).find(([each]) => each.toLowerCase() === name.toLowerCase())?.[1]
  }, value)
}

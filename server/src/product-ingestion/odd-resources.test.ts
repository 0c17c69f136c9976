import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { resourceSchemas } from '@comptoir/contract/graph/resource-schemas'
import { type PartnerApi, type PartnerCenter, startPartnerCenter } from '@comptoir/testing'
import fc from 'fast-check'
import { base, completeContainer, configureAll, graphResource, schema } from './sample-container.ts'

const types = Object.keys(resourceSchemas)
const words = fc.constantFrom(
  ...['deleted', 'live', 'preview', 'azureContainer', 'cnab', 'image', 'hidden', 'private', 'en-us', 'azureLogoSmall'],
  ...[
    'product/1',
    'plan//',
    '__proto__',
    'constructor',
    '',
    'x'.repeat(80),
    'comptoir-blob:1/%',
    '\u{1f600}',
    '\ud800',
  ],
)
const value = fc.oneof({ depthSize: 'small' }, words, fc.jsonValue({ maxDepth: 3 }))
const reference = fc.oneof(
  { weight: 5, arbitrary: fc.constant({ externalId: 'odd-one' }) },
  { weight: 2, arbitrary: fc.constant({ externalId: 'basic' }) },
  { weight: 1, arbitrary: value },
)

/** A resource of a known type: members of its schema with whatever in them, or with what they should have. */
const oddResource = fc
  .constantFrom(...types, 'never-heard-of')
  .chain((type) => fc.tuple(fc.constant(type), sent(type), fc.tuple(reference, fc.constant({ externalId: 'basic' }))))
  .map(([type, members, [product, plan]]) => ({ $schema: schema(type), product, plan, ...members }))

function sent(type: string) {
  const valid = completeContainer('odd-one').filter((each) => each['$schema'] === schema(type))
  const { resourceName: _name, product: _product, plan: _plan, ...example } = valid[0] ?? {}
  const names = [...Object.keys(example), 'id', 'lifecycleState', 'identity', 'target', 'type', 'privateAudiences']
  const changed = fc.dictionary(fc.constantFrom(...names), value, { maxKeys: 3 })
  return changed.map((members) => ({ ...example, ...members }))
}

describe('a request to configure that nobody would send', () => {
  let center: PartnerCenter
  let graph: PartnerApi
  let clock: PartnerApi

  before(async () => {
    center = await startPartnerCenter()
    graph = await center.api('global', 'app', { resource: graphResource })
    clock = await center.api('global', 'app')
    await configureAll(graph, clock, completeContainer('odd-one'))
  })
  after(() => center.close())

  test('is refused, or done, or fails as a job: never an error of the server', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(oddResource, { minLength: 1, maxLength: 4 }), async (resources) => {
        const started = await graph.post(`${base}/configure`, { resources })
        const moved = await clock.post('/comptoir/v1/clock', { advance: 'PT3S' })

        assert.ok(started.status < 500, JSON.stringify(started.body))
        assert.equal(moved.status, 200, JSON.stringify(moved.body))
        if (started.status !== 200) return
        const job = await graph.get(`${base}/configure/${started.body.jobId}/status`)
        assert.equal(job.status, 200)
        assert.notEqual(job.body.jobStatus, 'notStarted')
        const listed = (await graph.get(`${base}/product?type=azureContainer`)).body.value
        for (const { id } of listed) {
          const tree = await graph.get(`${base}/resource-tree/${id}`)
          assert.equal(tree.status, 200, JSON.stringify(tree.body))
        }
      }),
      { numRuns: 150, seed: 20_260_115 },
    )
  })
})

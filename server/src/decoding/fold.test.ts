import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Type } from 'typebox'
import { foldOf } from './fold.ts'

const schema = Type.Object({
  companyName: Type.String(),
  status: Type.Enum(['active', 'one_time'], { 'x-numbers': { active: 1, one_time: 4 } }),
  address: Type.Object({ postalCode: Type.String() }),
  lineItems: Type.Array(Type.Object({ offerId: Type.String() })),
  context: Type.Record(Type.String(), Type.String()),
})

const folded = (value: unknown): { value: unknown; ignored: string[] } => {
  const ignored: string[] = []
  return { value: foldOf(schema)(value, '', ignored), ignored }
}

test('names of members in any letter case become the canonical ones, at every depth', () => {
  const { value } = folded({ COMPANYNAME: 'A', Address: { PostalCode: '1' }, LineItems: [{ OFFERID: 'x' }] })

  assert.deepEqual(value, { companyName: 'A', address: { postalCode: '1' }, lineItems: [{ offerId: 'x' }] })
})

test('members that nobody knows are dropped and named with their path', () => {
  const { value, ignored } = folded({
    companyName: 'A',
    colour: 'red',
    address: { Planet: 'x' },
    lineItems: [{ Gift: 1 }],
  })

  assert.deepEqual(value, { companyName: 'A', address: {}, lineItems: [{}] })
  assert.deepEqual(ignored, ['colour', 'address.Planet', 'lineItems[0].Gift'])
})

test('of several kinds of objects, the resource type says whose members are meant', () => {
  const kinds = Type.Union([
    Type.Object({ resourceType: Type.Enum(['Table']), connectionString: Type.String() }),
    Type.Object({ resourceType: Type.Enum(['Blob']), containerName: Type.String() }),
  ])
  const ignored: string[] = []

  const value = foldOf(kinds)({ ResourceType: 'blob', CONTAINERNAME: 'x', ConnectionString: 'y' }, '', ignored)

  assert.deepEqual(value, { resourceType: 'Blob', containerName: 'x' })
  assert.deepEqual(ignored, ['ConnectionString'])
  assert.deepEqual(foldOf(kinds)({ resourceType: 'Queue' }, '', []), { resourceType: 'Queue' })
})

test('null stands for unset', () => {
  assert.deepEqual(folded({ CompanyName: null, status: 'active' }).value, { status: 'active' })
})

test('words of closed sets are read in any letter case, with or without underscores, and by their number', () => {
  const words = ['Active', 'ONE_TIME', 'OneTime', 'onetime', 1, 4].map((status) => folded({ status }).value)

  assert.deepEqual(words, [
    { status: 'active' },
    { status: 'one_time' },
    { status: 'one_time' },
    { status: 'one_time' },
    { status: 'active' },
    { status: 'one_time' },
  ])
})

test('keys of a dictionary stay the client’s own but for their first letter', () => {
  assert.deepEqual(folded({ Context: { SubscriptionId: 's', scope: 'shared', Gone: null } }).value, {
    context: { subscriptionId: 's', scope: 'shared' },
  })
})

test('a member named __proto__ changes nothing but the list of the ignored', () => {
  const { value, ignored } = folded(JSON.parse('{"__proto__":{"polluted":1},"context":{"__proto__":"x"}}'))

  assert.deepEqual(value, { context: {} })
  assert.deepEqual(ignored, ['__proto__'])
  assert.equal(Object.hasOwn(Object.prototype, 'polluted'), false)
})

test('what is no object where an object belongs is left for the schema to refuse', () => {
  assert.deepEqual(folded({ address: 'x', lineItems: 3, status: 'unheard' }).value, {
    address: 'x',
    lineItems: 3,
    status: 'unheard',
  })
})

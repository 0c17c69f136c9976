import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Cloud, CloudId } from '../cloud.ts'
import { operations } from '../operations.ts'
import { clouds } from './clouds.ts'
import { capabilities, type Gated, offers, refusal } from './gate.ts'
import { germany } from './germany.ts'

const everywhere = ['global', 'china', 'germany', 'usgov'] as const satisfies readonly CloudId[]

/** The operations of the CSP articles. A cart is read by clients alone, in no article. */
const documented: readonly Gated[] = Object.values<Gated>(operations).filter(
  ({ id }) => id.startsWith('csp.') && id !== 'csp.carts.get',
)

/** Each operation without uses, and each use of the others. */
const usesOf = (operation: Gated) => (operation.uses ? Object.keys(operation.uses) : [undefined])

const updateUser: Gated = {
  id: 'csp.users.update',
  title: 'Change a user',
  clouds: ['global', 'usgov'],
  uses: {
    update: { title: 'Change fields', clouds: ['global', 'usgov'], auth: ['appUser'], source: 'update-user' },
    restore: { title: 'Restore', clouds: ['global'], auth: ['appUser'], source: 'restore-user' },
  },
  source: 'update-user',
}

function cloudLike(basis: Cloud, difference: Partial<Cloud>): Cloud {
  return { ...basis, ...difference }
}

const word = (capability: string, ...patterns: readonly string[]) => ({
  operations: patterns,
  capability,
  reason: `no ${capability}`,
  instead: 'elsewhere',
  source: 'a-treaty',
})

test('each cloud offers as many operations as there are articles that apply to it', () => {
  // The articles have 169, 61, 93 and 83; one each is the callback of a webhook, which is sent and not served.
  const offered = clouds.map((cloud) => [cloud.id, documented.filter((operation) => offers(cloud, operation)).length])

  assert.deepEqual(Object.fromEntries(offered), { global: 168, china: 60, germany: 92, usgov: 82 })
})

test('each cloud offers as many uses as there are articles that apply to it', () => {
  // The articles have 198, 74, 105 and 96, the callback among them.
  const offered = clouds.map((cloud) => [
    cloud.id,
    documented.flatMap((operation) => usesOf(operation).filter((use) => offers(cloud, operation, use))).length,
  ])

  assert.deepEqual(Object.fromEntries(offered), { global: 197, china: 73, germany: 104, usgov: 95 })
})

test('a refusal tells what is missing, in which cloud, why, where to do it instead, and the source', () => {
  const missing = clouds.flatMap((cloud) =>
    documented.flatMap((operation) =>
      [undefined, ...usesOf(operation)].flatMap((use) => refusal(cloud, operation, use) ?? []),
    ),
  )

  assert.ok(missing.length > 300)
  for (const refused of missing)
    for (const [member, text] of Object.entries(refused))
      assert.ok(text.length > 3, `${member} of ${refused.operation} in ${refused.cloud}`)
})

test('whatever a documented cloud lacks has words of its own, not the general ones', () => {
  const general = clouds.flatMap((cloud) =>
    documented.filter((operation) =>
      usesOf(operation).some((use) => refusal(cloud, operation, use)?.reason === cloud.otherwise.reason),
    ),
  )

  assert.deepEqual(
    general.map(({ id }) => id),
    [],
  )
})

test('an operation named as the alternative is one that the cloud offers', () => {
  const named = clouds.flatMap((cloud) =>
    cloud.lacks.flatMap(({ instead }) =>
      [...instead.matchAll(/csp(?:\.[A-Za-z]+)+/g)].map(([id]) => ({ cloud, operation: find(id) })),
    ),
  )

  assert.ok(named.length > 30)
  for (const { cloud, operation } of named) assert.ok(offers(cloud, operation), `${operation.id} in ${cloud.id}`)
})

function find(id: string): Gated {
  const found = Object.values<Gated>(operations).find((operation) => operation.id === id)
  assert.ok(found, id)
  return found
}

test('no cloud lacks what an article gives it: built upon, it offers the same', () => {
  for (const cloud of clouds) {
    const copy = cloudLike(cloud, { id: 'copy' })
    for (const operation of documented)
      for (const use of [undefined, ...usesOf(operation)])
        assert.equal(offers(copy, operation, use), offers(cloud, operation, use), `${cloud.id} ${operation.id} ${use}`)
  }
})

test('a fifth cloud is gated from data alone: as its basis, less what it lacks besides', () => {
  const extra = word('suspension, records and orders', 'subscriptions.update#suspend', 'audit.*', 'orders.get')
  const austria = cloudLike(germany, { id: 'austria', name: 'Austria', lacks: [extra, ...germany.lacks] })

  const lost = capabilities(germany, documented).flatMap((row, index) => {
    const own = capabilities(austria, documented)[index]
    return own?.offered === row.offered ? [] : [`${row.operation}${row.use ? `#${row.use}` : ''}`]
  })

  assert.deepEqual(lost.sort(), ['csp.audit.list', 'csp.orders.get', 'csp.subscriptions.update#suspend'])
  assert.deepEqual(refusal(austria, find('csp.audit.list')), {
    operation: 'csp.audit.list',
    cloud: 'austria',
    cloudName: 'Austria',
    capability: extra.capability,
    reason: extra.reason,
    instead: 'elsewhere',
    source: 'a-treaty',
  })
})

test('the longest pattern has the word: the use, then the operation, then the area', () => {
  const lacks = [word('area', 'users.*'), word('operation', 'users.update'), word('use', 'users.update#restore')]
  const cloud = cloudLike(germany, { lacks })

  assert.equal(refusal(cloud, updateUser, 'restore')?.capability, 'use')
  assert.equal(refusal(cloud, updateUser, 'update')?.capability, 'operation')
  assert.equal(refusal(cloud, updateUser)?.capability, 'operation')
  assert.equal(refusal(cloud, { ...updateUser, id: 'csp.users.get' })?.capability, 'area')
})

test('a use can be missing where its operation is offered', () => {
  const cloud = cloudLike(germany, { basis: 'usgov' })

  assert.equal(offers(cloud, { ...updateUser, id: 'csp.people.update' }), true)
  assert.equal(refusal(cloud, { ...updateUser, id: 'csp.people.update' }, 'restore')?.use, 'restore')
})

test('a use that no article describes is judged as the operation', () => {
  assert.deepEqual(refusal(germany, updateUser, 'rename'), refusal(germany, updateUser))
})

test('what nobody has a word for is refused in general words, with the article as its source', () => {
  const unheard: Gated = { ...updateUser, id: 'csp.unheard.of' }

  const refused = refusal(germany, unheard, 'restore')

  assert.equal(refused?.reason, germany.otherwise.reason)
  assert.equal(refused?.instead, germany.otherwise.instead)
  assert.equal(refused?.capability, 'Restore')
  assert.equal(refused?.source, 'restore-user')
})

test('a pattern of the CSP API says nothing of an operation of another API', () => {
  const cloud = cloudLike(germany, { id: 'austria', lacks: [word('products', 'products.*', 'ingestion.flights.*')] })
  const gated = (id: Gated['id']): Gated => ({ id, title: 'List', clouds: everywhere, source: 'list' })

  assert.equal(offers(cloud, gated('csp.products.list')), false)
  assert.equal(offers(cloud, gated('ingestion.products.list')), true)
  assert.equal(offers(cloud, gated('ingestion.flights.list')), false)
})

test('the matrix has a row for each operation and for each of its uses', () => {
  const rows = capabilities(germany, [updateUser])

  assert.deepEqual(
    rows.map(({ use }) => use),
    [undefined, 'update', 'restore'],
  )
  const { reason, instead, source } = refusal(germany, updateUser, 'restore') ?? assert.fail()
  assert.deepEqual(rows[2], {
    operation: 'csp.users.update',
    use: 'restore',
    offered: false,
    reason,
    alternative: instead,
    source,
  })
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createPartnerCenter } from './create-partner-center.ts'
import { type ScriptedAnswer, scriptedService } from './scripted/scripted-service.ts'

async function scripted(...answers: readonly ScriptedAnswer[]) {
  const service = await scriptedService(...answers)
  const partnerCenter = createPartnerCenter({
    cloud: 'global',
    url: service.url,
    credentials: { accessToken: async () => 'token' },
  })
  return { service, partnerCenter, [Symbol.asyncDispose]: () => service[Symbol.asyncDispose]() }
}

const seekPages = [
  { body: { totalCount: 2, items: [{ id: 'a' }, { id: 'b' }], continuationToken: 'next-page' } },
  { body: { totalCount: 1, items: [{ id: 'c' }], links: { self: { uri: '/customers' } } } },
]

test('a list by continuation token is read to its end', async () => {
  await using given = await scripted(...seekPages)

  const ids = []
  for await (const { id } of given.partnerCenter.customers.list({ size: 2 })) ids.push(id)

  assert.deepEqual(ids, ['a', 'b', 'c'])
  const [first, second] = given.service.requests
  assert.equal(first?.url, '/v1/customers?size=2')
  assert.equal(first?.headers['ms-continuationtoken'], undefined)
  assert.equal(second?.url, '/v1/customers?size=2&seekOperation=Next')
  assert.equal(second?.headers['ms-continuationtoken'], 'next-page')
})

test('a continuation token is also taken from the headers of the next link', async () => {
  const links = {
    next: {
      uri: '/customers?seekOperation=Next',
      method: 'GET',
      headers: [{ key: 'MS-ContinuationToken', value: 'linked' }],
    },
  }
  await using given = await scripted({ body: { totalCount: 0, items: [], links } })

  const { next } = await given.partnerCenter.customers.list().page()

  assert.equal(next, 'linked')
})

test('reading stops where the reader stops', async () => {
  await using given = await scripted(...seekPages)

  for await (const { id } of given.partnerCenter.customers.list()) if (id === 'a') break

  assert.equal(given.service.requests.length, 1)
})

test('a list by offset goes on where its next link says', async () => {
  const links = { next: { uri: '/offers?country=US&offset=2&size=2', method: 'GET', headers: [] } }
  await using given = await scripted(
    { body: { totalCount: 3, items: [{ id: 'a' }, { id: 'b' }], links } },
    { body: { totalCount: 3, items: [{ id: 'c' }], links: {} } },
  )

  const pages = []
  for await (const page of given.partnerCenter.offers.list({ country: 'US', size: 2 }).pages()) pages.push(page)

  assert.deepEqual(
    pages.map(({ items, totalCount, next }) => [items.map(({ id }) => id), totalCount, next]),
    [
      [['a', 'b'], 3, '2'],
      [['c'], 3, undefined],
    ],
  )
  assert.equal(given.service.requests[1]?.url, '/v1/offers?country=US&offset=2&size=2')
})

test('a list that comes whole is one page', async () => {
  await using given = await scripted({ body: { totalCount: 1, items: [{ id: 'a' }], continuationToken: 'ignored' } })

  const page = await given.partnerCenter.subscriptions.list({ customerId: 'x' }).page()

  assert.deepEqual(page, { items: [{ id: 'a' }], totalCount: 1, next: undefined })
})

test('a page that is named is read on its own', async () => {
  await using given = await scripted({ body: { totalCount: 1, items: [{ id: 'c' }] } })

  await given.partnerCenter.customers.list().page('kept')

  assert.equal(given.service.requests[0]?.headers['ms-continuationtoken'], 'kept')
})

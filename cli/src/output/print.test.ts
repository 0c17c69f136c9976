import assert from 'node:assert/strict'
import { test } from 'node:test'
import { print } from './print.ts'

function printed(answer: unknown, { json = false, columns }: { json?: boolean; columns?: number } = {}): string {
  let text = ''
  print(answer, json, { columns, write: (part) => (text += String(part)) })
  return text
}

const customers = {
  totalCount: 3,
  items: [
    {
      id: '0001',
      commerceId: 'c',
      companyProfile: { tenantId: 't', domain: 'contoso.onmicrosoft.com', companyName: 'Contoso' },
      links: { self: { uri: '/' } },
    },
    {
      id: '0002',
      companyProfile: { domain: 'fabrikam.onmicrosoft.com', companyName: 'Fabrikam Residences and Gardens Limited' },
    },
  ],
  next: 'token',
}

test('a list is a table: ids first, then names, then the rest', () => {
  assert.equal(
    printed(customers),
    [
      'id    domain                    companyName                              commerceId',
      '0001  contoso.onmicrosoft.com   Contoso                                  c',
      '0002  fabrikam.onmicrosoft.com  Fabrikam Residences and Gardens Limited',
      '',
      '2 of 3; --all shows every page.',
      '',
    ].join('\n'),
  )
})

test('a list within a row is shown in one cell, and ids that are called otherwise come first, too', () => {
  const apps = [{ name: 'Importer', objectId: 'o', clientId: 'c', roles: ['manager', 'adminAgent'], replyUrls: [] }]

  assert.equal(
    printed({ items: apps }),
    'clientId  name      roles                objectId\nc         Importer  manager, adminAgent  o\n',
  )
})

test('a table fits its terminal', () => {
  const lines = printed(customers, { columns: 40 }).split('\n')

  assert.deepEqual(lines.slice(0, 3), [
    'id    domain',
    '0001  contoso.onmicrosoft.com',
    '0002  fabrikam.onmicrosoft.com',
  ])
})

test('what does not fit is shortened', () => {
  const lines = printed(customers, { columns: 20 }).split('\n')

  assert.deepEqual(lines.slice(0, 3), ['id    domain', '0001  contoso.onmic…', '0002  fabrikam.onmi…'])
})

test('one thing is a line a member, with its etag and without its links', () => {
  const answer = {
    id: '1',
    companyProfile: { domain: 'contoso' },
    lineItems: [{ quantity: 2 }],
    links: { self: {} },
    attributes: { etag: 'version', objectType: 'Order' },
  }

  assert.equal(
    printed(answer),
    [
      'id                     1',
      'companyProfile.domain  contoso',
      'lineItems.0.quantity   2',
      'etag                   version',
      '',
    ].join('\n'),
  )
})

test('an object around one list is a table, too', () => {
  assert.equal(printed({ requests: [{ at: 'now', status: 200 }] }), 'at   status\nnow  200\n')
})

test('an empty list and an empty answer say so', () => {
  assert.equal(printed({ totalCount: 0, items: [] }), 'Nothing found.\n')
  assert.equal(printed(null), 'Done.\n')
})

test('programs get one JSON document, whatever the answer', () => {
  for (const answer of [customers, null, { id: '1' }])
    assert.deepEqual(JSON.parse(printed(answer, { json: true })), answer)
})

test('an answer cannot command the terminal', () => {
  assert.equal(printed({ name: 'a\u001b[31mb\nc' }), 'name  a [31mb c\n')
})

test('a file goes out as its bytes', () => {
  const parts: unknown[] = []

  print(new TextEncoder().encode('%PDF').buffer, true, { write: (part) => parts.push(part) })

  assert.deepEqual(parts, [new TextEncoder().encode('%PDF')])
})

import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { errorSpec } from '@comptoir/contract/errors'
import { defineOperation, definePlanned, type Operation } from '@comptoir/contract/operation'
import { operations } from '@comptoir/contract/operations'
import { guid, text } from '@comptoir/contract/schemas/primitives'
import { Type } from 'typebox'
import { docsPage } from './docs-page.ts'

const page = docsPage(operations)

const nickname = defineOperation({
  id: 'csp.nicknames.set',
  title: 'Set <the> nickname',
  method: 'PUT',
  path: '/v1/customers/{customerId}/nickname',
  params: { customerId: guid },
  body: Type.Object({ items: Type.Array(Type.Object({ nickname: text, note: Type.Optional(text) })) }),
  replies: { 200: Type.Object({ accepted: Type.Boolean() }) },
  errors: ['propertyInvalid'],
  clouds: ['global', 'usgov'],
  auth: ['appUser'],
  roles: ['adminAgent'],
  source: 'set-a-nickname',
})

function pageOf(operation: Operation): string {
  return docsPage({ [operation.id]: operation })
}

test('the page shows every operation with its method, path and title', () => {
  for (const { id, method, path } of Object.values<Operation>(operations)) {
    const start = page.indexOf(`<details class="op" id="${id}"`)
    assert.notEqual(start, -1, id)
    const summary = page.slice(start, page.indexOf('</summary>', start))
    assert.ok(summary.includes(`>${method}</span>`) && summary.includes(`<code class="path">${path}</code>`), id)
  }
})

test('an operation tells its clouds, credentials, roles, source, members, replies and errors', () => {
  const shown = pageOf(nickname)

  assert.match(shown, /<span class="cloud">usgov<\/span>/)
  assert.match(shown, /<span class="cloud lacks" title="not offered in china">china<\/span>/)
  assert.match(shown, /takes an application acting for a user/)
  assert.match(shown, /Roles, one of which is enough: [A-Z]/)
  assert.match(shown, /source: set-a-nickname/)
  assert.match(shown, /<code>items\[\]\.nickname<\/code> <span class="must">required<\/span>/)
  assert.match(shown, /<code>items\[\]\.note<\/code><\/td>/)
  assert.match(shown, /<code>accepted<\/code>/)
  assert.ok(shown.includes(errorSpec('propertyInvalid').description))
})

test('a planned operation is marked, and a built one is not', () => {
  const { replies: _, errors: __, ...rest } = nickname

  assert.match(pageOf(definePlanned(rest)), /<span class="mark">planned<\/span>/)
  assert.doesNotMatch(pageOf(nickname), /<span class="mark">planned<\/span>/)
})

test('text of the contract is never read as HTML', () => {
  assert.match(pageOf(nickname), /Set &lt;the&gt; nickname/)
  assert.doesNotMatch(pageOf(nickname), /<the>/)
})

test('every link within the page leads to a place on it', () => {
  const ids = new Set([...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id))
  const links = [...page.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id)

  assert.ok(links.length > 0)
  assert.deepEqual(
    links.filter((id) => !ids.has(id)),
    [],
  )
})

test('no id stands on the page twice', () => {
  const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)

  assert.equal(new Set(ids).size, ids.length)
})

test('the page asks for nothing else: its own policy allows its one style and its one script alone', () => {
  const policy = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(page)?.[1] ?? ''

  for (const element of ['style', 'script']) {
    const [only, ...others] = [...page.matchAll(new RegExp(`<${element}>(.*?)</${element}>`, 'gs'))].map(
      ([, inner]) => inner,
    )
    assert.deepEqual(others, [])
    assert.ok(
      policy.includes(
        `${element}-src 'sha256-${createHash('sha256')
          .update(only ?? '')
          .digest('base64')}'`,
      ),
    )
  }
  assert.ok(policy.startsWith("default-src 'none'"))
  assert.doesNotMatch(page, /(src|href)="https?:/)
})

test('the page stays small enough to open at once', () => {
  assert.ok(Buffer.byteLength(page) < 1_600_000)
})

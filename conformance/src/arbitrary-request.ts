import type { Operation } from '@comptoir/contract/operation'
import type { NewAccount } from '@comptoir/server/identity/create-account'
import fc from 'fast-check'
import { anyCharacter, type KnownWords, memberFor, valueFor, wildValue } from './arbitrary-value.ts'
import { documentedExamples, textOf } from './documented-examples.ts'

/** A request as it goes onto the wire. */
export interface WireRequest {
  readonly method: Operation['method']
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly payload?: string
}

/** Bodies that are no JSON, or JSON that no schema asks for. */
const oddBodies = [
  '',
  ' ',
  'null',
  'true',
  '0',
  '"text"',
  '[]',
  '{}',
  '{',
  '{"lineItems":',
  '[1,2',
  '{"a":1}{"b":2}',
  '\ufeff{}',
  '{"quantity":1e999}',
  '\u0000',
  'a=1&b=2',
  '<Order/>',
  '['.repeat(40_000) + ']'.repeat(40_000),
  '{"lineItems":['.repeat(20_000) + ']}'.repeat(20_000),
  `{"${'k'.repeat(100_000)}":1}`,
]

const contentTypes = [
  'application/json',
  'application/json; charset=utf-8',
  'text/json',
  'text/plain',
  'application/xml',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'nonsense',
  '',
]

const ifMatches = ['*', '""', 'W/"1"', '"stale"', 'eyJpZCI6IngiLCJ2ZXJzaW9uIjoxfQ==', 'x'.repeat(3_000), '"é"']

/** Requests for an operation: mostly as its schema says, with wrong parts strewn in. */
export function requestFor(operation: Operation, known: KnownWords): fc.Arbitrary<WireRequest> {
  const sendsBody = operation.method !== 'GET' && operation.method !== 'HEAD' && operation.method !== 'DELETE'
  return fc
    .record({
      path: pathFor(operation, known),
      query: queryFor(operation, known),
      headers: headers(known),
      payload: sendsBody ? bodyFor(operation, known) : fc.constant(undefined),
    })
    .map(({ path, query, headers, payload }) =>
      shown({
        method: operation.method,
        url: query === '' ? path : `${path}?${query}`,
        headers,
        ...(payload === undefined ? {} : { payload }),
      }),
    )
}

/** A documented body with some of its values replaced, by words that mean something or by wild ones. */
function mutated(text: string, known: KnownWords): fc.Arbitrary<string> {
  const count = [...text.matchAll(scalar)].length
  const replacement = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom<unknown>(...known.any) },
    { weight: 1, arbitrary: wildValue },
  )
  return fc.array(fc.tuple(fc.nat(count), replacement), { maxLength: 3 }).map((given) => {
    const replacements = new Map(given)
    let index = -1
    return text.replaceAll(scalar, (whole) => {
      index += 1
      return replacements.has(index) ? `: ${JSON.stringify(replacements.get(index) ?? null)}` : whole
    })
  })
}

/** A member's value that is neither object nor list. */
const scalar = /: *("(?:[^"\\]|\\.)*"|-?[0-9.]+|true|false|null)/g

/** Characters of a request that a failure prints at most. */
const shownLength = 3_000

/** Tells fast-check how to print a request: a body may be longer than anyone reads. */
function shown(request: WireRequest): WireRequest {
  Object.defineProperty(request, fc.toStringMethod, {
    value: () => JSON.stringify(request).slice(0, shownLength),
    enumerable: false,
  })
  return request
}

/** Requests for a token: each field right, missing or wrong. */
export function tokenRequestFor(path: string, made: NewAccount): fc.Arbitrary<Omit<WireRequest, 'method'>> {
  const { account, application, administrator } = made
  const right = {
    grant_type: fc.constantFrom('client_credentials', 'refresh_token', 'password', 'authorization_code'),
    client_id: fc.constantFrom(application.clientId, application.clientId.toUpperCase(), 'nobody'),
    client_secret: fc.constantFrom(application.secret, application.secret, 'wrong'),
    resource: fc.constantFrom(
      'https://api.partnercenter.microsoft.com',
      ' https://graph.windows.net ',
      'https://nowhere.example',
    ),
    scope: fc.constantFrom(
      'https://api.partnercenter.microsoft.com/.default',
      'openid',
      '/.default',
      'https://api.partnercenter.microsoft.com/user_impersonation offline_access',
    ),
    refresh_token: fc.constantFrom(administrator.refreshToken, 'wrong', ''),
  }
  const wild = fc.string({ unit: anyCharacter, maxLength: 200 })
  const fields = Object.entries(right).map(([name, value]) =>
    fc
      .option(fc.oneof({ weight: 15, arbitrary: value }, { weight: 1, arbitrary: wild }))
      .map((text) => [name, text] as const),
  )
  const form = fc
    .tuple(...fields)
    .map((given) =>
      new URLSearchParams(given.flatMap(([name, text]) => (text === null ? [] : [[name, text]]))).toString(),
    )
  const tenants = [
    account.tenant_id,
    account.domain,
    'common',
    'organizations',
    '00000000-0000-0000-0000-000000000000',
    'nobody.example',
    'x',
    '%00',
    'é',
  ]
  return fc
    .record({
      tenant: fc.constantFrom(account.tenant_id, account.tenant_id, ...tenants),
      payload: fc.oneof({ weight: 12, arbitrary: form }, fc.constantFrom(...oddBodies)),
      contentType: fc.oneof(
        { weight: 12, arbitrary: fc.constant('application/x-www-form-urlencoded') },
        fc.constantFrom(...contentTypes),
      ),
    })
    .map(({ tenant, payload, contentType }) => ({
      url: `/${tenant}${path}`,
      headers: { 'content-type': contentType },
      payload,
    }))
}

function bodyFor(operation: Operation, known: KnownWords): fc.Arbitrary<string> {
  const odd = fc.constantFrom(...oddBodies)
  if (!operation.body) return odd
  const schemed = valueFor(operation.body, known).map((value) => JSON.stringify(value))
  const documented = documentedExamples
    .filter((each) => each.operation === operation.id && each.kind === 'request' && each.file !== undefined)
    .map((each) => mutated(textOf(each), known))
  return fc.oneof({ weight: 6, arbitrary: schemed }, ...documented.map((arbitrary) => ({ weight: 6, arbitrary })), {
    weight: 1,
    arbitrary: odd,
  })
}

function pathFor(operation: Operation, known: KnownWords): fc.Arbitrary<string> {
  const names = [...operation.path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)
  const wild = wildValue.map((value) => encoded(value).slice(0, 600))
  const word = (name: string): fc.Arbitrary<string> =>
    fc.oneof(
      { weight: 30, arbitrary: fc.constantFrom(...(known.byName[name.toLowerCase()] ?? known.any)) },
      { weight: 1, arbitrary: fc.constantFrom(...known.any) },
    )
  const values = names.map((name) => {
    const tame = fc
      .oneof(
        word(name),
        word(name).map((each) => each.toUpperCase()),
      )
      .map(encodeURIComponent)
    return [name, fc.oneof({ weight: 20, arbitrary: tame }, { weight: 1, arbitrary: wild })] as const
  })
  return fc
    .record(Object.fromEntries(values))
    .map((values) => operation.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => values[name] || '-'))
}

function queryFor(operation: Operation, known: KnownWords): fc.Arbitrary<string> {
  const tame = Object.entries(operation.query ?? {}).map(([name, schema]) => {
    const usual = '~optional' in schema ? fc.nat(2).map((n) => n === 0) : fc.nat(20).map((n) => n > 0)
    return fc.tuple(usual, fc.constantFrom(name, name.toLowerCase()), memberFor(name, schema, known))
  })
  const parts = fc
    .tuple(...tame)
    .map((given) => given.flatMap(([present, name, value]) => (present ? [`${name}=${encoded(value)}`] : [])).join('&'))
  const odd = fc.constantFrom(
    '?',
    '&&&',
    '%',
    '%zz=%zz',
    'filter=%7B',
    'filter[Field]=x',
    'country=US&country=DE',
    '__proto__=1',
    'size=&offset=',
    'size=1e9',
    'constructor=1',
  )
  return fc.oneof({ weight: 9, arbitrary: parts }, { weight: 1, arbitrary: odd })
}

function headers(known: KnownWords): fc.Arbitrary<Readonly<Record<string, string>>> {
  const rarely = (values: fc.Arbitrary<string>): fc.Arbitrary<string | undefined> =>
    fc.oneof({ weight: 9, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: values })
  const odd = fc.record({
    'content-type': fc.oneof(
      { weight: 19, arbitrary: fc.constant('application/json') },
      { weight: 1, arbitrary: fc.constantFrom(...contentTypes) },
    ),
    'if-match': rarely(fc.constantFrom(...ifMatches, ...known.any)),
    'ms-requestid': rarely(fc.constantFrom('', 'one', 'x'.repeat(500))),
    'ms-continuationtoken': rarely(
      fc.oneof(fc.constantFrom('', 'AAAA', 'x'.repeat(2_000), ...known.any), fc.base64String({ maxLength: 60 })),
    ),
    'x-locale': rarely(fc.constantFrom('en-US', '"de-DE"', 'en-US,en-US', 'zz-', '<locale-id>', '*')),
  })
  return odd.map((sent) =>
    Object.fromEntries(Object.entries(sent).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))),
  )
}

/** As a client would put it into an address; what cannot be put there travels as it is written in JSON. */
function encoded(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return encodeURIComponent(text.toWellFormed())
}

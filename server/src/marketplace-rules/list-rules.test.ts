import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkGuids, checkLinks } from './list-rules.ts'

const target = { module: 'listing', member: 'usefulLinks' } as const

function codes(findings: readonly { readonly code: string; readonly target: { readonly member: string } }[]) {
  return findings.map(({ code, target: { member } }) => `${code} ${member}`)
}

test('a link has a title and leads into the web', () => {
  assert.deepEqual(checkLinks([{ linkTitle: 'Site', linkUrl: 'http://contoso.example' }], target), [])
  assert.deepEqual(codes(checkLinks([{ linkTitle: ' ', linkUrl: '' }], target)), [
    'MemberMissing usefulLinks[0].linkTitle',
    'MemberMissing usefulLinks[0].linkUrl',
  ])
  assert.deepEqual(codes(checkLinks([{ linkTitle: 'x', linkUrl: 'javascript:x()' }], target)), [
    'MemberInvalid usefulLinks[0].linkUrl',
  ])
  assert.deepEqual(checkLinks([null, 7, 'x', []], target).length, 8)
})

test('the title of a link has 255 characters at most', () => {
  const link = (length: number) => [{ linkTitle: '😀'.repeat(length), linkUrl: 'https://contoso.example' }]

  assert.deepEqual(checkLinks(link(255), target), [])
  assert.deepEqual(codes(checkLinks(link(256), target)), ['TextTooLong usefulLinks[0].linkTitle'])
})

test('subscriptions are named by GUIDs', () => {
  const ids = ['0e2b7d3c-5f1a-4c8e-9b60-2d4f8a1c3e57', '0E2B7D3C-5F1A-4C8E-9B60-2D4F8A1C3E57', '{subscription}', null]

  assert.deepEqual(codes(checkGuids(ids, target)), ['MemberInvalid usefulLinks[2]', 'MemberInvalid usefulLinks[3]'])
})

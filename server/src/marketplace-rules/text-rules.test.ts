import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkMembers, type MemberRule, valuesOf } from './text-rules.ts'

function rule(kind: MemberRule['kind'], more: Partial<MemberRule> = {}): MemberRule {
  return { member: 'it', key: 'contoso.it', module: 'listing', kind, source: 'inferred', ...more }
}

function found(kind: MemberRule['kind'], value: unknown, more: Partial<MemberRule> = {}): readonly string[] {
  return checkMembers([rule(kind, more)], { it: value }).map(({ code }) => code)
}

test('a required member is missing while nothing is said', () => {
  for (const nothing of [undefined, null, '', '  ', [], {}])
    assert.deepEqual(found('text', nothing, { required: true }), ['MemberMissing'])
  for (const nothing of [undefined, null, '', [], {}]) assert.deepEqual(found('text', nothing), [])
  assert.deepEqual(found('flag', false, { required: true }), [])
})

test('one member can make up for another', () => {
  const rules = [rule('text', { required: true, unless: 'standard' })]

  assert.deepEqual(checkMembers(rules, { standard: true }), [])
  assert.equal(checkMembers(rules, { standard: 'true' })[0]?.message, 'it is required, unless standard is set.')
})

test('texts are counted in characters, not in units', () => {
  assert.deepEqual(found('text', 'é'.repeat(10), { most: 10 }), [])
  assert.deepEqual(found('text', '😀'.repeat(10), { most: 10 }), [])
  assert.deepEqual(found('text', 'x'.repeat(11), { most: 10 }), ['TextTooLong'])
  const [finding] = checkMembers([rule('text', { most: 10 })], { it: '😀'.repeat(11) })
  assert.equal(finding?.message, 'it has 10 characters at most, not 11.')
})

test('a line has no line break and no emoji; trademarks are none', () => {
  assert.deepEqual(found('line', 'Contoso™ VM® ©2018'), [])
  assert.deepEqual(found('line', 'Contoso 🚀'), ['MemberInvalid'])
  assert.deepEqual(found('line', 'one\ntwo'), ['MemberInvalid'])
  assert.deepEqual(found('text', 'one\ntwo 🚀'), [])
})

test('addresses, numbers and words have their forms', () => {
  assert.deepEqual(found('email', 'a@contoso.example'), [])
  assert.deepEqual(found('email', 'contoso'), ['MemberInvalid'])
  for (const phone of ['555-0100', '+33 (0)1 55 50 01 00', '5550100', '555-0100 x12'])
    assert.deepEqual(found('phone', phone), [])
  for (const phone of ['call us', '1', 'x'.repeat(50)]) assert.deepEqual(found('phone', phone), ['MemberInvalid'])
  assert.deepEqual(found('url', 'http://contoso.example/privacy'), [])
  assert.deepEqual(found('httpsUrl', 'http://contoso.example/privacy'), ['MemberInvalid'])
  for (const url of ['contoso.example', 'javascript:alert(1)', 'https://', 'ftp://a.example'])
    assert.deepEqual(found('url', url), ['MemberInvalid'], url)
  assert.deepEqual(found('line', 'windows', { words: ['Windows', 'Linux'] }), [])
  assert.deepEqual(found('line', 'BeOS', { words: ['Windows', 'Linux'] }), ['MemberInvalid'])
})

test('lists, objects and flags are told from texts', () => {
  assert.deepEqual(found('list', [1, 2], { most: 2 }), [])
  assert.deepEqual(found('list', [1, 2, 3], { most: 2 }), ['ListTooLong'])
  assert.deepEqual(found('list', 'a'), ['MemberInvalid'])
  assert.deepEqual(found('object', [1]), ['MemberInvalid'])
  assert.deepEqual(found('object', { a: 1 }), [])
  assert.deepEqual(found('flag', 'true'), ['MemberInvalid'])
  for (const value of [7, true, ['a'], { a: 1 }]) assert.deepEqual(found('text', value), ['MemberInvalid'])
})

test('findings on a plan name it', () => {
  const [finding] = checkMembers([rule('text', { required: true })], {}, 'gold')

  assert.deepEqual(finding?.target, { module: 'listing', member: 'it', planId: 'gold' })
})

test('values are read by the names of the Cloud Partner Portal, own members alone', () => {
  const rules = [rule('text'), rule('text', { member: 'other', key: 'constructor' })]

  assert.deepEqual(valuesOf(rules, { 'contoso.it': 'x' }), { it: 'x', other: undefined })
})

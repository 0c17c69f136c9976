import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { Type } from 'typebox'
import { missingMembers, unknownMembers } from './shape.ts'

describe('what a documented answer has and ours lacks', () => {
  test('is nothing where ours has every member, whatever their values and order', () => {
    const documented = { id: '<guid>', links: { self: { uri: '/v1/x' } } }
    const ours = { links: { self: { uri: '/y', method: 'GET' } }, id: 'a', more: 1 }

    assert.deepEqual(missingMembers(documented, ours), [])
  })

  test('is each member that is absent, as a path', () => {
    assert.deepEqual(missingMembers({ a: { b: 1, c: 2 } }, { a: { c: 3 } }), ['a.b'])
  })

  test('is a member of another type', () => {
    assert.deepEqual(missingMembers({ mpnId: '7' }, { mpnId: 7 }), ['mpnId: string is documented, not number'])
    assert.deepEqual(missingMembers({ a: [] }, { a: {} }), ['a: array is documented, not object'])
  })

  test('is a member that ours has as null', () => {
    assert.deepEqual(missingMembers({ a: 'x' }, { a: null }), ['a: string is documented, not nothing'])
  })

  test('is not what the document shows as null', () => {
    assert.deepEqual(missingMembers({ a: null }, {}), [])
    assert.deepEqual(missingMembers({ a: null }, { a: 5 }), [])
  })

  test('does not depend on the letter case of names', () => {
    assert.deepEqual(missingMembers({ Attributes: { Etag: 'x' } }, { attributes: {} }), ['attributes.etag'])
  })

  test('is told of a list once, for the item of ours that comes nearest', () => {
    const documented = [
      { id: 1, etag: 'x', name: 'n' },
      { id: 2, etag: 'y' },
    ]

    assert.deepEqual(missingMembers(documented, [{ id: 7 }, { id: 8, name: 'm' }]), ['[].etag'])
  })

  test('is the item where our list is empty', () => {
    assert.deepEqual(missingMembers({ items: [{ id: 1 }] }, { items: [] }), ['items[]'])
  })
})

describe('members that a schema does not name', () => {
  const schema = Type.Object({
    id: Type.String(),
    lines: Type.Array(Type.Object({ number: Type.Integer() })),
    context: Type.Record(Type.String(), Type.String()),
    either: Type.Optional(Type.Union([Type.Object({ a: Type.String() }), Type.Object({ b: Type.String() })])),
  })

  test('are none in a value that keeps to it', () => {
    assert.deepEqual(unknownMembers(schema, { id: 'x', lines: [{ number: 1 }], context: { any: 'key' } }), [])
  })

  test('are found at any depth, and in lists told once', () => {
    const value = { id: 'x', extra: 1, lines: [{ number: 1, odd: 2 }, { odd: 3 }], context: {} }

    assert.deepEqual(unknownMembers(schema, value), ['extra', 'lines[].odd'])
  })

  test('are those beside the nearest form where several are allowed', () => {
    assert.deepEqual(unknownMembers(schema, { either: { b: 'x' } }), [])
    assert.deepEqual(unknownMembers(schema, { either: { b: 'x', c: 'y' } }), ['either.c'])
  })

  test('are told even where they carry a name that every object has', () => {
    assert.deepEqual(unknownMembers(schema, JSON.parse('{"constructor":1,"toString":2}')), ['constructor', 'toString'])
  })
})

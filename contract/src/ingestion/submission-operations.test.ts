import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Operation } from '../operation.ts'
import { ingestionOperations } from './submission-operations.ts'

const all = Object.entries<Operation>(ingestionOperations)

describe('the Submission API', () => {
  test('has 78 operations, each under its own id and at addresses of its own', () => {
    const addresses = all.flatMap(([, { method, path, aliases = [] }]) =>
      [path, ...aliases].map((each) => `${method} ${each.replaceAll(/\{\w+\}/g, '{}')}`.toLowerCase()),
    )

    assert.equal(all.length, 78)
    assert.equal(new Set(addresses).size, addresses.length)
    for (const [key, { id }] of all) assert.equal(id, key)
  })

  test('stands below its own path as a whole', () => {
    for (const [key, { path }] of all) assert.match(path, /^\/v1\.0\/ingestion\/products/, key)
  })

  test('describes each parameter of its addresses, and no other', () => {
    for (const [key, { path, aliases = [], params }] of all)
      for (const each of [path, ...aliases]) {
        const named = [...each.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)

        assert.deepEqual(Object.keys(params ?? {}), named, key)
      }
  })

  test('puts whatever changes something on record, and heeds the ETag of whatever is replaced', () => {
    for (const [key, { method, audit, ifMatch, errors }] of all) {
      assert.equal(audit !== undefined, method !== 'GET', key)
      assert.equal(ifMatch !== undefined, method === 'PUT', key)
      assert.equal(errors.includes('draftStale'), method === 'PUT', key)
      assert.equal(errors.includes('etagMissing'), ifMatch === 'required', key)
    }
  })

  test('tells of a product that is not there by one error wherever a product is in the address', () => {
    for (const [key, { params, errors }] of all)
      assert.equal(errors.includes('marketplaceProductNotFound'), 'productID' in (params ?? {}), key)
  })
})

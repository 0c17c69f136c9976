import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { Value } from 'typebox/value'
import type { Operation } from '../operation.ts'
import { portalOfferRequest, portalPlan } from './offers/schemas.ts'
import { cppOperations } from './portal-operations.ts'

const all = Object.entries<Operation>(cppOperations)

describe('the Cloud Partner Portal API', () => {
  test('has thirteen operations, each under its own id and at an address of its own', () => {
    const addresses = all.map(([, { method, path }]) => `${method} ${path}`.toLowerCase())

    assert.equal(all.length, 13)
    assert.equal(new Set(addresses).size, all.length)
    for (const [key, { id }] of all) assert.equal(id, key)
  })

  test('describes each parameter of its addresses, and no other', () => {
    for (const [key, { path, params }] of all) {
      const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)

      assert.deepEqual(Object.keys(params ?? {}), named, key)
    }
  })

  test('asks every call for its version, and refuses one that it does not know', () => {
    for (const [key, { query, errors }] of all) {
      assert.ok('api-version' in (query ?? {}), key)
      assert.ok(errors.includes('apiVersionInvalid'), key)
    }
  })

  test('puts whatever changes something on record', () => {
    for (const [key, { method, audit }] of all) assert.equal(audit !== undefined, method !== 'GET', key)
  })
})

describe('a plan', () => {
  test('has an id and whatever members its offer type has', () => {
    assert.ok(Value.Check(portalPlan, { planId: 'basic', 'microsoft-azure-virtualmachines.skuTitle': 'Basic' }))
    assert.ok(!Value.Check(portalPlan, { 'microsoft-azure-virtualmachines.skuTitle': 'Basic' }))
  })

  test('has prices in US dollars, by size of machine or one for all', () => {
    const priced = (coreMultiplier: object) =>
      Value.Check(portalPlan, { planId: 'basic', virtualMachinePricing: { isByol: false, coreMultiplier } })

    assert.ok(priced({ currency: 'USD', single: 0.5 }))
    assert.ok(priced({ currency: 'USD', individually: { sharedcore: 1, '2core': 2 } }))
    assert.ok(!priced({ currency: 'EUR', single: 0.5 }))
    assert.ok(!priced({ currency: 'USD', single: -1 }))
  })
})

test('an offer without its type gets through to the refusal of its own', () => {
  assert.ok(Value.Check(portalOfferRequest, { id: 'contoso-vm' }))
})

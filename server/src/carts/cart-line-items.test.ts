import assert from 'node:assert/strict'
import { test } from 'node:test'
import { flatItems, hasAddOns, numberCartItems } from './cart-line-items.ts'

const base = { catalogItemId: 'base', quantity: 1, billingCycle: 'annual' } as const
const addOn = { catalogItemId: 'addOn', quantity: 2 }

test('items are numbered from 0, each before its add-ons', () => {
  const items = numberCartItems([{ ...base, addonItems: [addOn, addOn] }, base])

  assert.deepEqual(
    flatItems(items).map(({ line }) => [line.lineItemNumber, line.offerId, line.parentLineItemNumber]),
    [
      [0, 'base', undefined],
      [1, 'addOn', 0],
      [2, 'addOn', 0],
      [3, 'base', undefined],
    ],
  )
})

test('an add-on that names no billing cycle follows its base', () => {
  const [item] = numberCartItems([{ ...base, addonItems: [addOn, { ...addOn, billingCycle: 'monthly' }] }])

  assert.deepEqual(
    item?.addOns.map(({ line }) => line.billingCycle),
    ['annual', 'monthly'],
  )
})

test('the reseller of the transaction becomes the partner on record, other participants do not', () => {
  const participants = [
    { key: 'consumption_reseller', value: '1' },
    { key: 'transaction_reseller', value: '4847383' },
  ]

  const [item] = numberCartItems([{ ...base, participants }])

  assert.equal(item?.line.partnerIdOnRecord, '4847383')
})

test('a cart has add-ons when items are nested, or name the subscription that they add to', () => {
  assert.equal(hasAddOns([base]), false)
  assert.equal(hasAddOns([{ ...base, provisioningContext: { scope: 'shared' } }]), false)
  assert.equal(hasAddOns([{ ...base, addonItems: [addOn] }]), true)
  assert.equal(hasAddOns([{ ...base, provisioningContext: { parentSubscriptionId: 'a' } }]), true)
})

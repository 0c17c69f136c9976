import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { checkLineItems } from './order-rules.ts'
import { audioConferencing, azure, e1, facts, held, line, parentId, verdicts } from './sample-purchase.ts'

describe('add-ons', () => {
  const toSubscription = line(audioConferencing, { parentSubscriptionId: parentId.toUpperCase() })

  test('an add-on goes to an active subscription of an offer that it belongs to', () => {
    assert.deepEqual(verdicts([toSubscription], { held: [held(e1)] }), ['licence monthly P1Y'])
  })

  test('an add-on without a parent, or with one that the customer does not have, has no valid parent', () => {
    assert.deepEqual(verdicts([line(audioConferencing)]), ['parentSubscriptionInvalid'])
    assert.deepEqual(verdicts([toSubscription]), ['parentSubscriptionInvalid'])
  })

  test('an add-on to a suspended subscription is refused', () => {
    assert.deepEqual(verdicts([toSubscription], { held: [held(e1, { status: 'suspended' })] }), ['parentNotActive'])
  })

  test('an add-on to a subscription of an unrelated offer is refused, and so is what is no add-on at all', () => {
    const e1ToE1 = line(e1, { parentSubscriptionId: parentId })

    assert.deepEqual(verdicts([toSubscription], { held: [held(azure, { kind: 'azure' })] }), ['addOnUnrelated'])
    assert.deepEqual(verdicts([e1ToE1], { held: [held(e1)] }), ['addOnUnrelated'])
  })

  test('an add-on bought with its base offer goes to that', () => {
    const [, addOn] = checkLineItems([line(e1), line(audioConferencing, { lineItemNumber: 1 })], facts)

    assert.ok(addOn?.kind === 'accepted')
    assert.deepEqual(addOn.parent, { kind: 'lineItem', lineItemNumber: 0 })
  })

  test('an add-on put under an item that it does not belong to is unrelated', () => {
    const lines = [line(azure), line(audioConferencing, { lineItemNumber: 1, parentLineItemNumber: 0 })]

    assert.deepEqual(verdicts(lines), ['azure monthly P1Y', 'addOnUnrelated'])
  })

  test('an add-on is billed as the base that it is bought with', () => {
    const lines = [line(e1), line(audioConferencing, { lineItemNumber: 1, billingCycle: 'annual' })]

    assert.deepEqual(verdicts(lines), ['licence monthly P1Y', 'billingCycleDiffers'])
  })
})

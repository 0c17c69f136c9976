import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { areNumbered } from './order-rules.ts'
import {
  azure,
  azurePlan,
  businessTrial,
  e1,
  facts,
  held,
  line,
  ncReservation,
  parentId,
  saas,
  saasTrial,
  verdicts,
} from './sample-purchase.ts'

test('line items are numbered from 0 to one less than there are, in any order', () => {
  const numbers = (...all: number[]) => areNumbered(all.map((lineItemNumber) => ({ lineItemNumber })))

  assert.equal(numbers(0), true)
  assert.equal(numbers(1, 0, 2), true)
  assert.equal(numbers(1), false)
  assert.equal(numbers(0, 0), false)
  assert.equal(numbers(0, 2), false)
})

describe('what can be bought', () => {
  test('an item gets its own billing cycle and term where none is asked', () => {
    const lines = [
      line(e1),
      line(e1, { billingCycle: 'unknown' }),
      line(businessTrial),
      line(ncReservation),
      line(saas),
    ]
    const context = { scope: 'shared', subscriptionId: parentId.toUpperCase() }

    assert.deepEqual(
      verdicts(
        lines.map((each) => ({ ...each, provisioningContext: context })),
        { held: [held(azure, { kind: 'azure' })] },
      ),
      ['licence monthly P1Y', 'licence monthly P1Y', 'trial none P1M', 'reservation one_time P1Y', 'saas monthly P1M'],
    )
  })

  test('an offer that the cloud does not know is invalid', () => {
    assert.deepEqual(verdicts([line('MS-AZR-DE-0145P'), line(e1.toLowerCase())]), [
      'offerIdInvalid',
      'licence monthly P1Y',
    ])
  })

  test('an offer is not sold in the countries that its market leaves out', () => {
    assert.deepEqual(verdicts([line(ncReservation)], { country: 'BR' }), ['offerNotInCountry'])
  })

  test('an offer withdrawn from sale is not eligible', () => {
    assert.deepEqual(verdicts([line('8909E28E-5832-42F4-9886-B0A5545F3645')]), ['offerNotEligible'])
  })

  test('an offer for a qualified kind of customer is for those alone', () => {
    const students = 'C60E9CC5-7339-479E-8003-285F6BD195C7'

    assert.deepEqual(verdicts([line(students)]), ['offerNotEligible'])
    assert.deepEqual(verdicts([line(students)], { qualifications: ['Education'] }), ['licence monthly P1Y'])
  })

  test('an offer for the integration sandbox is for its accounts alone', () => {
    const outside = { ...facts.partner, sandbox: false }

    assert.deepEqual(verdicts([line('MS-AZR-0146P')]), ['azure monthly P1Y'])
    assert.deepEqual(verdicts([line('MS-AZR-0146P')], { partner: outside }), ['offerNotEligible'])
  })

  test('the quantity lies within the limits of the offer, both included', () => {
    const quantities = [0, 1, 25, 26].map((quantity) => line(businessTrial, { quantity }))

    assert.deepEqual(
      quantities.map((each) => verdicts([each])[0]),
      ['quantityOutOfRange', 'trial none P1M', 'trial none P1M', 'quantityOutOfRange'],
    )
  })

  test('a billing cycle that the offer does not have is refused', () => {
    assert.deepEqual(
      verdicts([
        line(e1, { billingCycle: 'annual' }),
        line(e1, { billingCycle: 'none' }),
        line(businessTrial, { billingCycle: 'monthly' }),
        line(azure, { billingCycle: 'annual' }),
      ]),
      ['licence annual P1Y', 'billingCycleNotSupported', 'billingCycleNotSupported', 'billingCycleNotSupported'],
    )
  })

  test('a term that the offer does not have, or may not become, is refused', () => {
    assert.deepEqual(
      verdicts([
        line(e1, { termDuration: 'P3Y' }),
        line(saas, { renewsTo: { termDuration: 'P1Y' } }),
        line(saasTrial, { renewsTo: { termDuration: 'P1Y' } }),
      ]),
      ['propertyInvalid', 'propertyInvalid', 'saas none P1M'],
    )
  })
})

describe('how often something can be bought', () => {
  test('a trial is for once in the life of a customer, also when it ended', () => {
    const ended = held(businessTrial.toLowerCase(), { kind: 'trial', status: 'deleted' })

    assert.deepEqual(verdicts([line(businessTrial)], { held: [ended] }), ['offerUseLimitExceeded'])
  })

  test('a trial cannot be bought twice in one go', () => {
    assert.deepEqual(verdicts([line(businessTrial), line(businessTrial, { lineItemNumber: 1 })]), [
      'trial none P1M',
      'offerUseLimitExceeded',
    ])
  })

  test('an Azure plan is one at a time for a customer and partner on record', () => {
    const plan = held(azurePlan, { kind: 'azurePlan' })
    const ofReseller = line(azurePlan, { partnerIdOnRecord: '4847383' })
    const resellers = new Map([['4847383', 'own' as const]])

    assert.deepEqual(verdicts([line(azurePlan)], { held: [plan] }), ['offerUseLimitExceeded'])
    assert.deepEqual(verdicts([line(azurePlan)], { held: [{ ...plan, status: 'deleted' }] }), [
      'azurePlan one_time undefined',
    ])
    assert.deepEqual(verdicts([ofReseller], { held: [plan], resellers }), ['azurePlan one_time undefined'])
  })
})

describe('the partner on record', () => {
  const forReseller = (mpnId: string) => line(e1, { partnerIdOnRecord: mpnId })
  const resellers = new Map<string, 'own' | 'other'>([
    ['4847383', 'own'],
    ['4847999', 'other'],
  ])

  test('an indirect reseller of the provider may be on record, nobody else', () => {
    const lines = ['4847383', '4847999', '1111111', '4390001'].map(forReseller)

    assert.deepEqual(verdicts(lines, { resellers }), [
      'licence monthly P1Y',
      'mpnIdNotReseller',
      'mpnIdNotFound',
      'mpnIdOfProvider',
    ])
  })
})

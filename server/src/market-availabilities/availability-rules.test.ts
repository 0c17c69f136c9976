import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { wrongInAvailability } from './availability-rules.ts'

describe('where and at which prices a plan is sold', () => {
  test('is right with markets of two letters, prices from 0 on, and one base', () => {
    const wrong = wrongInAvailability({
      marketStates: [{ marketCode: 'US', state: 'Enabled' }],
      priceSchedules: [
        { isBaseSchedule: true, schedules: [{ retailPrice: { openPrice: 0, currencyCode: 'USD' } }] },
        { isBaseSchedule: false, marketCodes: ['FR'] },
      ],
      customMeters: [{ ID: 'calls', priceInUsd: 0.01 }],
    })

    assert.deepEqual(wrong, {})
  })

  test('tells each place that is wrong', () => {
    const wrong = wrongInAvailability({
      marketStates: [
        { marketCode: 'US', state: 'Enabled' },
        { marketCode: 'us', state: 'Enabled' },
      ],
      priceSchedules: [
        { isBaseSchedule: true, schedules: [{ retailPrice: { openPrice: -1, currencyCode: 'dollars' } }] },
        { isBaseSchedule: true },
      ],
      customMeters: [{ ID: 'calls' }, { ID: 'calls', priceInUsd: -1 }],
    })

    assert.deepEqual(wrong, {
      'marketStates[1].marketCode': ["It is there twice (value 'us')."],
      'customMeters[1].ID': ["It is there twice (value 'calls')."],
      'priceSchedules[1].isBaseSchedule': ['One schedule at most is the base.'],
      'priceSchedules[0].schedules[0].retailPrice.openPrice': ['A price is not below 0.'],
      'priceSchedules[0].schedules[0].retailPrice.currencyCode': ['A currency is told by its three letters.'],
      'customMeters[1].priceInUsd': ['A price is not below 0.'],
    })
  })
})

import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { PartnerCenterError } from '../partner-center-error.ts'
import { checkAvailability } from './check-availability.ts'

type Availability = Parameters<typeof checkAvailability>[0]

/** The paths of the members that are refused. */
function refused(members: Partial<Availability>): readonly string[] {
  try {
    checkAvailability({ resourceType: 'FeatureAvailability', ...members })
    return []
  } catch (cause) {
    assert.ok(cause instanceof PartnerCenterError)
    return Object.keys(cause.fields)
  }
}

const price = { retailPrice: { openPrice: 0, currencyCode: 'USD' } }

describe('where and at which prices a plan is sold, as a draft', () => {
  test('is right with known markets, prices from 0 on, and one base', () => {
    assert.deepEqual(
      refused({
        marketStates: [{ marketCode: 'US', state: 'Enabled' }],
        priceSchedules: [
          { isBaseSchedule: true, schedules: [price] },
          { isBaseSchedule: false, marketCodes: ['FR'], schedules: [price] },
        ],
        customMeters: [{ ID: 'calls', displayName: 'Calls', unitOfMeasure: 'call', priceInUsd: 0.01 }],
      }),
      [],
    )
  })

  test('may lack what is asked for when it is published', () => {
    const customMeters = [{ ID: 'calls' }]

    assert.deepEqual(refused({ visibility: 'Private', priceSchedules: [{ schedules: [{}] }, {}], customMeters }), [])
  })

  test('tells each place that is wrong', () => {
    const wrong = { retailPrice: { openPrice: -1, currencyCode: 'USD' } }
    const dollars = { retailPrice: { openPrice: 1, currencyCode: 'dollars' } }

    assert.deepEqual(
      refused({
        marketStates: ['US', 'us', 'Mars'].map((marketCode) => ({ marketCode, state: 'Enabled' as const })),
        priceSchedules: [
          { isBaseSchedule: true, schedules: [wrong, dollars] },
          { isBaseSchedule: true, schedules: [price] },
          { marketCodes: ['Mars'] },
        ],
        customMeters: [{ ID: 'calls' }, { ID: 'calls', priceInUsd: -1 }],
        trial: { type: 'TimedUsage', durationType: 'Months', duration: 2 },
      }),
      [
        'marketStates[1]',
        'marketStates[2]',
        'trial',
        'priceSchedules',
        'priceSchedules[0].schedules[0].retailPrice.openPrice',
        'priceSchedules[0].schedules[1].retailPrice.currencyCode',
        'priceSchedules[2].marketCodes[0]',
        'customMeters[1]',
        'customMeters[1].priceInUsd',
      ],
    )
  })
})

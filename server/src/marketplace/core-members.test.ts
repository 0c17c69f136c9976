import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { parseExact } from '../exact-json.ts'
import { offerMembers, planMembers, portalClouds, variantClouds } from './core-members.ts'
import { sameValue } from './portal-definition.ts'

/** A value that each member may have, in the portal's words. */
const values: Readonly<Record<string, unknown>> = {
  'microsoft-azure-marketplace.usefulLinks': [{ linkTitle: 'Site', linkUrl: 'https://contoso.example' }],
  'microsoft-azure-marketplace.categoryMap': [{ categoryL1: 'security', 'categoryL2-security': ['threat-protection'] }],
  'microsoft-azure-marketplace.allowedSubscriptions': ['9b7c2f3e-0000-4000-8000-000000000001'],
  'microsoft-azure-marketplace.useEnterpriseContract': true,
  'microsoft-azure-virtualmachines.hideSKUForSolutionTemplate': true,
  regions: ['US', 'FR'],
  virtualMachinePricing: {
    isByol: false,
    freeTrialDurationInMonths: 1,
    coreMultiplier: { currency: 'USD', individually: { sharedcore: 0.25, '2core': 0.5, '416core': 12 } },
  },
}

const members = [...offerMembers, ...planMembers]

describe('what both APIs know', () => {
  for (const member of members)
    test(`${member.key} is said in a ${member.kind} and read from it again`, () => {
      const value = values[member.key] ?? 'some words'

      const part = member.write({ resourceType: 'Any', untouched: 1 }, value)

      assert.deepEqual(member.read(part), value)
      assert.equal(part['untouched'], 1)
    })

  for (const member of members)
    test(`${member.key} that is emptied says nothing any more`, () => {
      const part = member.write(member.write({}, values[member.key] ?? 'some words'), member.empty)

      assert.ok(sameValue(member.read(part) ?? member.empty, member.empty))
    })

  test('each has a key of its own', () => {
    assert.equal(new Set(offerMembers.map(({ key }) => key)).size, offerMembers.length)
    assert.equal(new Set(planMembers.map(({ key }) => key)).size, planMembers.length)
  })
})

describe('categories of business applications', () => {
  test('have no words below them, and are named in a list of their own', () => {
    const categories = offerMembers.find(({ key }) => key.endsWith('categoryMap'))
    const value = [{ categoryL1: 'web', 'categoryL2-web': ['ecommerce'] }, { categoryL1: 'Finance' }]

    const part = categories?.write({}, value)

    assert.deepEqual(part, { leveledCategories: { web: ['ecommerce'] }, categories: ['Finance'] })
    assert.deepEqual(categories?.read(part ?? {}), value)
  })
})

describe('what stands beside', () => {
  test('other contacts and other members of the same contact stay', () => {
    const email = offerMembers.find(({ key }) => key.endsWith('engineeringContactEmail'))
    const part = { listingContacts: [{ type: 'Engineering', name: 'A B', role: 'Lead' }, { type: 'CustomerSupport' }] }

    const written = email?.write(part, 'ab@contoso.example')

    assert.deepEqual(written, {
      listingContacts: [
        { type: 'Engineering', name: 'A B', role: 'Lead', email: 'ab@contoso.example' },
        { type: 'CustomerSupport' },
      ],
    })
  })

  test('prices of markets stay when the price per core changes', () => {
    const prices = planMembers.find(({ key }) => key === 'virtualMachinePricing')
    const market = { marketCodes: ['FR'], schedules: [{ retailPrice: { openPrice: 9, currencyCode: 'EUR' } }] }

    const written = prices?.write({ priceSchedules: [market] }, { coreMultiplier: { currency: 'USD', single: 1 } })

    assert.deepEqual(written?.['priceSchedules'], [
      {
        isBaseSchedule: true,
        friendlyName: 'Price per core',
        schedules: [
          {
            retailPrice: { openPrice: 1, currencyCode: 'USD' },
            pricingModel: 'Usage',
            pricingUnits: [{ unitType: 'core', isUnlimitedUnit: true }],
          },
        ],
      },
      market,
    ])
  })

  test('a size of machine that neither API knows gets no price', () => {
    const prices = planMembers.find(({ key }) => key === 'virtualMachinePricing')

    const written = prices?.write(
      {},
      { coreMultiplier: { currency: 'USD', individually: { huge: 1, constructor: 2 } } },
    )

    assert.deepEqual(written?.['priceSchedules'], [])
  })

  test('clouds have words of their own in each API, unknown ones stay', () => {
    assert.deepEqual(portalClouds({ cloudAvailabilities: ['public-azure', 'azure-government', 'moon'] }), [
      'PublicAzure',
      'Fairfax',
      'moon',
    ])
    assert.deepEqual(
      variantClouds({ 'microsoft-azure-virtualmachines.cloudAvailability': ['PublicAzure', 'Fairfax'] }),
      ['public-azure', 'azure-government'],
    )
  })
})

test('two values say the same whatever the order of their members', () => {
  assert.ok(sameValue({ a: 1, b: [{ c: 2, d: 3 }] }, { b: [{ d: 3, c: 2 }], a: 1 }))
  assert.ok(!sameValue([1, 2], [2, 1]))
})

test('two values do not say the same where one has more, or another kind', () => {
  const differing: readonly (readonly [unknown, unknown])[] = [
    [{ a: 1 }, { a: 1, b: 2 }],
    [{ a: 1 }, { b: 1 }],
    [[1], [1, 2]],
    [[], {}],
    ['1', 1],
    [null, undefined],
    [{ a: null }, {}],
  ]

  for (const [one, other] of differing)
    assert.deepEqual([sameValue(one, other), sameValue(other, one)], [false, false], JSON.stringify([one, other]))
})

test('a member that is undefined says what an absent one does', () => {
  assert.ok(sameValue({ a: 1, b: undefined }, { a: 1 }))
})

test('whole numbers beyond 2^53 are told apart by their digits', () => {
  const [one, other, again] = ['9007199254740993', '9007199254740995', '9007199254740993'].map(parseExact)

  assert.deepEqual([sameValue({ one }, { one: again }), sameValue({ one }, { one: other })], [true, false])
})

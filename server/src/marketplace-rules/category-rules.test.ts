import assert from 'node:assert/strict'
import { test } from 'node:test'
import { azureMarketplaceCategories } from '@comptoir/contract/cpp/categories'
import { checkCategories } from './category-rules.ts'

const target = { module: 'property', member: 'categoryMap' } as const

function found(categoryMap: unknown, kind: Parameters<typeof checkCategories>[1] = 'machinesAndContainers') {
  return checkCategories(categoryMap, kind, target).map(
    ({ level, code, target: { member } }) => `${level} ${code} ${member}`,
  )
}

test('a category of virtual machines with its second levels is taken', () => {
  assert.deepEqual(found([{ categoryL1: 'security', 'categoryL2-security': ['threat-protection'] }]), [])
  assert.deepEqual(found([{ categoryL1: 'security' }, { categoryL1: 'web', 'categoryL2-web': [] }]), [])
})

test('an offer has one category or two, each with two second levels at most', () => {
  const three = ['security', 'web', 'media'].map((categoryL1) => ({ categoryL1 }))
  const words = ['threat-protection', 'information-protection', 'other']

  for (const none of [undefined, null, [], {}, 'security'])
    assert.deepEqual(found(none), ['error MemberMissing categoryMap'])
  assert.deepEqual(found(three), ['error TooManyCategories categoryMap'])
  assert.deepEqual(found([{ categoryL1: 'security', 'categoryL2-security': words }]), [
    'error TooManyCategories categoryMap[0]',
  ])
})

test('keys are exact, in their letter case', () => {
  assert.deepEqual(found([{ categoryL1: 'Security' }]), ['error CategoryUnknown categoryMap[0]'])
  assert.deepEqual(found([{ categoryL1: 'constructor' }]), ['error CategoryUnknown categoryMap[0]'])
  assert.deepEqual(found([{ categoryL1: 7 }, {}]), [
    'error CategoryUnknown categoryMap[0]',
    'error CategoryUnknown categoryMap[1]',
  ])
})

test('a category of other offers is told of, as in the sample of the article', () => {
  const sample = [{ categoryL1: 'analytics', 'categoryL2-analytics': ['visualization-and-reporting'] }]

  assert.deepEqual(found(sample), ['warning CategoryOfOtherOffers categoryMap[0]'])
  assert.deepEqual(found(sample, 'saas'), ['warning CategoryUnknown categoryMap[0]'])
  assert.deepEqual(found([{ categoryL1: 'Finance', 'categoryL2-Finance': ['any'] }], 'dynamics365'), [])
})

test('second levels may be those of the article or of the specification', () => {
  const first = 'ai-plus-machine-learning'
  const words = (...list: readonly unknown[]) => [{ categoryL1: first, [`categoryL2-${first}`]: list }]

  assert.deepEqual(found(words('data-labelling', 'data-labeling')), [])
  assert.deepEqual(found(words('data-labels')), ['warning CategoryUnknown categoryMap[0]'])
  assert.deepEqual(found(words(null)), ['warning CategoryUnknown categoryMap[0]'])
  assert.deepEqual(found([{ categoryL1: first, [`categoryL2-${first}`]: 'other' }]), [
    'error CategoryUnknown categoryMap[0]',
  ])
})

test('every documented category is one of its own kind of offer', () => {
  for (const [kind, table] of [
    ['machinesAndContainers', azureMarketplaceCategories.machinesAndContainers],
    ['applications', azureMarketplaceCategories.applications],
    ['saas', azureMarketplaceCategories.saas],
  ] as const)
    for (const [first, words] of Object.entries(table))
      for (const word of words) {
        const map = [{ categoryL1: first, [`categoryL2-${first}`]: [word] }]
        assert.deepEqual(found(map, kind), [], `${first}/${word}`)
        assert.deepEqual(
          found(map, 'any').filter((each) => each.startsWith('error')),
          [],
        )
      }
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkId, checkPlanIds } from './offer-id-rules.ts'

test('an id has small letters, digits, hyphens and underscores', () => {
  const ids = ['contoso-vm', 'plan_1', '2nd', 'a'.repeat(50), 'Contoso', 'a.b', 'a b', '', 'a'.repeat(51), '-a', 'ä']

  const answers = ids.filter((id) => checkId('offer', id, { module: 'offer', member: 'id' }).length === 0)

  assert.deepEqual(answers, ['contoso-vm', 'plan_1', '2nd', 'a'.repeat(50)])
})

test('an id of another form is told the rule and what was found', () => {
  const [finding] = checkId('plan', 'Plan 1', { module: 'offer', member: 'planId' })

  assert.equal(finding?.code, 'IdInvalid')
  assert.match(finding?.message ?? '', /^A plan id has 1 to 50 small letters.*, not "Plan 1"\.$/)
})

test('what is no text is no id', () => {
  for (const id of [undefined, null, 7, {}, []]) {
    assert.equal(checkId('offer', id, { module: 'offer', member: 'id' }).length, 1)
  }
})

test('plans that share an id are found', () => {
  const findings = checkPlanIds(['basic', 'gold', 'basic'])

  assert.deepEqual(
    findings.map(({ code, target }) => [code, target.member]),
    [['IdDuplicate', 'plans[2].planId']],
  )
})

test('an offer has a hundred plans at most', () => {
  const ids = Array.from({ length: 101 }, (_, index) => `plan${index}`)

  assert.deepEqual(checkPlanIds(ids.slice(1)), [])
  assert.deepEqual(
    checkPlanIds(ids).map(({ code }) => code),
    ['TooManyPlans'],
  )
})

import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { germany } from '@comptoir/contract/clouds/germany'
import { global } from '@comptoir/contract/clouds/global'
import { usgov } from '@comptoir/contract/clouds/usgov'
import { countryObjection, declarationObjection, type Submission, submissionObjection } from './enrollment-rules.ts'

const complete: Submission = {
  kind: 'direct',
  evidence: [{ kind: 'letterOfSponsorship', reference: 'letter of 2 May' }],
  declarations: ['cjisDuties', 'noItarData'],
  nominated: false,
  approvedElsewhere: false,
}

describe('who may enrol', () => {
  test('in Germany partners of the European Union, of EFTA and of the United Kingdom', () => {
    for (const country of ['DE', 'fr', 'NO', 'CH', 'LI', 'IS', 'GB'])
      assert.equal(countryObjection(germany, country), undefined, country)
    for (const country of ['US', 'TR', 'CN'])
      assert.equal(countryObjection(germany, country)?.error, 'enrollmentCountryNotEligible', country)
  })

  test('in US Government partners in the United States; the refusal names the rule and its source', () => {
    assert.equal(countryObjection(usgov, 'US'), undefined)
    assert.deepEqual(countryObjection(usgov, 'CA')?.values.slice(1), [
      'CA',
      usgov.programme.eligibility.says,
      'faq-us-government',
    ])
  })

  test('in the public cloud partners of every country', () => {
    assert.equal(countryObjection(global, 'NZ'), undefined)
  })
})

describe('what a submission must have', () => {
  test('in US Government evidence of one of its kinds', () => {
    assert.equal(submissionObjection(usgov, complete), undefined)
    assert.equal(submissionObjection(usgov, { ...complete, evidence: [] })?.error, 'evidenceMissing')
    assert.equal(submissionObjection(germany, { ...complete, evidence: [] }), undefined)
  })

  test('in US Government the duties on CJIS data and the exclusion of ITAR data, each by name', () => {
    const one = submissionObjection(usgov, { ...complete, declarations: ['cjisDuties'] })

    assert.equal(one?.error, 'declarationMissing')
    assert.equal(one?.values[0], 'noItarData')
    assert.equal(declarationObjection(usgov, ['other'])?.error, 'declarationUnknown')
  })

  test('of an indirect reseller a nomination, or approval in the public programme', () => {
    const reseller = { ...complete, kind: 'indirectReseller' } as const

    assert.equal(submissionObjection(usgov, reseller)?.error, 'nominationMissing')
    for (const proof of [{ nominated: true }, { approvedElsewhere: true }])
      assert.equal(submissionObjection(usgov, { ...reseller, ...proof }), undefined)
  })
})

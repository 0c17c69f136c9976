import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { clouds } from './clouds.ts'
import { germany } from './germany.ts'
import { global } from './global.ts'
import { usgov } from './usgov.ts'

describe('the programmes of the clouds', () => {
  test('enrol direct partners, indirect providers and indirect resellers, each with an agreement to accept', () => {
    for (const { id, programme } of clouds)
      for (const kind of programme.kinds)
        assert.equal(programme.agreements.filter(({ kinds }) => kinds.includes(kind)).length, 1, `${id} ${kind}`)
  })

  test('of Germany and US Government have other prices, and the same discounts, incentives and billing', () => {
    for (const { priceUpliftPercent, programme } of [germany, usgov]) {
      assert.ok(priceUpliftPercent > global.priceUpliftPercent)
      const same = programme.sameAsPublic.map(({ says }) => says).join(' ')
      for (const word of [/Discounts/, /Incentives/, /billing/, /Qualification to sell/]) assert.match(same, word)
    }
  })

  test('differ in support: Germany’s is the public one, US Government’s varies with the entity and its data', () => {
    assert.ok(germany.programme.sameAsPublic.some(({ says }) => /support/i.test(says)))
    assert.ok(usgov.programme.differs.some(({ says }) => /Support/.test(says)))
    assert.match(usgov.programme.support.says, /government entity and the type of data/)
    assert.match(usgov.programme.criminalJusticeDuties?.says ?? '', /CJIS/)
    assert.match(usgov.programme.dataNotServed?.says ?? '', /ITAR/)
  })

  test('of US Government adds the addendum and Exhibit A to the reseller and the distributor agreement, in English', () => {
    for (const { parts, language } of usgov.programme.agreements) {
      assert.deepEqual(
        parts.slice(-2).map(({ kind }) => kind),
        ['addendum', 'exhibit'],
      )
      assert.equal(language, 'en')
    }
    assert.deepEqual(
      usgov.programme.agreements.map(({ id, kinds }) => [id, kinds]),
      [
        ['mcra', ['direct', 'indirectReseller']],
        ['mcda', ['indirectProvider']],
      ],
    )
  })

  test('of Germany gives customers the supplement and the agreement with the data trustee', () => {
    assert.deepEqual(
      germany.programme.customerAgreement?.parts.map(({ kind }) => kind),
      ['agreement', 'supplement', 'exhibit'],
    )
    assert.equal(germany.programme.customerAgreement?.otherParty, germany.programme.dataTrustee?.name)
  })

  test('of Germany and US Government nominate no reseller again, and move no environment', () => {
    for (const { programme } of [germany, usgov]) {
      assert.equal(programme.noRenomination?.approvedIn, 'global')
      assert.match(programme.moving.says, /no mechanism.*responsible for moving its data/)
    }
  })

  test('validate partners beforehand in US Government alone, by evidence', () => {
    for (const { id, programme } of clouds)
      assert.deepEqual(
        [programme.review !== undefined, programme.evidence !== undefined],
        [id === 'usgov', id === 'usgov'],
      )
  })
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { global } from '@comptoir/contract/clouds/global'
import { PartnerCenterError } from '../partner-center-error.ts'
import { loadOffer } from './load-offer.ts'

const us = { country: 'US', isServed: true }
const sandboxOffer = 'MS-AZR-0146P'

test('an offer for sandboxes is there for them', () => {
  assert.equal(loadOffer({ cloud: global, partner: { sandbox: 1 } }, sandboxOffer, us).id, sandboxOffer)
})

test('an offer for sandboxes is not there for others', () => {
  const load = () => loadOffer({ cloud: global, partner: { sandbox: 0 } }, sandboxOffer, us)

  assert.throws(load, (cause) => cause instanceof PartnerCenterError && cause.errorName === 'offerNotFound')
})

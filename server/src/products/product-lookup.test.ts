import assert from 'node:assert/strict'
import { test } from 'node:test'
import { global } from '@comptoir/contract/clouds/global'
import { PartnerCenterError } from '../partner-center-error.ts'
import { loadProduct, type ProductViewer } from './product-lookup.ts'

const viewer = (sandbox: number): ProductViewer => ({
  cloud: global,
  partner: { sandbox },
  market: { country: 'US', isServed: true },
})
const productOfSandboxOffer = 'ef640413-bbfc-4668-ba88-80d2b1cda946'

test('a product for sandboxes is there for them', () => {
  assert.equal(loadProduct(viewer(1), productOfSandboxOffer).id, productOfSandboxOffer)
})

test('a product for sandboxes is not there for others', () => {
  const load = () => loadProduct(viewer(0), productOfSandboxOffer, 'parentProductNotFound')

  assert.throws(load, (cause) => cause instanceof PartnerCenterError && cause.errorName === 'parentProductNotFound')
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { BillingCycle } from '@comptoir/contract/schemas/commerce-terms'
import { catalogueOf } from '../catalogue/catalogue.ts'
import { findItem } from '../catalogue/catalogue-lookup.ts'
import { orderGroupsOf } from './order-groups.ts'

const catalogue = catalogueOf('global', 'global')
const groupsOf = (...items: readonly (readonly [string, BillingCycle])[]) =>
  orderGroupsOf(
    items.map(([catalogItemId, billingCycle]) => ({
      catalogItemId,
      billingCycle,
      item: findItem(catalogue, catalogItemId),
    })),
  )

test('items are grouped as in the example of create-a-cart', () => {
  const groups = groupsOf(
    ['MS-AZR-0145P', 'monthly'],
    ['DZH318Z0BQ36:004G:DZH318Z08C0S', 'one_time'],
    ['DZH318Z0BQ36:004J:DZH318Z08B8X', 'one_time'],
    ['DG7GMGF0DWM3:0002:DG7GMGF0DT1M', 'one_time'],
    ['DZH318Z0BXWC:0002:DZH318Z0BMRV', 'monthly'],
    ['DZH318Z0C0WF:0001:DZH318Z0BP69', 'none'],
  )

  assert.deepEqual(groups, ['OMS-0', '0', '0', '0', '1', '2'])
})

test('an Azure plan is ordered apart from software', () => {
  const groups = groupsOf(
    ['DG7GMGF0DWM3:0002:DG7GMGF0DT1M', 'one_time'],
    ['DZH318Z0BPS6:0001:DZH318Z0BML6', 'one_time'],
  )

  assert.deepEqual(groups, ['0', '1'])
})

test('what the catalogue does not know is grouped by the form of its id', () => {
  assert.deepEqual(groupsOf(['nothing', 'monthly'], ['no:such:thing', 'one_time']), ['OMS-0', '0'])
})

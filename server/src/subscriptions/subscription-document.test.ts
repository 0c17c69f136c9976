import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { AccountTable } from '../store/tables.ts'
import { archiving, azure, azurePlan, businessTrial, e1, purchaseOf, saas, saasTrial } from './sample-subscriptions.ts'
import {
  type NewSubscription,
  newSubscriptionRow,
  subscriptionOf,
  withChanges,
  withProvisioning,
} from './subscription-document.ts'

const now = '2026-01-15T09:00:00.000Z'
const partner: AccountTable = {
  partner_id: 'p',
  cloud: 'global',
  tenant_id: 't',
  domain: 'd',
  name: 'n',
  kind: 'direct',
  mpn_id: '1',
  country: 'US',
  currency: 'USD',
  sandbox: 1,
  clock_offset_ms: 0,
  clock_frozen_at: null,
  identity_version: 0,
  enrollment_state: 'approved',
  created_at: now,
}
const bought = (offerId: string, changes: Partial<NewSubscription> = {}) =>
  newSubscriptionRow({ ...purchaseOf(offerId, partner, now), ...changes })
const etag = (version: number) =>
  Buffer.from(JSON.stringify({ id: 'a356ac8c-e310-44f4-bf85-c7f29044af99', version })).toString('base64')

test('a licence-based subscription is active at once, for a year from the day of purchase, and renews itself', () => {
  const row = bought(archiving, {
    quantity: 2,
    friendlyName: 'Some friendly name',
    parentSubscriptionId: '1C2B75C1-74A5-472A-A729-7F8CEFC477F9',
    partnerIdOnRecord: '4847383',
  })

  assert.deepEqual(subscriptionOf(row), {
    id: 'A356AC8C-E310-44F4-BF85-C7F29044AF99',
    offerId: archiving,
    offerName: 'Exchange Online Archiving for Exchange Online',
    friendlyName: 'Some friendly name',
    quantity: 2,
    unitType: 'Licenses',
    parentSubscriptionId: '1C2B75C1-74A5-472A-A729-7F8CEFC477F9',
    hasPurchasableAddons: false,
    creationDate: now,
    effectiveStartDate: '2026-01-15T00:00:00.000Z',
    commitmentEndDate: '2027-01-15T00:00:00.000Z',
    termDuration: 'P1Y',
    status: 'active',
    autoRenewEnabled: true,
    isTrial: false,
    billingType: 'license',
    billingCycle: 'monthly',
    isMicrosoftProduct: true,
    publisherName: 'Microsoft Corporation',
    partnerId: '4847383',
    contractType: 'subscription',
    links: {
      offer: { uri: `/offers/${archiving}?country=US`, method: 'GET', headers: [] },
      parentSubscription: {
        uri: '/customers/4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04/subscriptions/1C2B75C1-74A5-472A-A729-7F8CEFC477F9',
        method: 'GET',
        headers: [],
      },
      self: {
        uri: '/customers/4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04/subscriptions/A356AC8C-E310-44F4-BF85-C7F29044AF99',
        method: 'GET',
        headers: [],
      },
    },
    orderId: 'B23FDEDD-D6BD-415A-8B71-3624C81C9644',
    attributes: { etag: etag(1), objectType: 'Subscription' },
  })
})

test('the columns say what the document says, with ids in small letters', () => {
  const { body, ...columns } = bought(archiving, {
    parentSubscriptionId: '1C2B75C1-74A5-472A-A729-7F8CEFC477F9',
    partnerIdOnRecord: '4847383',
  })

  assert.equal(JSON.parse(body).id, 'A356AC8C-E310-44F4-BF85-C7F29044AF99')
  assert.deepEqual(columns, {
    partner_id: 'p',
    customer_id: '4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04',
    subscription_id: 'a356ac8c-e310-44f4-bf85-c7f29044af99',
    order_id: 'b23fdedd-d6bd-415a-8b71-3624c81c9644',
    parent_id: '1c2b75c1-74a5-472a-a729-7f8cefc477f9',
    offer_id: archiving,
    kind: 'licence',
    mpn_id: '4847383',
    status: 'active',
    version: 1,
    created_at: now,
    provisioning: 'pending',
  })
})

test('a subscription without a nickname has the name of its offer', () => {
  assert.equal(subscriptionOf(bought(e1)).friendlyName, subscriptionOf(bought(e1)).offerName)
})

test('an Azure subscription has an entitlement of its own and no end', () => {
  const { entitlementId, commitmentEndDate, termDuration, autoRenewEnabled } = subscriptionOf(bought(azure))

  assert.match(entitlementId ?? '', /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/)
  assert.equal(commitmentEndDate, '9999-12-10T00:00:00.000Z')
  assert.equal(termDuration, undefined)
  assert.equal(autoRenewEnabled, false)
})

test('an Azure plan is pending, has no end and leads to its product, SKU and availability', () => {
  const { status, commitmentEndDate, links } = subscriptionOf(bought(azurePlan))

  assert.equal(status, 'pending')
  assert.equal(commitmentEndDate, '9999-12-10T00:00:00.000Z')
  assert.deepEqual(Object.keys(links ?? {}), ['product', 'sku', 'availability', 'self'])
  assert.equal(links?.availability?.uri, '/products/DZH318Z0BPS6/skus/0001/availabilities/DZH318Z0BML6?country=US')
})

test('a marketplace subscription is pending, and refunded in full within a day', () => {
  const { status, isMicrosoftProduct, publisherName, commitmentEndDate, refundOptions, actions } = subscriptionOf(
    bought(saas),
  )

  assert.deepEqual(
    { status, isMicrosoftProduct, publisherName, commitmentEndDate, refundOptions, actions },
    {
      status: 'pending',
      isMicrosoftProduct: false,
      publisherName: 'Barracuda Networks, Inc.',
      commitmentEndDate: '2026-02-15T09:00:00.000Z',
      refundOptions: [{ type: 'Full', expiresAt: '2026-01-16T09:00:00.000Z' }],
      actions: ['edit', 'cancel'],
    },
  )
})

test('a trial lasts a month and does not renew itself; one of the marketplace does, for what it renews to', () => {
  const own = subscriptionOf(bought(businessTrial))
  const other = subscriptionOf(bought(saasTrial, { renewalTermDuration: 'P1Y' }))

  assert.deepEqual(
    [own.isTrial, own.commitmentEndDate, own.autoRenewEnabled],
    [true, '2026-02-15T00:00:00.000Z', false],
  )
  assert.deepEqual([other.isTrial, other.autoRenewEnabled, other.renewalTermDuration], [true, true, 'P1Y'])
  assert.equal(subscriptionOf(bought(saasTrial)).renewalTermDuration, 'P1M')
})

test('a change makes the next version, with its own etag', () => {
  const changed = withChanges(bought(e1), { quantity: 7, status: 'suspended', suspensionReasons: ['why'] })

  const { quantity, status, suspensionReasons, attributes } = subscriptionOf(changed)
  assert.deepEqual([quantity, status, suspensionReasons, attributes.etag], [7, 'suspended', ['why'], etag(2)])
  assert.deepEqual([changed.version, changed.status], [2, 'suspended'])
})

test('reasons of a suspension go with it, and so do the actions of what has ended', () => {
  const suspended = withChanges(bought(saas), { status: 'suspended', suspensionReasons: ['why'] })

  assert.equal(Object.hasOwn(subscriptionOf(withChanges(suspended, { status: 'active' })), 'suspensionReasons'), false)
  assert.deepEqual(subscriptionOf(withChanges(suspended, { status: 'deleted' })).actions, [])
})

test('provisioning is no part of the document, so that its progress makes no etag stale', () => {
  const row = bought(e1)

  assert.deepEqual(withProvisioning(row, 'success'), { ...row, provisioning: 'success' })
})

import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { billingProfileOf, customerOf, fullDomain, newCustomerRow, withBillingProfile } from './customer-document.ts'
import { sampleNewCustomer } from './sample-new-customer.ts'

const customerId = 'c1c1c1c1-0000-4000-8000-000000000001'
const guid = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/

function made(request = sampleNewCustomer({ domain: 'Relecloud', companyName: 'Relecloud AG' }), id = customerId) {
  return newCustomerRow({
    partner: { partner_id: 'p1' },
    cloud: { domainSuffix: 'onmicrosoft.us' },
    customerId: id,
    now: '2026-01-15T09:00:00.000Z',
    request,
  })
}

describe('the row of a new customer', () => {
  test('holds what is searched in small letters, and the rest as it is shown', () => {
    const { body: _, summary: __, ...columns } = made()

    assert.deepEqual(columns, {
      partner_id: 'p1',
      customer_id: customerId,
      version: 1,
      domain: 'relecloud.onmicrosoft.us',
      company_key: 'relecloud ag',
      company_name: 'Relecloud AG',
      reseller_id: null,
      country: 'US',
      created_at: '2026-01-15T09:00:00.000Z',
    })
  })

  test('holds the reseller in small letters, in its column and on the wire', () => {
    const associatedPartnerId = '7D5A1C02-4B1E-4C6F-9A27-5D0C81F3E601'

    const row = made({ ...sampleNewCustomer(), associatedPartnerId })

    assert.equal(row.reseller_id, associatedPartnerId.toLowerCase())
    assert.equal(customerOf(row).associatedPartnerId, associatedPartnerId.toLowerCase())
  })

  test('shows in lists what the customer has, without billing profile, address, email and delegated access', () => {
    const row = made()
    const { billingProfile: _, allowDelegatedAccess: __, ...customer } = customerOf(row)
    const { address: ___, email: ____, ...companyProfile } = customer.companyProfile

    assert.deepEqual(JSON.parse(row.summary), { ...customer, companyProfile })
  })

  test('does not take over what only the service may say', () => {
    const sample = sampleNewCustomer({ domain: 'modest' })
    const boast = {
      ...sample,
      id: 'mine',
      commerceId: 'mine',
      relationshipToPartner: 'advisor' as const,
      allowDelegatedAccess: false,
      customDomains: ['mine.example'],
      userCredentials: { userName: 'root', password: 'mine' },
      attributes: { objectType: 'mine' },
      companyProfile: { ...sample.companyProfile, tenantId: 'mine', companyName: 'mine', email: 'mine' },
      billingProfile: { ...sample.billingProfile, id: 'mine', attributes: { objectType: 'mine', etag: 'mine' } },
    }

    assert.equal(made(boast).body, made(sample).body)
  })

  test('derives commerce id and profile id from the customer’s, each its own and always the same', () => {
    const [first, again, other] = [made(), made(), made(undefined, 'c1c1c1c1-0000-4000-8000-000000000002')].map(
      (row) => [customerOf(row).commerceId ?? '', billingProfileOf(row).id],
    )
    assert.ok(first && other)

    for (const id of [...first, ...other]) assert.match(id, guid)
    assert.deepEqual(again, first)
    assert.equal(new Set([...first, ...other, customerId]).size, 5)
  })

  test('spells countries in capitals', () => {
    const row = made(sampleNewCustomer({ address: { country: 'us' } }))

    assert.equal(row.country, 'US')
    assert.equal(billingProfileOf(row).defaultAddress.country, 'US')
    assert.equal(customerOf(row).companyProfile.address?.country, 'US')
  })

  test('has a company address without region where the billing address has no state', () => {
    const sample = sampleNewCustomer()
    const { state: _, ...defaultAddress } = sample.billingProfile.defaultAddress

    const row = made({ ...sample, billingProfile: { ...sample.billingProfile, defaultAddress } })

    assert.ok(!('region' in (customerOf(row).companyProfile.address ?? {})))
  })
})

describe('a customer’s row with another billing profile', () => {
  const { billingProfile } = sampleNewCustomer({ companyName: 'Éclair', email: 'new@relecloud.example' })
  const moved = { ...billingProfile, defaultAddress: { country: 'ca', city: 'Toronto', addressLine1: '1 Bay' } }

  test('is one version on, and is found by its new name', () => {
    const before = made()

    const { body, summary, ...columns } = withBillingProfile(before, moved)

    const { body: _, summary: __, ...kept } = before
    assert.deepEqual(columns, { ...kept, version: 2, company_key: 'éclair', company_name: 'Éclair', country: 'CA' })
    assert.equal(JSON.parse(summary).companyProfile.companyName, 'Éclair')
    assert.deepEqual(billingProfileOf({ body }).attributes, {
      etag: Buffer.from(`{"id":"${customerId}","version":2}`).toString('base64'),
      objectType: 'CustomerBillingProfile',
    })
  })

  test('has the new name, address and email in its company profile, and keeps the rest', () => {
    const before = customerOf(made())

    const after = customerOf(withBillingProfile(made(), moved))

    assert.deepEqual(after.companyProfile, {
      ...before.companyProfile,
      companyName: 'Éclair',
      address: { country: 'CA', city: 'Toronto', addressLine1: '1 Bay' },
      email: 'new@relecloud.example',
    })
    assert.equal(after.billingProfile?.id, before.billingProfile?.id)
    assert.equal(after.commerceId, before.commerceId)
    assert.deepEqual(after.customDomains, before.customDomains)
  })
})

test('a customer of a row without billing profile is a bug, and said to be one', () => {
  assert.throws(() => billingProfileOf({ body: '{"id":"1"}' }), TypeError)
})

test('a bare prefix is a domain of the cloud, and a domain stays as it is', () => {
  const china = { domainSuffix: 'partner.onmschina.cn' }

  assert.equal(fullDomain('relecloud', china), 'relecloud.partner.onmschina.cn')
  assert.equal(fullDomain('relecloud.example', china), 'relecloud.example')
})

import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { clouds } from '@comptoir/contract/clouds/clouds'
import { usgov } from '@comptoir/contract/clouds/usgov'
import { engines, expectError, type PartnerApi, type PartnerCenter, startPartnerCenter } from '@comptoir/testing'
import { sandboxAccounts } from '../sandbox/accounts.ts'
import { newCustomerRow } from './customer-document.ts'
import { insertCustomer } from './customer-store.ts'
import { sampleNewCustomer } from './sample-new-customer.ts'

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const reseller = '7d5a1c02-4b1e-4c6f-9a27-5d0c81f3e601'

for (const engine of engines)
  describe(`csp.customers.create over ${engine.name}`, { skip: engine.skip }, () => {
    let center: PartnerCenter
    let api: PartnerApi

    before(async () => {
      center = await startPartnerCenter({ engine })
      api = await center.api()
    })
    after(() => center.close())

    test('a customer is answered in full, with its administrator’s one-time password', async () => {
      const { status, body } = await api.post(
        '/v1/customers',
        sampleNewCustomer({ domain: 'WingtipToys1.onmicrosoft.com', companyName: 'Wingtip Toys', culture: 'EN-US' }),
      )

      assert.equal(status, 201)
      const { id, commerceId, userCredentials } = body
      for (const each of [id, commerceId, body.billingProfile.id]) assert.match(each, guid)
      assert.equal(userCredentials.password.length, 16)
      assert.deepEqual(body, {
        id,
        commerceId,
        companyProfile: {
          tenantId: id,
          domain: 'WingtipToys1.onmicrosoft.com',
          companyName: 'Wingtip Toys',
          address: {
            country: 'US',
            city: 'Redmond',
            region: 'WA',
            addressLine1: 'One Microsoft Way',
            postalCode: '98052',
            phoneNumber: '4255550101',
          },
          email: 'gena@relecloud.example',
          links: { self: { uri: `/customers/${id}/profiles/company`, method: 'GET', headers: [] } },
          attributes: { objectType: 'CustomerCompanyProfile' },
        },
        billingProfile: {
          id: body.billingProfile.id,
          email: 'gena@relecloud.example',
          culture: 'en-US',
          language: 'en',
          companyName: 'Wingtip Toys',
          defaultAddress: {
            country: 'US',
            city: 'Redmond',
            state: 'WA',
            addressLine1: 'One Microsoft Way',
            postalCode: '98052',
            firstName: 'Gena',
            lastName: 'Soto',
            phoneNumber: '4255550101',
          },
          links: { self: { uri: `/customers/${id}/profiles/billing`, method: 'GET', headers: [] } },
          attributes: {
            etag: Buffer.from(`{"id":"${id}","version":1}`).toString('base64'),
            objectType: 'CustomerBillingProfile',
          },
        },
        relationshipToPartner: 'reseller',
        allowDelegatedAccess: true,
        customDomains: ['WingtipToys1.onmicrosoft.com'],
        links: { self: { uri: `/customers/${id}`, method: 'GET', headers: [] } },
        attributes: { objectType: 'Customer' },
        userCredentials: { userName: 'admin', password: userCredentials.password },
      })
    })

    test('the password is in no later reading and in no audit record', async () => {
      const { body } = await api.post('/v1/customers', sampleNewCustomer({ companyName: 'Quiet Company' }))
      const filter = encodeURIComponent(JSON.stringify({ Field: 'CustomerId', Value: body.id, Operator: 'equals' }))

      const { userCredentials, ...customer } = body
      const audit = await api.get(`/v1/auditrecords?filter=${filter}`)

      assert.deepEqual((await api.get(`/v1/customers/${body.id}`)).body, customer)
      assert.equal(audit.body.totalCount, 1)
      assert.equal(audit.body.items[0].operationType, 'add_customer')
      assert.equal(audit.body.items[0].customerName, 'Quiet Company')
      assert.ok(!JSON.stringify(audit.body).includes(userCredentials.password))
    })

    test('a repeated request id gets the first answer, its password included, and makes no second customer', async () => {
      const headers = { 'ms-requestid': '2f8bd8a0-6a6b-4d6f-8c39-0d1f5a2a9c11' }
      const request = sampleNewCustomer({ companyName: 'Only Once' })

      const first = await api.post('/v1/customers', request, headers)
      const again = await api.post('/v1/customers', request, headers)

      assert.equal(again.status, 201)
      assert.deepEqual(again.body, first.body)
      assert.equal((await named(api, 'Only Once')).length, 1)
    })

    test('members are read in any letter case, null counts as unset, and what nobody knows is ignored', async () => {
      const { status, body } = await api.post('/V1/Customers/', {
        ID: null,
        CompanyProfile: { TenantId: null, DOMAIN: 'casing.onmicrosoft.com', CompanyName: null },
        BillingProfile: {
          FirstName: null,
          Email: 'gena@relecloud.example',
          Culture: 'EN-US',
          Language: 'En',
          CompanyName: 'Casing',
          DefaultAddress: { Country: 'us', City: 'Redmond', State: 'WA', ADDRESSLINE1: '1 Way', PostalCode: '98052' },
          FavouriteColour: 'red',
        },
        RelationshipToPartner: 'none',
        AssociatedPartnerId: null,
        Wish: { deep: 1 },
      })

      assert.equal(status, 201)
      assert.equal(body.companyProfile.domain, 'casing.onmicrosoft.com')
      assert.deepEqual(body.billingProfile.defaultAddress, {
        country: 'US',
        city: 'Redmond',
        state: 'WA',
        addressLine1: '1 Way',
        postalCode: '98052',
      })
      assert.equal(body.billingProfile.favouriteColour, undefined)
      assert.equal(body.wish, undefined)
    })

    test('a prefix alone becomes a domain of the cloud', async () => {
      const global = await api.post('/v1/customers', sampleNewCustomer({ domain: 'prefixed' }))
      const usgovApi = await center.api('usgov', 'app')
      const government = await usgovApi.post('/v1/customers', sampleNewCustomer({ domain: 'prefixed' }))

      assert.equal(global.body.companyProfile.domain, 'prefixed.onmicrosoft.com')
      assert.equal(government.body.companyProfile.domain, 'prefixed.onmicrosoft.us')
    })

    test('a domain that a customer or a partner of any account has is taken, in any letter case', async () => {
      await api.post('/v1/customers', sampleNewCustomer({ domain: 'taken.onmicrosoft.com' }))
      const china = await center.api('china')
      const chinese = { culture: 'zh-CN', language: 'zh', address: { country: 'CN', phoneNumber: '02155550111' } }

      for (const domain of ['Taken.onmicrosoft.com', 'taken', 'comptoirchina.partner.onmschina.cn'])
        await expectError(api.post('/v1/customers', sampleNewCustomer({ domain })), 'domainTaken')
      const request = sampleNewCustomer({ domain: 'TAKEN.onmicrosoft.com', ...chinese })
      await expectError(china.post('/v1/customers', request), 'domainTaken')
    })

    test('a domain that another machine takes between the question and the insert is left to it', async () => {
      const { account } = center.account('global')
      const making = {
        partner: account,
        cloud: { domainSuffix: 'onmicrosoft.com' },
        now: center.clock.now(),
        request: sampleNewCustomer({ domain: 'raced' }),
      }
      const [first, second] = ['1', '2'].map((digit) =>
        newCustomerRow({ ...making, customerId: `d0000000-0000-4000-8000-00000000000${digit}` }),
      )
      assert.ok(first && second)

      const outcomes = await center.server.store.write(async (db) => [
        await insertCustomer(db, first),
        await insertCustomer(db, second),
      ])

      assert.deepEqual(outcomes, [true, false])
    })

    test('for an indirect reseller, who must be one of the provider’s', async () => {
      const request = { ...sampleNewCustomer(), associatedPartnerId: reseller.toUpperCase() }

      const { status, body } = await api.post('/v1/customers', request)

      assert.equal(status, 201)
      assert.equal(body.associatedPartnerId, reseller)
      assert.equal((await api.get(`/v1/customers/${body.id}`)).body.associatedPartnerId, reseller)
      const stranger = { ...sampleNewCustomer(), associatedPartnerId: '11111111-1111-4111-8111-111111111111' }
      await expectError(api.post('/v1/customers', stranger), 'resellerNotFound')
    })

    test('for an indirect reseller in the public cloud alone, and not by an application alone', async () => {
      const request = { ...sampleNewCustomer(), associatedPartnerId: reseller }

      const refused = await expectError((await center.api('usgov')).post('/v1/customers', request), 'notOfferedInCloud')
      assert.equal(refused.body.data[0].use, 'forIndirectReseller')
      await expectError((await center.api('global', 'app')).post('/v1/customers', request), 'credentialNotAccepted')
    })

    test('a country outside the cloud’s markets is refused', async () => {
      await expectError((await center.api('china')).post('/v1/customers', sampleNewCustomer()), 'countryNotInMarket')
    })

    test('registration and phone numbers follow the country’s rules', async () => {
      const belarusian = (number: object, phoneNumber: string) => {
        const address = { country: 'BY', city: 'Minsk', postalCode: '220002', phoneNumber }
        const sample = sampleNewCustomer({ culture: 'ru-RU', language: 'ru', address })
        return { ...sample, companyProfile: { ...sample.companyProfile, ...number } }
      }
      const phone = '+375172223344'
      const american = sampleNewCustomer()
      const numbered = { ...american.companyProfile, organizationRegistrationNumber: '1' }

      const good = await api.post('/v1/customers', belarusian({ organizationRegistrationNumber: '123456789' }, phone))

      assert.equal(good.status, 201, JSON.stringify(good.body))
      assert.equal(good.body.companyProfile.organizationRegistrationNumber, '123456789')
      const send = (body: unknown) => api.post('/v1/customers', body)
      await expectError(send({ ...american, companyProfile: numbered }), 'registrationNumberNotSupported')
      await expectError(send(belarusian({}, phone)), 'registrationNumberMissing')
      const malformed = belarusian({ organizationRegistrationNumber: '12' }, phone)
      await expectError(send(malformed), 'registrationNumberMalformed')
      await expectError(send(belarusian({ organizationRegistrationNumber: '123456789' }, '')), 'phoneNumberMissing')
    })

    test('what is missing or malformed is named', async () => {
      const { companyProfile } = sampleNewCustomer()

      const refused = await expectError(api.post('/v1/customers', { companyProfile }), 'propertyInvalid')
      assert.match(refused.body.description, /billingProfile/)
      for (const changes of [{ culture: 'xx-XX' }, { language: 'xx' }, { email: 'nobody' }, { domain: 'a b' }])
        await expectError(api.post('/v1/customers', sampleNewCustomer(changes)), 'propertyInvalid')
    })

    test('a refusal leaves no customer behind', async () => {
      await expectError(
        api.post('/v1/customers', sampleNewCustomer({ companyName: 'Never Was', language: 'xx' })),
        'propertyInvalid',
      )

      assert.deepEqual(await named(api, 'Never Was'), [])
    })
  })

test('a sandbox takes as many customers as its limits say', async () => {
  const sandboxLimits = { customers: 2, subscriptionsPerCustomer: 5, seatsPerSubscription: 25 }
  const center = await startPartnerCenter({ sandboxLimits })
  const api = await center.api()
  for (let count = 0; count < 2; count += 1)
    assert.equal((await api.post('/v1/customers', sampleNewCustomer())).status, 201)

  const refused = await expectError(api.post('/v1/customers', sampleNewCustomer()), 'sandboxLimitReached')

  assert.match(refused.body.description, /2 customers/)
  await center.close()
})

test('a cloud takes no new customers from the day it closes, on the account’s clock', async () => {
  const closing = {
    ...usgov,
    id: 'closing',
    closedToNewCustomers: { since: '2026-02-01T00:00:00.000Z', source: 'inferred' },
    hosts: ['api.closing.example'],
  }
  const [, , , model] = sandboxAccounts
  assert.ok(model)
  const account = { ...model.account, cloud: closing.id }
  const center = await startPartnerCenter({ clouds: [...clouds, closing], accounts: [{ ...model, account }] })
  const api = await center.api('closing')
  assert.equal((await api.post('/v1/customers', sampleNewCustomer())).status, 201)
  await api.post('/comptoir/v1/clock', { to: '2026-02-01T00:00:00Z' })

  const refused = await expectError(api.post('/v1/customers', sampleNewCustomer()), 'notOfferedInCloud')

  assert.deepEqual(refused.body.data, [
    {
      operation: 'csp.customers.create',
      cloud: 'closing',
      cloudName: usgov.name,
      capability: 'new customers',
      reason: 'It takes no new customers since 2026-02-01.',
      instead: usgov.otherwise.instead,
      source: 'inferred',
    },
  ])
  await center.close()
})

async function named(api: PartnerApi, name: string): Promise<readonly unknown[]> {
  const filter = encodeURIComponent(JSON.stringify({ Field: 'CompanyName', Value: name, Operator: 'starts_with' }))
  return (await api.get(`/v1/customers?filter=${filter}`)).body.items
}

import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import {
  engines,
  expectError,
  fetchToken,
  PartnerApi,
  type PartnerCenter,
  startPartnerCenter,
  type WireAnswer,
} from '@comptoir/testing'
import { sandboxAccounts } from '../sandbox/accounts.ts'
import { fabrikam, sampleNewCustomer } from './sample-new-customer.ts'

for (const engine of engines)
  describe(`csp.customers.profiles.billing.update over ${engine.name}`, { skip: engine.skip }, () => {
    let center: PartnerCenter
    let api: PartnerApi

    before(async () => {
      center = await startPartnerCenter({ engine, accounts: [...sandboxAccounts, fabrikam] })
      api = await center.api()
    })
    after(() => center.close())

    /** A new customer: its path, and its billing profile as it was read. */
    const made = async (companyName: string): Promise<{ path: string; url: string; profile: WireAnswer['body'] }> => {
      const { body } = await api.post('/v1/customers', sampleNewCustomer({ companyName }))
      const path = `/v1/customers/${body.id}`
      return { path, url: `${path}/profiles/billing`, profile: (await api.get(`${path}/profiles/billing`)).body }
    }
    const ifMatch = (etag: string): Record<string, string> => ({ 'if-match': `"${etag}"` })

    test('the profile is replaced in full and its version goes on', async () => {
      const { path, url, profile } = await made('Before')
      const { id, links, attributes } = profile
      const customerId = path.slice('/v1/customers/'.length)

      const { status, body } = await api.put(
        url,
        {
          Id: 'something else',
          FirstName: 'Nora',
          LastName: 'Quill',
          Email: 'nora@relecloud.example',
          Culture: 'ES-us',
          Language: 'es',
          CompanyName: 'After',
          DefaultAddress: { Country: 'US', Region: null, City: 'Reno', State: 'NV', AddressLine1: '2 Way' },
          Links: null,
          Attributes: { Etag: 'something else' },
        },
        ifMatch(attributes.etag),
      )

      assert.equal(status, 200)
      assert.deepEqual(body, {
        id,
        firstName: 'Nora',
        lastName: 'Quill',
        email: 'nora@relecloud.example',
        culture: 'es-US',
        language: 'es',
        companyName: 'After',
        defaultAddress: { country: 'US', city: 'Reno', state: 'NV', addressLine1: '2 Way' },
        links,
        attributes: {
          etag: Buffer.from(`{"id":"${customerId}","version":2}`).toString('base64'),
          objectType: 'CustomerBillingProfile',
        },
      })
      assert.deepEqual((await api.get(url)).body, body)
    })

    test('the customer goes by its new name everywhere', async () => {
      const { path, url, profile } = await made('Old Name')
      await api.put(url, { ...profile, companyName: 'New Name' }, ifMatch(profile.attributes.etag))
      const find = async (Value: string) => {
        const filter = encodeURIComponent(JSON.stringify({ Field: 'CompanyName', Value, Operator: 'starts_with' }))
        return (await api.get(`/v1/customers?filter=${filter}`)).body.items
      }

      const { body } = await api.get(path)

      assert.equal(body.companyProfile.companyName, 'New Name')
      assert.equal(body.billingProfile.companyName, 'New Name')
      assert.deepEqual(await find('old name'), [])
      const [listed] = await find('new name')
      assert.equal(listed.companyProfile.companyName, 'New Name')
    })

    test('the change is on record with the profile before and after', async () => {
      const { path, url, profile } = await made('Recorded')
      const { body } = await api.put(
        url,
        { ...profile, email: 'new@relecloud.example' },
        ifMatch(profile.attributes.etag),
      )
      const Value = path.slice('/v1/customers/'.length)
      const filter = encodeURIComponent(JSON.stringify({ Field: 'CustomerId', Value, Operator: 'equals' }))

      const [record] = (await api.get(`/v1/auditrecords?filter=${filter}&size=1`)).body.items

      assert.equal(record.resourceType, 'customer')
      assert.equal(record.operationType, 'update_customer_billing_profile')
      assert.equal(JSON.parse(record.resourceOldValue).Email, profile.email)
      assert.equal(JSON.parse(record.resourceNewValue).Email, body.email)
    })

    test('If-Match must be sent, quoted, bare or as a star, and name the version that is there', async () => {
      const { url, profile } = await made('Versioned')
      const { etag } = profile.attributes

      await expectError(api.put(url, profile), 'etagMissing')
      assert.equal((await api.put(url, profile, { 'if-match': etag })).status, 200)
      const stale = await expectError(api.put(url, { ...profile, email: 'lost@b.example' }, ifMatch(etag)), 'etagStale')
      assert.equal(stale.status, 412)
      await expectError(api.put(url, profile, ifMatch('nonsense')), 'etagStale')
      assert.equal((await api.put(url, profile, { 'if-match': '*' })).status, 200)
      assert.equal((await api.get(url)).body.email, profile.email)
    })

    test('the ETag of another customer is stale here', async () => {
      const [one, other] = [await made('One'), await made('Other')]

      await expectError(api.put(one.url, one.profile, ifMatch(other.profile.attributes.etag)), 'etagStale')
    })

    test('of two changes of one version only the first is made', async () => {
      const { url, profile } = await made('Raced')
      const change = (email: string) => api.put(url, { ...profile, email }, ifMatch(profile.attributes.etag))

      const statuses = (await Promise.all([change('a@b.example'), change('c@d.example')])).map(({ status }) => status)

      assert.deepEqual(statuses, [200, 412])
      assert.equal((await api.get(url)).body.email, 'a@b.example')
    })

    test('countries, phones, cultures and languages follow the rules of a new customer', async () => {
      const { url, profile } = await made('Ruled')
      const put = (changes: object) => api.put(url, { ...profile, ...changes }, ifMatch(profile.attributes.etag))
      const address = profile.defaultAddress
      const usgov = await center.api('usgov')
      const sold = (await usgov.post('/v1/customers', sampleNewCustomer())).body
      const moved = { ...sold.billingProfile, defaultAddress: { ...address, country: 'CA' } }

      await expectError(put({ culture: 'xx-XX' }), 'propertyInvalid')
      await expectError(put({ language: 'xx' }), 'propertyInvalid')
      await expectError(put({ companyName: null }), 'propertyInvalid')
      await expectError(put({ defaultAddress: { ...address, country: 'XX' } }), 'propertyInvalid')
      await expectError(put({ defaultAddress: { ...address, country: 'BY', phoneNumber: '' } }), 'phoneNumberMissing')
      await expectError(
        usgov.put(`/v1/customers/${sold.id}/profiles/billing`, moved, { 'if-match': '*' }),
        'countryNotInMarket',
      )
      assert.deepEqual((await api.get(url)).body, profile)
    })

    test('the profile of another partner’s customer is not found', async () => {
      const { url, profile } = await made('Hidden')
      const stranger = new PartnerApi(center.server, await fetchToken(center.server, fabrikam, 'appUser'))

      await expectError(stranger.put(url, profile, ifMatch(profile.attributes.etag)), 'customerNotFound')
    })
  })

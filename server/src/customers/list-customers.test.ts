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

const reseller = '7d5a1c02-4b1e-4c6f-9a27-5d0c81f3e601'
const otherReseller = '8e6b2d13-4b1e-4c6f-9a27-5d0c81f3e601'

for (const engine of engines)
  describe(`csp.customers.list over ${engine.name}`, { skip: engine.skip }, () => {
    let center: PartnerCenter
    let api: PartnerApi
    /** Ids of the customers of `api`, by company name. */
    const ids = new Map<string, string>()

    before(async () => {
      center = await startPartnerCenter({ engine, accounts: [...sandboxAccounts, fabrikam] })
      api = await center.api()
      const resellers: Readonly<Record<string, string>> = {
        Adatum: otherReseller,
        'Contoso West': reseller,
        Zava: reseller,
      }
      for (const companyName of ['Zava', 'contoso', 'Contoso West', 'Adatum', 'Contoso', '100% Pure_Ltd', 'Éclair 🥐'])
        ids.set(companyName, await make(companyName, resellers[companyName]))
    })
    after(() => center.close())

    const make = async (companyName: string, associatedPartnerId?: string): Promise<string> => {
      const domain = `list-${companyName.toLowerCase().replaceAll(/[^a-z0-9]/g, '')}${ids.size}.onmicrosoft.com`
      const request = sampleNewCustomer({ companyName, domain })
      const { status, body } = await api.post(
        '/v1/customers',
        associatedPartnerId === undefined ? request : { ...request, associatedPartnerId },
      )
      assert.equal(status, 201, JSON.stringify(body))
      return body.id
    }
    const filtered = (Field: string, Value: string, more = '', caller = api): Promise<WireAnswer> =>
      caller.get(
        `/v1/customers?filter=${encodeURIComponent(JSON.stringify({ Field, Value, Operator: 'starts_with' }))}${more}`,
      )
    const names = ({ body }: WireAnswer): string[] =>
      body.items.map(({ companyProfile }: { companyProfile: { companyName: string } }) => companyProfile.companyName)

    test('a list shows its own account’s customers, in the order they were made', async () => {
      const { status, body } = await api.get('/v1/customers?size=40')

      assert.equal(status, 200)
      assert.deepEqual(
        body.items.map(({ id }: { id: string }) => id),
        [...ids.values()],
      )
      const [zava] = body.items
      assert.deepEqual(zava, {
        id: ids.get('Zava'),
        commerceId: zava.commerceId,
        companyProfile: {
          tenantId: ids.get('Zava'),
          domain: 'list-zava0.onmicrosoft.com',
          companyName: 'Zava',
          links: { self: { uri: `/customers/${ids.get('Zava')}/profiles/company`, method: 'GET', headers: [] } },
          attributes: { objectType: 'CustomerCompanyProfile' },
        },
        relationshipToPartner: 'reseller',
        customDomains: ['list-zava0.onmicrosoft.com'],
        associatedPartnerId: reseller,
        links: { self: { uri: `/customers/${ids.get('Zava')}`, method: 'GET', headers: [] } },
        attributes: { objectType: 'Customer' },
      })
      const { items: _, ...envelope } = body
      assert.deepEqual(envelope, {
        totalCount: 7,
        links: { self: { uri: '/customers?size=40', method: 'GET', headers: [] } },
        attributes: { objectType: 'Collection' },
      })
    })

    test('an account without customers has an empty list', async () => {
      const { body } = await (await center.api('china')).get('/v1/customers')

      assert.deepEqual(body.items, [])
      assert.equal(body.totalCount, 0)
      assert.equal(body.continuationToken, undefined)
    })

    test('a partner of the same cloud sees its own customers alone, in lists, filters and pages', async () => {
      const stranger = new PartnerApi(center.server, await fetchToken(center.server, fabrikam, 'appUser'))
      const own = await stranger.post('/v1/customers', sampleNewCustomer({ companyName: 'Contoso East' }))
      const { continuationToken } = (await filtered('CompanyName', 'contoso', '&size=1')).body

      assert.deepEqual(names(await stranger.get('/v1/customers')), ['Contoso East'])
      assert.deepEqual(names(await filtered('CompanyName', 'contoso', '', stranger)), ['Contoso East'])
      const page = await stranger.get('/v1/customers?seekOperation=Next', { 'ms-continuationtoken': continuationToken })
      assert.deepEqual(names(page), ['Contoso East'])
      await expectError(api.get(`/v1/customers/${own.body.id}`), 'customerNotFound')
    })

    test('pages follow one another by the token of the page before', async () => {
      const seen: string[] = []
      let page = await api.get('/v1/customers?size=3')
      assert.equal(page.body.totalCount, 3)
      const { next } = page.body.links
      assert.deepEqual(next, {
        uri: '/customers?size=3&seekOperation=Next',
        method: 'GET',
        headers: [{ key: 'MS-ContinuationToken', value: page.body.continuationToken }],
      })

      seen.push(...names(page))
      while (page.body.continuationToken !== undefined) {
        page = await api.get('/v1/customers?size=3&seekOperation=Next', {
          'ms-continuationtoken': page.body.continuationToken,
        })
        seen.push(...names(page))
      }

      assert.deepEqual(seen, [...ids.keys()])
      assert.equal(page.body.totalCount, 1)
      assert.equal(page.body.links.next, undefined)
    })

    test('a filter finds names and domains by how they begin, in any letter case, in order of what it looks at', async () => {
      assert.deepEqual(names(await filtered('CompanyName', 'CONTOSO')), ['contoso', 'Contoso', 'Contoso West'])
      assert.deepEqual(names(await filtered('Domain', 'LIST-CONTOSO')), ['contoso', 'Contoso', 'Contoso West'])
      assert.deepEqual(names(await filtered('CompanyName', 'toso')), [])
      assert.deepEqual(names(await filtered('CompanyName', '')), [
        '100% Pure_Ltd',
        'Adatum',
        'contoso',
        'Contoso',
        'Contoso West',
        'Zava',
        'Éclair 🥐',
      ])
    })

    test('nothing in a filter’s value stands for anything but itself', async () => {
      assert.deepEqual(names(await filtered('CompanyName', '100%')), ['100% Pure_Ltd'])
      for (const value of ['%', '_', "'", 'c%', '\\', '1_0'])
        assert.deepEqual(names(await filtered('CompanyName', value)), [])
      assert.deepEqual(names(await filtered('CompanyName', 'éclair ')), ['Éclair 🥐'])
    })

    test('filtered pages follow one another, also through names that are alike', async () => {
      const first = await filtered('CompanyName', 'contoso', '&size=1')
      const headers = { 'ms-continuationtoken': first.body.continuationToken }
      const second = await api.get(`/v1${first.body.links.next.uri}`, headers)
      const third = await api.get(`/v1${second.body.links.next.uri}`, {
        'ms-continuationtoken': second.body.continuationToken,
      })

      const found = [first, second, third].flatMap(({ body }) => body.items.map(({ id }: { id: string }) => id))
      assert.deepEqual(found, [ids.get('contoso'), ids.get('Contoso'), ids.get('Contoso West')])
    })

    test('a token of another filter does not lead out of this one', async () => {
      const { continuationToken } = (await filtered('CompanyName', '1', '&size=1')).body
      const answer = await api.get(
        `/v1/customers?seekOperation=next&filter=${encodeURIComponent('{"Field":"CompanyName","Value":"z","Operator":"starts_with"}')}`,
        { 'ms-continuationtoken': continuationToken },
      )

      assert.deepEqual(names(answer), ['Zava'])
    })

    test('the customers of an indirect reseller are found by its tenant id', async () => {
      assert.deepEqual(names(await filtered('IndirectReseller', reseller.toUpperCase())), ['Zava', 'Contoso West'])
      assert.deepEqual(names(await filtered('IndirectReseller', otherReseller)), ['Adatum'])
      assert.deepEqual(names(await filtered('IndirectReseller', '')), ['Zava', 'Contoso West', 'Adatum'])
    })

    test('the customers of an indirect reseller are listed in the public cloud, for users', async () => {
      const germany = await center.api('germany')
      const application = await center.api('global', 'app')

      const refused = await expectError(filtered('IndirectReseller', reseller, '', germany), 'notOfferedInCloud')
      assert.equal(refused.body.data[0].use, 'byIndirectReseller')
      await expectError(filtered('IndirectReseller', reseller, '', application), 'credentialNotAccepted')
      assert.deepEqual(names(await filtered('CompanyName', 'zava', '', application)), ['Zava'])
    })

    test('a provider has all its customers under its own id, and none under another', async () => {
      const { tenant_id, partner_id } = center.account('global').account

      for (const id of [tenant_id.toUpperCase(), partner_id])
        assert.deepEqual(names(await filtered('IndirectCloudSolutionProvider', id)), [...ids.keys()])
      assert.deepEqual(names(await filtered('IndirectCloudSolutionProvider', fabrikam.account.tenant_id)), [])
    })

    test('a size of zero is the usual one, and names of the query are read in any letter case', async () => {
      const filter = encodeURIComponent('{"field":"companyname","VALUE":"zava","operator":"StartsWith"}')

      assert.deepEqual(names(await api.get(`/v1/CUSTOMERS?Size=0&FILTER=${filter}`)), ['Zava'])
      assert.equal((await api.get('/v1/customers?size=0')).body.totalCount, 7)
    })

    test('sizes, filters and tokens that are none are refused', async () => {
      const filters = ['{"Field":"Colour","Value":"red","Operator":"starts_with"}', '{"Field":"Domain"}', 'domain']
      const urls = [
        '/v1/customers?size=many',
        '/v1/customers?size=-1',
        '/v1/customers?size=501',
        '/v1/customers?seekOperation=Previous',
        '/v1/customers?seekOperation=Next',
        ...filters.map((filter) => `/v1/customers?filter=${encodeURIComponent(filter)}`),
        `/v1/customers?filter=${encodeURIComponent('{"Field":"Domain","Value":"x","Operator":"equals"}')}`,
      ]
      const tokens = ['nonsense', '', btoa('["a"]'), btoa('[1,2]'), btoa('["\\u0000",""]'), btoa('{"length":2}')]

      for (const url of urls) await expectError(api.get(url), 'requestInvalid')
      for (const token of tokens)
        await expectError(
          api.get('/v1/customers?seekOperation=Next', { 'ms-continuationtoken': token }),
          'requestInvalid',
        )
    })
  })

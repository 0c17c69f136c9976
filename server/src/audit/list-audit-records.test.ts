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
import { fabrikam, sampleNewCustomer } from '../customers/sample-new-customer.ts'
import { sandboxAccounts } from '../sandbox/accounts.ts'

const licence = '031C9E47-4802-4248-838E-778FB1D2CC05'

for (const engine of engines)
  describe(`csp.audit.list over ${engine.name}`, { skip: engine.skip }, () => {
    let center: PartnerCenter
    let api: PartnerApi
    /** Ids of three customers, made on three days. */
    let alpine: string
    let humongous: string
    let relecloud: string

    before(async () => {
      center = await startPartnerCenter({ engine, accounts: [...sandboxAccounts, fabrikam] })
      api = await center.api()
      alpine = await made('Alpine Ski House')
      await api.post('/comptoir/v1/clock', { advance: 'P1D' })
      humongous = await made('100% Humongous_Ski')
      await api.post('/comptoir/v1/clock', { advance: 'P1D' })
      relecloud = await made('Relecloud')
    })
    after(() => center.close())

    const made = async (companyName: string): Promise<string> => {
      const { body } = await api.post('/v1/customers', sampleNewCustomer({ companyName }))
      return body.id
    }
    const list = (Field: string, Value: string, Operator: string, more = ''): Promise<WireAnswer> =>
      api.get(`/v1/auditrecords?filter=${encodeURIComponent(JSON.stringify({ Field, Value, Operator }))}${more}`)
    const names = ({ body }: WireAnswer): string[] =>
      body.items.map(({ customerName, operationType }: Record<string, string>) => customerName ?? operationType)

    test('a record tells who changed what, with the resource spelled as the log spells it', async () => {
      const ordered = await api.post(
        `/v1/customers/${relecloud}/orders`,
        { lineItems: [{ lineItemNumber: 0, offerId: licence, quantity: 3 }] },
        { 'ms-requestid': '2f8bd8a0-0000-4d6f-8c39-0d1f5a2a9c11', 'ms-correlationid': 'c-1' },
      )
      assert.equal(ordered.status, 201, JSON.stringify(ordered.body))

      const { status, body } = await list('ResourceType', 'ORDER', 'equals')

      assert.equal(status, 200)
      assert.equal(body.totalCount, 1)
      assert.deepEqual(body.attributes, { objectType: 'Collection' })
      const [{ resourceNewValue, customizedData, ...record }] = body.items
      const { account, application, administrator } = center.account('global')
      assert.match(
        record.id,
        new RegExp(`^${account.partner_id}_${relecloud}_${ordered.body.id}_create_order_6390\\d{14}$`),
      )
      assert.deepEqual(record, {
        id: record.id,
        partnerId: account.partner_id,
        customerId: relecloud,
        customerName: 'Relecloud',
        userPrincipalName: administrator.userPrincipalName,
        applicationId: application.clientId,
        resourceType: 'order',
        operationType: 'create_order',
        operationDate: '2026-01-17T09:00:00.000Z',
        operationStatus: 'succeeded',
        originalCorrelationId: 'c-1',
        sessionId: 'c-1',
        attributes: { objectType: 'AuditRecord' },
      })
      const order = JSON.parse(resourceNewValue)
      assert.equal(order.Id, ordered.body.id)
      assert.equal(order.LineItems[0].OfferId, ordered.body.lineItems[0].offerId)
      assert.equal(order.Links.Self.Uri, ordered.body.links.self.uri)
      assert.deepEqual(customizedData[0], { key: 'OrderId', value: ordered.body.id })
      assert.deepEqual(customizedData.at(-2), { key: 'Quantity-0', value: '3' })
      assert.deepEqual(customizedData.at(-1), { key: 'PartnerOnRecord-0', value: null })
    })

    test('ids tell records of one instant apart', async () => {
      const { items } = (await api.get('/v1/auditrecords')).body

      assert.equal(new Set(items.map(({ id }: { id: string }) => id)).size, items.length)
    })

    test('records come newest first, also under the log’s other path', async () => {
      const { body } = await api.get(
        '/AuditActivity/v1/AuditRecords?filter=%7B%22Field%22%3A%22ResourceType%22%2C%22Value%22%3A%22customer%22%2C%22Operator%22%3A%22equals%22%7D',
      )

      assert.deepEqual(
        body.items.map(({ customerId }: { customerId: string }) => customerId),
        [relecloud, humongous, alpine],
      )
    })

    test('a partner reads its own records alone', async () => {
      const stranger = new PartnerApi(center.server, await fetchToken(center.server, fabrikam, 'app'))
      const filter = encodeURIComponent(JSON.stringify({ Field: 'CustomerId', Value: alpine, Operator: 'equals' }))

      assert.deepEqual((await stranger.get('/v1/auditrecords')).body.items, [])
      assert.deepEqual((await stranger.get(`/v1/auditrecords?filter=${filter}`)).body.items, [])
      assert.deepEqual((await (await center.api('usgov')).get('/v1/auditrecords')).body.items, [])
    })

    test('a company is found by what its name holds, in any letter case and as it is spelled', async () => {
      assert.deepEqual(names(await list('CompanyName', 'SKI', 'substring')), ['100% Humongous_Ski', 'Alpine Ski House'])
      assert.deepEqual(names(await list('CompanyName', '0% h', 'substring')), ['100% Humongous_Ski'])
      assert.deepEqual(names(await list('CompanyName', 's_ski', 'substring')), ['100% Humongous_Ski'])
      for (const value of ['_lpine', 'a%e', '!', "'"])
        assert.deepEqual(names(await list('CompanyName', value, 'substring')), [], value)
    })

    test('a customer is found by its id in any letter case', async () => {
      assert.deepEqual(names(await list('CustomerId', alpine.toUpperCase(), 'equals')), ['Alpine Ski House'])
      assert.deepEqual(names(await list('CustomerId', 'nobody', 'equals')), [])
    })

    test('a window has the records of its days', async () => {
      const of = async (query: string) => names(await list('ResourceType', 'customer', 'equals', query))

      assert.deepEqual(await of('&startDate=2026-01-16'), ['Relecloud', '100% Humongous_Ski'])
      assert.deepEqual(await of('&endDate=2026-01-16'), ['100% Humongous_Ski', 'Alpine Ski House'])
      assert.deepEqual(await of('&startDate=1/16/2026%2012:00:00%20AM&endDate=2026-01-16'), ['100% Humongous_Ski'])
      assert.deepEqual(await of('&startDate=2026-01-16&endDate=2026-01-16&size=0'), ['100% Humongous_Ski'])
      assert.deepEqual(await of('&endDate=2026-01-14'), [])
    })

    test('pages follow one another by the token of the page before, with the header alone too', async () => {
      const queries = [
        '',
        `&filter=${encodeURIComponent('{"Field":"CustomerId","Value":"RELECLOUD","Operator":"equals"}'.replace('RELECLOUD', relecloud))}`,
        `&filter=${encodeURIComponent('{"Field":"CompanyName","Value":"ski","Operator":"substring"}')}`,
      ]
      for (const query of queries) {
        const whole = (await api.get(`/v1/auditrecords?size=500${query}`)).body.items
        assert.ok(whole.length > 1)
        const seen: unknown[] = []

        let token: string | undefined
        do {
          const headers = token === undefined ? {} : { 'ms-continuationtoken': token }
          const next = seen.length % 2 === 1 ? '&seekOperation=Next' : ''
          const { body } = await api.get(`/v1/auditrecords?size=1${next}${query}`, headers)
          seen.push(...body.items)
          token = body.continuationToken
        } while (token !== undefined)

        assert.deepEqual(seen, whole)
      }
    })

    test('a token does not lead out of the window', async () => {
      const { continuationToken } = (await api.get('/v1/auditrecords?size=1')).body
      const headers = { 'ms-continuationtoken': continuationToken }

      const earlier = await api.get('/v1/auditrecords?endDate=2026-01-15', headers)

      assert.deepEqual(earlier.body.items, (await api.get('/v1/auditrecords?endDate=2026-01-15')).body.items)
      assert.ok(names(earlier).includes('Alpine Ski House'))
      assert.ok(!names(earlier).includes('Relecloud'))
    })

    test('windows, filters and tokens that are none are refused', async () => {
      await expectError(api.get('/v1/auditrecords?startDate=2025-10-01'), 'auditWindowTooOld')
      await expectError(api.get('/v1/auditrecords?startDate=soon'), 'propertyInvalid')
      await expectError(api.get('/v1/auditrecords?startDate=2026-01-16&endDate=2026-01-15'), 'requestInvalid')
      await expectError(api.get('/v1/auditrecords?startDate=2025-12-01&endDate=2026-01-15'), 'requestInvalid')
      for (const [field, operator] of [
        ['CompanyName', 'equals'],
        ['CustomerId', 'substring'],
        ['ResourceType', 'substring'],
      ] as const)
        await expectError(list(field, 'x', operator), 'propertyInvalid')
      await expectError(list('Colour', 'red', 'equals'), 'requestInvalid')
      await expectError(api.get('/v1/auditrecords', { 'ms-continuationtoken': 'nonsense' }), 'requestInvalid')
    })

    test('21Vianet has no audit records', async () => {
      await expectError((await center.api('china')).get('/v1/auditrecords'), 'notOfferedInCloud')
    })

    test('what is more than 90 days old can no longer be read', async () => {
      const usgov = await center.api('usgov')
      const { status } = await usgov.post('/v1/customers', sampleNewCustomer())
      assert.equal(status, 201)
      await usgov.post('/comptoir/v1/clock', { to: '2026-04-16T00:00:00Z' })

      await expectError(usgov.get('/v1/auditrecords?startDate=2026-01-15'), 'auditWindowTooOld')
      assert.deepEqual((await usgov.get('/v1/auditrecords?startDate=2026-01-16')).body.items, [])
    })
  })

import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { engines, expectError, type PartnerApi, type PartnerCenter, startPartnerCenter } from '@comptoir/testing'
import { type NoParameters, type Parameter, query } from '../store/query.ts'
import { sampleNewCustomer } from './sample-new-customer.ts'

/** Every text in which a password could have come to rest. */
const atRest = [
  query((db, _p: Parameter<NoParameters>) => db.selectFrom('customer').select(['body', 'summary'])),
  query((db, _p: Parameter<NoParameters>) => db.selectFrom('audit_record').select('body')),
  query((db, _p: Parameter<NoParameters>) => db.selectFrom('reply').select(['body', 'request_id'])),
]

for (const engine of engines)
  describe(`the credentials of a new customer’s administrator over ${engine.name}`, { skip: engine.skip }, () => {
    let center: PartnerCenter
    let api: PartnerApi

    before(async () => {
      center = await startPartnerCenter({ engine })
      api = await center.api()
    })
    after(() => center.close())

    test('are told in no list, no profile, no audit record and no journal', async () => {
      const { body } = await api.post('/v1/customers', sampleNewCustomer())
      const customer = `/v1/customers/${body.id}`
      const paths = [
        '/v1/customers',
        customer,
        `${customer}/profiles/company`,
        `${customer}/profiles/billing`,
        '/v1/auditrecords',
        '/comptoir/v1/requests',
      ]

      for (const path of paths) {
        const answer = await api.get(path)
        const text = JSON.stringify(answer.body)
        assert.equal(answer.status, 200, path)
        assert.ok(text.length > 200, path)
        assert.ok(!text.includes(body.userCredentials.password), path)
        assert.ok(!/userCredentials/i.test(text), path)
      }
    })

    test('rest nowhere in clear, though the answer is kept for a client that repeats its request', async () => {
      const headers = { 'ms-requestid': '7b0c1d2e-3f40-4a51-8b62-9c73ad84be95' }
      const { body } = await api.post('/v1/customers', sampleNewCustomer({ companyName: 'Sealed' }), headers)

      const rows = await Promise.all(atRest.map((rows) => center.server.store.read.all(rows, {})))

      const text = JSON.stringify(rows)
      assert.ok(text.includes('Sealed'))
      assert.ok(rows.every(({ length }) => length > 0))
      assert.ok(!text.includes(body.userCredentials.password))
      assert.ok(!text.includes(headers['ms-requestid']))
    })

    test('sent by the client do nothing', async () => {
      const userCredentials = { userName: 'root', password: 'chosen-by-the-client' }

      const { body } = await api.post('/v1/customers', { ...sampleNewCustomer(), userCredentials })

      assert.equal(body.userCredentials.userName, 'admin')
      assert.notEqual(body.userCredentials.password, userCredentials.password)
    })
  })

for (const engine of engines)
  describe(`customers that are created at the same time over ${engine.name}`, { skip: engine.skip }, () => {
    let center: PartnerCenter
    let api: PartnerApi

    before(async () => {
      center = await startPartnerCenter({ engine })
      api = await center.api()
    })
    after(() => center.close())

    test('of two with one domain, of two accounts, one is made and the other told that it is taken', async () => {
      const usgov = await center.api('usgov')
      const domain = 'contested.onmicrosoft.com'

      const answers = await Promise.all(
        [api, usgov].map((each) => each.post('/v1/customers', sampleNewCustomer({ domain }))),
      )

      const [made, refused] = answers.toSorted((one, other) => one.status - other.status)
      assert.ok(made && refused)
      assert.equal(made.status, 201)
      await expectError(refused, 'domainTaken')
      const lists = await Promise.all([api, usgov].map((each) => each.get('/v1/customers')))
      assert.equal(lists.flatMap(({ body }) => body.items).length, 1)
    })

    test('each has its own tenant, and all are listed', async () => {
      const answers = await Promise.all(
        Array.from({ length: 8 }, (_, index) =>
          api.post('/v1/customers', sampleNewCustomer({ companyName: `Crowd ${index}` })),
        ),
      )

      const filter = encodeURIComponent('{"Field":"CompanyName","Value":"crowd","Operator":"starts_with"}')
      const { items } = (await api.get(`/v1/customers?filter=${filter}`)).body
      const idOf = ({ id }: { readonly id: string }): string => id
      assert.deepEqual(items.map(idOf), answers.map(({ body }) => body).map(idOf))
      assert.equal(new Set(items.map(idOf)).size, 8)
    })

    test('are of one making when one request is sent twice at the same time', async () => {
      const headers = { 'ms-requestid': '5e1f2a3b-4c5d-4e6f-8a7b-9c8d7e6f5a4b' }
      const request = sampleNewCustomer({ domain: 'twice' })

      const [first, second] = await Promise.all([
        api.post('/v1/customers', request, headers),
        api.post('/v1/customers', request, headers),
      ])

      assert.equal(first?.status, 201)
      assert.deepEqual(second?.body, first?.body)
      assert.equal((await api.get(`/v1/customers/${first?.body.id}`)).status, 200)
    })
  })

import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { engines, expectError, type PartnerApi, type PartnerCenter, startPartnerCenter } from '@comptoir/testing'
import { sampleNewCustomer } from '../customers/sample-new-customer.ts'
import { signer } from '../enrollments/sample-enrollment.ts'

for (const engine of engines)
  describe(`agreements over ${engine.name}`, { skip: engine.skip }, () => {
    let center: PartnerCenter
    let api: PartnerApi
    before(async () => {
      center = await startPartnerCenter({ engine })
      api = await center.api('usgov')
    })
    after(() => center.close())

    const customer = async (): Promise<string> => {
      const { body } = await api.post('/v1/customers', sampleNewCustomer())
      return `/comptoir/v1/customers/${body.id}/agreements`
    }

    test('the partner’s is the reseller agreement with its addendum and exhibit, accepted by a named person at a time', async () => {
      const { items } = (await api.get('/comptoir/v1/agreements')).body

      assert.deepEqual(
        items.map(({ id }: { id: string }) => id),
        ['mcra'],
      )
      assert.deepEqual(
        items[0].parts.map(({ kind }: { kind: string }) => kind),
        ['agreement', 'addendum', 'exhibit'],
      )
      const { administrator } = center.account('usgov')
      assert.equal(items[0].acceptance.acceptedBy.lastName, administrator.familyName)
      assert.equal(items[0].acceptance.acceptedAt, '2026-01-15T09:00:00.000Z')
    })

    test('one that is not asked for, an old version, and one accepted already are refused', async () => {
      const accept = (id: string, more: object = {}) =>
        api.post(`/comptoir/v1/agreements/${id}/acceptances`, { acceptedBy: signer, ...more })

      await expectError(accept('mcda'), 'agreementNotFound')
      await expectError(accept('mcra', { version: '2016-01-01' }), 'agreementVersionStale')
      await expectError(accept('mcra', { acceptedAt: '2026-01-16T00:00:00Z' }), 'propertyInvalid')
      await expectError(accept('mcra', { acceptedAt: 'yesterday' }), 'propertyInvalid')
      await expectError(accept('mcra'), 'agreementAccepted')
      const enrollmentId = '11111111-1111-4111-8111-111111111111'
      await expectError(accept('mcra', { enrollmentId }), 'enrollmentNotFound')
      await expectError(api.get(`/comptoir/v1/agreements?enrollmentId=${enrollmentId}`), 'enrollmentNotFound')
    })

    test('the customer’s is part of the contract with it: who accepted it and when, from then on', async () => {
      const path = await customer()
      assert.equal((await api.get(path)).body.items[0].accepted, false)

      const body = { agreementId: 'MCA', acceptedBy: signer, acceptedAt: '2026-01-10T00:00:00Z' }
      assert.equal((await api.post(path, body)).status, 201)

      const [mca] = (await api.get(path)).body.items
      assert.deepEqual(
        [mca.language, mca.accepted, mca.acceptance.acceptedAt],
        ['en', true, '2026-01-10T00:00:00.000Z'],
      )
      await expectError(api.post(path, body), 'agreementAccepted')
      await expectError(api.post(path, { ...body, agreementId: 'other' }), 'agreementNotFound')
      await expectError(api.post(path, { ...body, version: '1' }), 'agreementVersionStale')
      await expectError(api.post(await customer(), { ...body, acceptedAt: '2030-01-01T00:00:00Z' }), 'propertyInvalid')
    })

    test('none is asked of customers in the public cloud here', async () => {
      const global = await center.api('global')
      const { body } = await global.post('/v1/customers', sampleNewCustomer())

      const answer = await global.get(`/comptoir/v1/customers/${body.id}/agreements`)

      assert.deepEqual(answer.body.items, [])
    })
  })

import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { engines, expectError, type PartnerApi, type PartnerCenter, startPartnerCenter } from '@comptoir/testing'
import { addCustomer } from '../orders/sample-customer.ts'

const declaredBy = { firstName: 'June', lastName: 'Harlow', email: 'june@cedar.example' }

for (const engine of engines)
  describe(`what customers are over ${engine.name}`, { skip: engine.skip }, () => {
    let center: PartnerCenter
    let api: PartnerApi
    before(async () => {
      center = await startPartnerCenter({ engine })
      api = await center.api('usgov')
    })
    after(() => center.close())

    const path = async (cloud = 'usgov') => `/comptoir${await addCustomer(center, cloud)}/eligibility`

    test('in a sandbox of US Government a customer counts as a state’s entity until its kind is declared', async () => {
      const of = await path()
      const assumed = (await api.get(of)).body
      assert.deepEqual([assumed.kind, assumed.basis, assumed.eligible], ['state', 'assumed', true])

      const { status } = await api.put(of, { kind: 'Federal', declaredBy, evidence: 'contract 47QTCA' })

      assert.equal(status, 200)
      const { kind, basis, declaration } = (await api.get(of)).body
      assert.deepEqual([kind, basis, declaration.declaredBy], ['federal', 'declared', declaredBy])
    })

    test('a company is no customer of US Government, nor a government’s entity one of Germany', async () => {
      const refused = await expectError(
        api.put(await path(), { kind: 'commercial', declaredBy }),
        'customerKindNotServed',
      )
      assert.match(refused.body.description, /governmental capacities.*faq-us-government/)

      const german = await center.api('germany')
      const of = await path('germany')

      assert.deepEqual((await german.get(of)).body.kind, 'commercial')
      await expectError(german.put(of, { kind: 'federal', declaredBy }), 'customerKindNotServed')
    })

    test('data under ITAR is refused; CJIS data and what the entity asks of support become duties on record', async () => {
      const of = await path()
      await expectError(api.put(of, { kind: 'local', declaredBy, armsTrafficData: true }), 'dataNotServed')

      const supportDuties = ['answer within the hour']
      const { body } = await api.put(of, { kind: 'local', declaredBy, criminalJusticeData: true, supportDuties })

      assert.deepEqual(
        body.duties.map(({ id }: { id: string }) => id),
        ['cjis', 'support1'],
      )
      assert.match(body.duties[0].says, /Criminal Justice Information Systems/)
    })
  })

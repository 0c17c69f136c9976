import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { engines, expectError, type PartnerApi, type PartnerCenter, startPartnerCenter } from '@comptoir/testing'
import { customerNumber, listed, path, record, withFilter } from './sample-audit-records.ts'

for (const engine of engines)
  describe(`filtering audit records over ${engine.name}`, { skip: engine.skip }, () => {
    let center: PartnerCenter
    let api: PartnerApi

    before(async () => {
      center = await startPartnerCenter({ engine })
      api = await center.api()
    })
    after(() => center.close())

    test('a part of the company’s name finds its records in any letter case, and stands for itself alone', async () => {
      await record(center, '2026-01-13T08:00:00.000Z', {
        customerId: customerNumber(8),
        customerName: 'Wide World 100% Importers',
      })
      await record(center, '2026-01-13T09:00:00.000Z', {
        customerId: customerNumber(9),
        customerName: 'Wide World 100 Exporters',
      })
      const found = async (text: string): Promise<readonly string[]> => {
        const records = await listed(api, withFilter('CompanyName', text, 'substring'))
        return records.map(({ customerName }) => customerName)
      }

      assert.deepEqual(await found('WORLD 100'), ['Wide World 100 Exporters', 'Wide World 100% Importers'])
      assert.deepEqual(await found('100%'), ['Wide World 100% Importers'])
      assert.deepEqual(await found('wide_world'), [])
    })

    test('a customer is found by its id in any letter case', async () => {
      const customerId = customerNumber(10)
      await record(center, '2026-01-13T08:00:00.000Z', { customerId })

      const records = await listed(api, withFilter('CustomerId', customerId.toUpperCase()))

      assert.equal(records.length, 1)
    })

    test('a resource type finds its records and no others', async () => {
      await record(center, '2026-01-13T08:00:00.000Z', { resourceType: 'license', operationType: 'update_license' })

      const records = await listed(api, withFilter('ResourceType', 'License'))

      assert.deepEqual(new Set(records.map(({ resourceType }) => resourceType)), new Set(['license']))
    })

    test('a field takes no other operator than its own', async () => {
      const mismatches = [
        ['CompanyName', 'equals'],
        ['CustomerId', 'substring'],
        ['ResourceType', 'substring'],
      ] as const

      for (const [field, operator] of mismatches)
        await expectError(api.get(`${path}?${withFilter(field, 'x', operator)}`), 'propertyInvalid')
    })

    test('a filter on another field, or none that can be read, is refused', async () => {
      await expectError(api.get(`${path}?${withFilter('UserPrincipalName', 'x')}`), 'requestInvalid')
      await expectError(api.get(`${path}?filter=nonsense`), 'requestInvalid')
    })
  })

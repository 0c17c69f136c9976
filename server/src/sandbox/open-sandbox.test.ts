import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import {
  type Engine,
  engines,
  expectError,
  fetchToken,
  PartnerApi,
  type PartnerCenter,
  startPartnerCenter,
  testStart,
} from '@comptoir/testing'
import { sampleNewCustomer } from '../customers/sample-new-customer.ts'
import type { NewAccount } from '../identity/create-account.ts'
import { type Parameter, query } from '../store/query.ts'
import { sandboxAccounts } from './accounts.ts'
import { openSandbox } from './open-sandbox.ts'
import { sandboxCustomers } from './sandbox-customers.ts'
import { sandboxLimits } from './sandbox-limits.ts'

const creations = query((db, p: Parameter<{ partnerId: string }>) =>
  db
    .selectFrom('customer')
    .select(['company_name', 'created_at'])
    .where('partner_id', '=', p('partnerId'))
    .orderBy('created_at'),
)

interface Listed {
  readonly id: string
  readonly companyProfile: { readonly companyName: string; readonly domain: string }
}

/** A server as `comptoir start` opens it: no account yet, the limits of an integration sandbox. */
async function opened(engine?: Engine): Promise<PartnerCenter> {
  const center = await startPartnerCenter({ ...(engine && { engine }), accounts: [], sandboxLimits })
  await openSandbox(center.server, sandboxAccounts)
  await runWhatIsDue(center)
  return center
}

/** As the scheduler does in the background. */
async function runWhatIsDue({ server }: PartnerCenter): Promise<void> {
  for (const partner of server.accounts.all())
    await server.store.write((db) => server.scheduler.drain(server, db, partner, server.accounts.now(partner)))
}

function accountOf(cloud: string): NewAccount {
  const found = sandboxAccounts.find(({ account }) => account.cloud === cloud)
  assert.ok(found)
  return found
}

async function apiOf({ server }: PartnerCenter, cloud: string): Promise<PartnerApi> {
  return new PartnerApi(server, await fetchToken(server, accountOf(cloud), 'appUser'))
}

async function customersOf(api: PartnerApi): Promise<readonly Listed[]> {
  return (await api.get('/v1/customers')).body.items
}

for (const engine of engines)
  describe(`a sandbox over ${engine.name}`, { skip: engine.skip }, () => {
    let center: PartnerCenter

    before(async () => {
      center = await opened(engine)
    })
    after(() => center.close())

    for (const [cloud, expected] of Object.entries(sandboxCustomers))
      test(`the account of ${cloud} starts with customers who have bought something`, async () => {
        const api = await apiOf(center, cloud)

        const customers = await customersOf(api)

        const names = customers.map(({ companyProfile }) => companyProfile.companyName)
        assert.deepEqual(names.toSorted(), expected.map(({ companyName }) => companyName).toSorted())
        for (const { id, companyProfile } of customers) {
          const orders = (await api.get(`/v1/customers/${id}/orders`)).body.items
          const subscriptions = (await api.get(`/v1/customers/${id}/subscriptions`)).body.items
          const wanted = expected.find(({ companyName }) => companyName === companyProfile.companyName)?.orders
          assert.equal(orders.length, wanted?.length)
          assert.ok(orders.every(({ status }: { status: string }) => status === 'completed'))
          assert.equal(subscriptions.length, wanted?.length)
          assert.ok(subscriptions.every(({ status }: { status: string }) => status === 'active'))
        }
      })

    test('a customer of the sandbox is answered as any other, without the password that nobody was told', async () => {
      const api = await apiOf(center, 'usgov')
      const found = (await customersOf(api)).find(({ companyProfile }) =>
        companyProfile.domain.startsWith('cedarcounty'),
      )
      const id = found?.id

      const { body } = await api.get(`/v1/customers/${id}`)

      assert.deepEqual(body, {
        id,
        commerceId: body.commerceId,
        companyProfile: {
          tenantId: id,
          domain: 'cedarcounty.onmicrosoft.us',
          companyName: 'Cedar County Water Board',
          address: {
            country: 'US',
            city: 'Washington',
            region: 'DC',
            addressLine1: '90 Reservoir Street',
            postalCode: '20001',
            phoneNumber: '2025550111',
          },
          email: 'it@cedarcounty.example',
          links: { self: { uri: `/customers/${id}/profiles/company`, method: 'GET', headers: [] } },
          attributes: { objectType: 'CustomerCompanyProfile' },
        },
        billingProfile: {
          id: body.billingProfile.id,
          firstName: 'June',
          lastName: 'Harlow',
          email: 'it@cedarcounty.example',
          culture: 'en-US',
          language: 'en',
          companyName: 'Cedar County Water Board',
          defaultAddress: {
            country: 'US',
            city: 'Washington',
            state: 'DC',
            addressLine1: '90 Reservoir Street',
            postalCode: '20001',
            phoneNumber: '2025550111',
            firstName: 'June',
            lastName: 'Harlow',
          },
          links: { self: { uri: `/customers/${id}/profiles/billing`, method: 'GET', headers: [] } },
          attributes: {
            etag: Buffer.from(`{"id":"${id}","version":1}`).toString('base64'),
            objectType: 'CustomerBillingProfile',
          },
        },
        relationshipToPartner: 'reseller',
        allowDelegatedAccess: true,
        customDomains: ['cedarcounty.onmicrosoft.us'],
        links: { self: { uri: `/customers/${id}`, method: 'GET', headers: [] } },
        attributes: { objectType: 'Customer' },
      })
    })

    test('what the sandbox did is on record, at the instants of its data and in its own name', async () => {
      const { items } = (await (await apiOf(center, 'usgov')).get('/v1/auditrecords?startDate=2025-12-20')).body

      const told = items.map((each: Record<string, string>) => [
        each['operationDate'],
        each['operationType'],
        each['customerName'],
        each['applicationId'],
      ])
      assert.deepEqual(told, [
        ['2026-01-08T09:00:00.000Z', 'create_order', 'State Archives Office', 'comptoir-sandbox'],
        ['2026-01-07T09:00:00.000Z', 'add_customer', 'State Archives Office', 'comptoir-sandbox'],
        ['2025-12-25T09:00:00.000Z', 'create_order', 'Cedar County Water Board', 'comptoir-sandbox'],
        ['2025-12-24T09:00:00.000Z', 'add_customer', 'Cedar County Water Board', 'comptoir-sandbox'],
      ])
    })

    test('Germany’s customers are older than its closing, and have bought something since', async () => {
      const api = await apiOf(center, 'germany')
      const { partner_id: partnerId } = accountOf('germany').account

      const made = await center.server.store.read.all(creations, { partnerId })

      assert.deepEqual(
        made.map(({ company_name, created_at }) => [company_name, created_at]),
        [
          ['Hanseatik Druck GmbH', '2017-11-06T08:00:00.000Z'],
          ['Alpenlogistik AG', '2018-05-14T08:00:00.000Z'],
        ],
      )
      const { items } = (await api.get('/v1/auditrecords')).body
      assert.deepEqual(
        items.map((each: Record<string, string>) => [each['operationDate'], each['operationType']]),
        [
          ['2026-01-06T09:00:00.000Z', 'create_order'],
          ['2026-01-03T09:00:00.000Z', 'create_order'],
        ],
      )
      await expectError(api.post('/v1/customers', sampleNewCustomer()), 'notOfferedInCloud')
    })

    test('what was bought years ago has been renewed until today', async () => {
      const api = await apiOf(center, 'germany')

      for (const { id } of await customersOf(api)) {
        const { items } = (await api.get(`/v1/customers/${id}/subscriptions`)).body
        const ends = items.map(({ commitmentEndDate }: { commitmentEndDate?: string }) => commitmentEndDate ?? '')
        assert.equal(ends.length, 2)
        assert.ok(
          ends.every((end: string) => end > testStart.slice(0, 10)),
          JSON.stringify(ends),
        )
      }
    })

    test('opening it again adds nothing', async () => {
      const seen = () =>
        Promise.all(
          Object.keys(sandboxCustomers).map(async (cloud) => {
            const api = await apiOf(center, cloud)
            const { body } = await api.get('/v1/auditrecords')
            return [await customersOf(api), body.items]
          }),
        )
      const first = await seen()

      await openSandbox(center.server, sandboxAccounts)
      await runWhatIsDue(center)

      assert.deepEqual(await seen(), first)
      assert.equal(center.server.accounts.all().length, 4)
    })
  })

describe('the well-known credentials', () => {
  test('work after any idle time once the sandbox is opened again', async () => {
    const center = await opened()
    center.clock.advance('P200D')
    await assert.rejects(apiOf(center, 'global'), /700082/)

    await openSandbox(center.server, sandboxAccounts)

    assert.equal((await (await apiOf(center, 'global')).get('/v1/customers')).status, 200)
    await center.close()
  })

  test('work as long as the sandbox is opened every now and then', async () => {
    const center = await opened()
    center.clock.advance('P80D')
    await openSandbox(center.server, sandboxAccounts)
    center.clock.advance('P80D')

    const { status } = await (await apiOf(center, 'china')).get('/v1/customers')

    assert.equal(status, 200)
    await center.close()
  })
})

test('every customer of the sandbox can be deleted, once its marketplace orders are cancelled', async () => {
  const center = await opened()
  const refused: string[] = []

  for (const cloud of Object.keys(sandboxCustomers)) {
    const api = await apiOf(center, cloud)
    for (const { id, companyProfile } of await customersOf(api)) {
      const { status } = await api.delete(`/v1/customers/${id}`)
      if (status === 204) continue
      refused.push(companyProfile.companyName)
      await expectError(api.delete(`/v1/customers/${id}`), 'customerHasActiveOrders')
      for (const order of (await api.get(`/v1/customers/${id}/orders`)).body.items)
        await api.patch(`/v1/customers/${id}/orders/${order.id}`, { id: order.id, status: 'cancelled' })
      assert.equal((await api.delete(`/v1/customers/${id}`)).status, 204)
    }
  }

  assert.deepEqual(refused, ['Harbour Bakery'])
  await center.close()
})

test('an account that is added later gets its customers, and the others stay as they are', async () => {
  const center = await startPartnerCenter({ accounts: [] })
  await openSandbox(center.server, [accountOf('china')])
  const before = await customersOf(await apiOf(center, 'china'))

  await openSandbox(center.server, sandboxAccounts)

  assert.equal((await customersOf(await apiOf(center, 'global'))).length, 3)
  assert.deepEqual(await customersOf(await apiOf(center, 'china')), before)
  await center.close()
})

import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { engines, expectError, type PartnerCenter, startPartnerCenter } from '@comptoir/testing'
import { type Parameter, query } from '../store/query.ts'
import { addCustomer, addSubscription, archiving, azurePlan, businessTrial, e1, saas } from './sample-subscriptions.ts'
import type { NewSubscription } from './subscription-document.ts'

const records = query((db, p: Parameter<{ customerId: string }>) =>
  db.selectFrom('audit_record').select('body').where('customer_id', '=', p('customerId')).orderBy('record_id'),
)

for (const engine of engines)
  describe(`csp.subscriptions.update over ${engine.name}`, { skip: engine.skip }, () => {
    let center: PartnerCenter

    before(async () => {
      center = await startPartnerCenter({
        engine,
        sandboxLimits: { customers: 75, subscriptionsPerCustomer: 5, seatsPerSubscription: 25 },
      })
    })
    after(() => center.close())

    /** A customer with a subscription, and how to call for it. */
    const bought = async (offerId: string, changes: Partial<NewSubscription> = {}, cloud = 'global') => {
      const { server } = center
      const customer = await addCustomer(server, server.accounts.get(center.account(cloud).account.partner_id))
      const row = await addSubscription(server, customer, offerId, changes)
      const api = await center.api(cloud)
      const pathOf = (id: string): string => `/v1/customers/${customer.customer_id}/subscriptions/${id}`
      const path = pathOf(row.subscription_id)
      return {
        api,
        customer,
        path,
        pathOf,
        patch: (body: object, headers?: Record<string, string>) => api.patch(path, body, headers),
        read: async () => (await api.get(path)).body,
        provisioning: async () => (await api.get(`${path}/provisioningstatus`)).body.status,
        records: async () =>
          (await server.store.read.all(records, { customerId: customer.customer_id })).map(({ body }) =>
            JSON.parse(body),
          ),
      }
    }
    const provisioned = async (offerId: string, changes: Partial<NewSubscription> = {}) => {
      const subscription = await bought(offerId, changes)
      await subscription.api.post('/comptoir/v1/clock', { advance: 'PT5S' })
      return subscription
    }
    const etag = (id: string, version: number): string =>
      Buffer.from(JSON.stringify({ id, version })).toString('base64')

    test('another quantity answers the subscription in full, and the service follows on the clock', async () => {
      const { api, patch, read, provisioning } = await provisioned(e1, { quantity: 2 })
      const current = await read()

      const { status, body } = await patch({ ...current, Quantity: 5 })

      assert.equal(status, 200)
      assert.deepEqual(body, {
        ...current,
        quantity: 5,
        attributes: { etag: etag(current.id, 2), objectType: 'Subscription' },
      })
      assert.deepEqual(await read(), body)
      assert.equal(await provisioning(), 'pending')
      await api.post('/comptoir/v1/clock', { advance: 'PT5S' })
      assert.equal(await provisioning(), 'success')
    })

    test('a PATCH that changes nothing answers the subscription as it is and leaves no record', async () => {
      const { patch, read, records: recordsOf } = await bought(e1)
      const current = await read()

      const { status, body } = await patch(current)

      assert.equal(status, 200)
      assert.deepEqual(body, current)
      assert.deepEqual(await recordsOf(), [])
    })

    test('several changes at once are one version and one audit record', async () => {
      const { customer, patch, read, records: recordsOf } = await bought(e1, { quantity: 2 })
      const current = await read()

      const { body } = await patch({ quantity: 3, friendlyName: 'Mail', status: 'suspended' })

      assert.equal(body.attributes.etag, etag(current.id, 2))
      const [record, ...others] = await recordsOf()
      assert.deepEqual(others, [])
      assert.deepEqual([record.customerId, record.customerName], [customer.customer_id, 'Relecloud'])
      assert.deepEqual([record.resourceType, record.operationType], ['subscription', 'update_subscription'])
      assert.deepEqual([record.before, record.after], [current, body])
      assert.deepEqual(record.details, {
        SubscriptionId: current.id,
        SubscriptionName: 'Mail',
        OldSubscriptionName: current.friendlyName,
        Quantity: '3',
        OldQuantity: '2',
        Status: 'Suspended',
        OldStatus: 'Active',
      })
    })

    test('the documented request, with null and words of its own for what stays, suspends and reactivates', async () => {
      const { patch, read } = await bought(e1, { quantity: 2 })
      const documented = (status: string) => ({
        FriendlyName: 'nickname',
        Quantity: 2,
        UnitType: 'none',
        ParentSubscriptionId: null,
        Status: status,
        AutoRenewEnabled: true,
        BillingType: 'none',
        PartnerId: null,
        ContractType: 'subscription',
        Attributes: { Etag: '<etag>', ObjectType: 'Subscription' },
      })

      const suspended = await patch(documented('suspended'))
      const reactivated = await patch(documented('active'))

      assert.deepEqual(
        [suspended.body.status, suspended.body.suspensionReasons],
        ['suspended', ['suspended_by_partner']],
      )
      assert.deepEqual([reactivated.body.status, reactivated.body.suspensionReasons], ['active', undefined])
      assert.equal((await read()).friendlyName, 'nickname')
    })

    test('what adds to a subscription is suspended with it, and reactivated after it', async () => {
      const base = await bought(e1)
      const { id } = await base.read()
      const addOn = await addSubscription(center.server, base.customer, archiving, { parentSubscriptionId: id })
      const addOnPath = base.pathOf(addOn.subscription_id)

      await base.patch({ status: 'suspended' })

      const { body } = await base.api.get(addOnPath)
      assert.deepEqual([body.status, body.suspensionReasons], ['suspended', ['parent_subscription_suspended']])
      await expectError(base.api.patch(addOnPath, { status: 'active' }), 'parentNotActive')
      await base.patch({ status: 'active' })
      assert.equal((await base.api.get(addOnPath)).body.status, 'suspended')
      assert.equal((await base.api.patch(addOnPath, { status: 'active' })).body.status, 'active')
    })

    test('a marketplace subscription switches its renewal and is cancelled', async () => {
      const { patch, read } = await provisioned(saas)
      const ifMatch = { 'if-match': `"${(await read()).attributes.etag}"` }

      const switched = await patch({ autoRenewEnabled: false }, ifMatch)
      const cancelled = await patch({ ...switched.body, status: 'deleted' })

      assert.deepEqual([switched.status, switched.body.autoRenewEnabled, switched.body.status], [200, false, 'active'])
      assert.deepEqual([cancelled.status, cancelled.body.status, cancelled.body.actions], [200, 'deleted', []])
    })

    test('an Azure plan is suspended and reactivated', async () => {
      const { patch } = await provisioned(azurePlan)

      assert.equal((await patch({ status: 'suspended' })).body.status, 'suspended')
      assert.equal((await patch({ status: 'active' })).body.status, 'active')
    })

    test('a repeated request id gets the first answer and changes nothing more', async () => {
      const { patch, read } = await bought(e1, { quantity: 2 })
      const headers = { 'ms-requestid': 'c40a1c6b-8d2c-4c30-9cf7-5f2a3f0f3c2b' }

      const first = await patch({ quantity: 3 }, headers)
      const second = await patch({ quantity: 4 }, headers)

      assert.deepEqual(second.body, first.body)
      assert.equal((await read()).quantity, 3)
    })

    test('an etag that is no longer valid changes nothing', async () => {
      const { patch, read } = await bought(e1, { quantity: 2 })
      const stale = { 'if-match': `"${(await read()).attributes.etag}"` }
      await patch({ quantity: 3 })

      await expectError(patch({ quantity: 4 }, stale), 'subscriptionEtagStale')

      assert.equal((await read()).quantity, 3)
    })

    test('a subscription that nobody knows is not found', async () => {
      const { api, customer, pathOf } = await bought(e1)

      await expectError(api.patch(pathOf(customer.customer_id), { quantity: 2 }), 'subscriptionNotFound')
    })

    test('a nickname of more than 200 characters is no valid property', async () => {
      await expectError((await bought(e1)).patch({ friendlyName: 'x'.repeat(201) }), 'propertyInvalid')
    })

    test('the quantity of a suspended subscription stays', async () => {
      const { patch } = await bought(e1)
      await patch({ status: 'suspended' })

      await expectError(patch({ quantity: 2 }), 'quantityWhileSuspended')
    })

    test('a suspended marketplace subscription takes no other change', async () => {
      const { patch } = await provisioned(saas)
      await patch({ status: 'suspended' })

      await expectError(patch({ friendlyName: 'Wall' }), 'suspendedNoUpdate')
    })

    test('a quantity outside the limits of the offer is refused', async () => {
      await expectError((await bought(e1)).patch({ quantity: 0 }), 'quantityOutOfRange')
    })

    test('seats of a marketplace subscription stay once the refund is over', async () => {
      const { api, patch } = await provisioned(saas, { quantity: 3 })
      await api.post('/comptoir/v1/clock', { advance: 'PT24H1S' })

      await expectError(patch({ quantity: 2 }), 'quantityNotDecreasable')
    })

    test('the seats of a trial stay as they are', async () => {
      await expectError((await bought(businessTrial, { quantity: 25 })).patch({ quantity: 20 }), 'updatesNotAllowed')
    })

    test('a sandbox with limits allows 25 seats a subscription', async () => {
      const { patch } = await bought(e1)

      assert.equal((await patch({ quantity: 25 })).status, 200)
      await expectError(patch({ quantity: 26 }), 'seatsPerSubscriptionExceeded')
    })

    test('a deleted subscription takes no change', async () => {
      const { patch } = await provisioned(saas)
      await patch({ status: 'deleted' })

      await expectError(patch({ status: 'active' }), 'subscriptionDeleted')
    })

    test('the billing cycle is changed through the order', async () => {
      await expectError((await bought(e1)).patch({ billingCycle: 'annual' }), 'billingCycleOnOrder')
    })

    test('a marketplace subscription that is not active yet takes no change', async () => {
      await expectError((await bought(saas)).patch({ friendlyName: 'Wall' }), 'notActivatedYet')
    })

    test('a licence-based subscription cannot be deleted', async () => {
      await expectError((await bought(e1)).patch({ status: 'deleted' }), 'statusNotUpdatable')
    })

    test('automatic renewal of a licence-based subscription stays', async () => {
      await expectError((await bought(e1)).patch({ autoRenewEnabled: false }), 'autoRenewNotEligible')
    })

    test('the partner on record stays', async () => {
      await expectError((await bought(e1)).patch({ partnerId: '4847383' }), 'partnerOnRecordNotUpdatable')
    })

    test('a cloud that lacks automatic renewal and cancellation of marketplace services says so', async () => {
      const { patch } = await bought(e1, {}, 'germany')

      await expectError(patch({ autoRenewEnabled: false }), 'notOfferedInCloud')
      await expectError(patch({ status: 'deleted' }), 'notOfferedInCloud')
    })
  })

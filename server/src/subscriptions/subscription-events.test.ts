import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Subscription } from '@comptoir/contract/schemas/subscription'
import { engines, type PartnerCenter, startPartnerCenter } from '@comptoir/testing'
import { type CustomerRow, deleteCustomer } from '../customers/customer-store.ts'
import { addCustomer, addSubscription, azurePlan, businessTrial, e1, saas, saasTrial } from './sample-subscriptions.ts'
import type { NewSubscription } from './subscription-document.ts'

/** The account's clock stands at the start of the test, as a subscription made then runs its course. */
for (const engine of engines)
  describe(`the life of a subscription over ${engine.name}`, { skip: engine.skip }, () => {
    let center: PartnerCenter
    let customer: CustomerRow

    before(async () => {
      center = await startPartnerCenter({ engine })
      customer = await addCustomer(center.server, partner())
    })
    after(() => center.close())

    const partner = () => center.server.accounts.get(center.account('global').account.partner_id)
    const advance = async (duration: string): Promise<void> => {
      const { status } = await (await center.api()).post('/comptoir/v1/clock', { advance: duration })
      assert.equal(status, 200)
    }
    const read = async (id: string): Promise<Subscription> =>
      (await (await center.api()).get(`/v1/customers/${customer.customer_id}/subscriptions/${id}`)).body
    const patch = async (id: string, changes: object): Promise<void> => {
      const path = `/v1/customers/${customer.customer_id}/subscriptions/${id}`
      assert.equal((await (await center.api()).patch(path, changes)).status, 200)
    }
    const buy = async (offerId: string, changes: Partial<NewSubscription> = {}): Promise<string> =>
      (await addSubscription(center.server, customer, offerId, changes)).subscription_id
    const later = (instant: string, duration: string): string =>
      Temporal.Instant.from(instant)
        .toZonedDateTimeISO('UTC')
        .add(duration)
        .toInstant()
        .toString({ fractionalSecondDigits: 3 })

    test('a marketplace subscription becomes active when it is provisioned, and its term starts then', async () => {
      const id = await buy(saas)
      const pending = await read(id)

      await advance('PT5S')

      const active = await read(id)
      const start = later(pending.creationDate, 'PT5S')
      assert.deepEqual([pending.status, active.status], ['pending', 'active'])
      assert.equal(active.effectiveStartDate, start)
      assert.equal(active.commitmentEndDate, later(start, 'P1M'))
      assert.deepEqual(active.refundOptions, [{ type: 'Full', expiresAt: later(start, 'PT24H') }])
    })

    test('an Azure plan becomes active when it is provisioned, and never ends', async () => {
      const id = await buy(azurePlan)

      await advance('PT5S')

      const { status, commitmentEndDate } = await read(id)
      assert.deepEqual([status, commitmentEndDate], ['active', '9999-12-10T00:00:00.000Z'])
    })

    test('provisioning of licences makes no new version', async () => {
      const id = await buy(e1)
      const bought = await read(id)

      await advance('PT5S')

      assert.deepEqual(await read(id), bought)
    })

    test('an active subscription that renews itself goes on, term after term', async () => {
      const id = await buy(e1)
      const { commitmentEndDate } = await read(id)

      await advance('P2Y1D')

      const renewed = await read(id)
      assert.deepEqual([renewed.status, renewed.commitmentEndDate], ['active', later(commitmentEndDate, 'P2Y')])
    })

    test('a trial expires at the end of its term, and one that does not renew itself likewise', async () => {
      const trial = await buy(businessTrial)
      const service = await buy(saas)
      await advance('PT5S')
      await patch(service, { autoRenewEnabled: false })

      await advance('P2M')

      assert.deepEqual([(await read(trial)).status, (await read(service)).status], ['expired', 'expired'])
    })

    test('a suspended subscription is deleted at the end of its term', async () => {
      const id = await buy(e1)
      await patch(id, { status: 'suspended' })

      await advance('P1Y')

      const { status, suspensionReasons } = await read(id)
      assert.deepEqual([status, suspensionReasons], ['deleted', undefined])
    })

    test('a free trial of the marketplace becomes what it renews to, and is paid for', async () => {
      const id = await buy(saasTrial, { renewalTermDuration: 'P1Y' })
      await advance('PT5S')
      const { commitmentEndDate } = await read(id)

      await advance('P1M1D')

      const { isTrial, billingCycle, termDuration, ...renewed } = await read(id)
      assert.deepEqual(
        { isTrial, billingCycle, termDuration },
        { isTrial: false, billingCycle: 'monthly', termDuration: 'P1Y' },
      )
      assert.equal(renewed.commitmentEndDate, later(commitmentEndDate, 'P1Y'))
    })

    test('events of a subscription that is gone with its customer come to nothing', async () => {
      const gone = await addCustomer(center.server, partner())
      await addSubscription(center.server, gone, saas)
      await addSubscription(center.server, gone, e1)
      await center.server.store.write((db) => deleteCustomer(db, gone.partner_id, gone.customer_id))

      await advance('P1Y1D')

      assert.equal((await (await center.api()).get(`/v1/customers/${gone.customer_id}/subscriptions`)).status, 404)
    })
  })

import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { engines, expectError, type PartnerApi, type PartnerCenter, startPartnerCenter } from '@comptoir/testing'
import { sandboxAccounts } from '../sandbox/accounts.ts'
import { addCustomer, orderLines, subscribe } from './sample-customer.ts'
import { azure, azurePlan, e1, ncReservation, saas } from './sample-purchase.ts'

const identityManager = 'DG7GMGF0DWT0:0001:DG7GMGF0DSQR'
const sqlServer = 'DG7GMGF0FKZV:0003:DG7GMGF0DWMS'
const accounts = sandboxAccounts.map((each) => ({ ...each, account: { ...each.account, sandbox: 0 } }))

for (const engine of engines)
  describe(`cancelling an order outside the sandbox over ${engine.name}`, { skip: engine.skip }, () => {
    let center: PartnerCenter
    let api: PartnerApi

    before(async () => {
      center = await startPartnerCenter({ engine, accounts })
      api = await center.api()
    })
    after(() => center.close())

    const placed = async (...lines: object[]): Promise<string> => {
      const customer = await addCustomer(center)
      return pathOf(customer, lines)
    }
    const pathOf = async (customer: string, lines: readonly object[]): Promise<string> => {
      const { body } = await orderLines(api, customer, lines)
      return `${customer}/orders/${body.id}`
    }
    /** Lets orders under way be completed; the clock of these accounts is the system's. */
    const complete = async (): Promise<void> => {
      center.clock.advance('PT5S')
      const { server } = center
      const partner = server.accounts.get(center.account('global').account.partner_id)
      await server.store.write((db) => server.scheduler.drain(server, db, partner, server.accounts.now(partner)))
    }
    const cancel = (path: string, more: object = {}) => api.patch(path, { status: 'cancelled', ...more })

    test('software is cancelled in whole or by item while its window is open', async () => {
      const path = await placed({ offerId: sqlServer, quantity: 2 }, { offerId: identityManager })
      await complete()

      const half = await cancel(path, { lineItems: [{ lineItemNumber: 0, offerId: sqlServer }] })
      const all = await cancel(path)

      assert.equal(half.status, 200)
      assert.equal(half.body.status, 'completed')
      assert.deepEqual(
        half.body.lineItems.map(({ quantity }: { quantity: number }) => quantity),
        [0, 1],
      )
      assert.equal(all.body.status, 'cancelled')
    })

    test('an item of an order that is still pending waits', async () => {
      const path = await placed({ offerId: sqlServer }, { offerId: identityManager })

      await expectError(
        cancel(path, { lineItems: [{ lineItemNumber: 0, offerId: sqlServer }] }),
        'orderAdjustmentPending',
      )
    })

    test('software cannot be cancelled once its window has closed', async () => {
      const path = await placed({ offerId: sqlServer })
      center.clock.advance('P61D')
      api = await center.api()

      await expectError(cancel(path), 'cancellationWindowPassed')
    })

    test('everything else is cancelled another way', async () => {
      const customer = await addCustomer(center)
      const subscriptionId = await subscribe(api, customer, azure)
      const reservation = { offerId: ncReservation, provisioningContext: { subscriptionId, scope: 'shared' } }

      await expectError(cancel(await placed({ offerId: e1 })), 'orderSuspendInstead')
      await expectError(cancel(await placed({ offerId: saas })), 'cancelThroughSubscription')
      await expectError(cancel(await placed({ offerId: azurePlan })), 'softwareCancelOnly')
      await expectError(cancel(await pathOf(customer, [reservation])), 'softwareCancelOnly')
    })

    test('the national clouds cancel nothing outside the sandbox', async () => {
      const china = await center.api('china')
      const customer = await addCustomer(center, 'china', 'CN')
      const { body } = await orderLines(china, customer, [{ offerId: '06688EE8-F9C3-41F4-9A13-0B8EE9671917' }])

      await expectError(china.patch(`${customer}/orders/${body.id}`, { status: 'cancelled' }), 'notOfferedInCloud')
    })
  })

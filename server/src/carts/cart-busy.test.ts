import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { engines, type PartnerCenter, startPartnerCenter } from '@comptoir/testing'
import { findCustomer } from '../customers/customer-store.ts'
import { addCustomer, idIn } from '../orders/sample-customer.ts'
import { e1 } from '../orders/sample-purchase.ts'
import { PartnerCenterError } from '../partner-center-error.ts'
import type { Executor, Transaction } from '../store/executor.ts'
import { type CartRow, findCart, updateCartRow } from './cart-store.ts'
import { checkoutCart } from './checkout-cart.ts'
import { updateCart } from './update-cart.ts'

const items = [{ catalogItemId: e1, quantity: 1, billingCycle: 'monthly' as const }]
const isBusy = (cause: unknown): boolean => cause instanceof PartnerCenterError && cause.errorName === 'cartBusy'

/** A transaction during which, before its first change, another request changes the cart. */
function overtaken(db: Transaction, cart: CartRow): Transaction {
  let others: Promise<boolean> | undefined
  return {
    one: (query, parameters) => db.one(query, parameters),
    all: (query, parameters) => db.all(query, parameters),
    run: async (query, parameters) => {
      others ??= updateCartRow(db, { ...cart, version: cart.version + 1 }, cart.version)
      await others
      return db.run(query, parameters)
    },
    afterCommit: (action) => db.afterCommit(action),
    attempt: (work) => db.attempt(work),
  }
}

for (const engine of engines)
  describe(`a cart that another request changes meanwhile over ${engine.name}`, { skip: engine.skip }, () => {
    let center: PartnerCenter

    before(async () => {
      center = await startPartnerCenter({ engine })
    })
    after(() => center.close())

    const newCart = async (): Promise<{ readonly customerId: string; readonly cartId: string }> => {
      const customer = await addCustomer(center)
      const { body } = await (await center.api()).post(`${customer}/carts`, { lineItems: items })
      return { customerId: idIn(customer), cartId: body.id }
    }
    /** What a handler is given, but with a transaction that is overtaken. */
    const contextOf = async (db: Transaction, customerId: string, cartId: string) => {
      const { server } = center
      const partner = server.accounts.get(center.account('global').account.partner_id)
      const customer = await found(db, (each) => findCustomer(each, partner.partner_id, customerId))
      const cart = await found(db, (each) => findCart(each, partner.partner_id, customerId, cartId))
      const { application, administrator } = center.account('global')
      return {
        server,
        db: overtaken(db, cart),
        partner,
        customer,
        cloud: server.cloudOf(partner),
        principal: {
          partnerId: partner.partner_id,
          tenantId: partner.tenant_id,
          clientId: application.clientId,
          applicationName: application.name,
          credential: 'appUser' as const,
          userId: administrator.userId,
          userPrincipalName: administrator.userPrincipalName,
          mfa: true,
          customerId: undefined,
          roles: ['adminAgent'] as const,
          applicationRoles: [],
          applicationRole: undefined,
          expiresAt: Number.POSITIVE_INFINITY,
        },
        origin: '',
        host: '',
        correlationId: '',
        header: () => undefined,
        remoteAddress: '',
        url: '',
        locale: 'en-US',
        ifMatch: undefined,
        continuationToken: undefined,
        now: () => server.accounts.now(partner),
        newId: () => server.ids.next(server.accounts.now(partner)),
        admit: () => undefined,
        record: () => undefined,
        schedule: async () => undefined,
      }
    }

    test('cannot be checked out', async () => {
      const { customerId, cartId } = await newCart()

      const checkout = center.server.store.write(async (db) =>
        checkoutCart(await contextOf(db, customerId, cartId), { customerId, cartId }),
      )

      await assert.rejects(checkout, isBusy)
      const { body } = await (await center.api()).get(`/v1/customers/${customerId}/orders`)
      assert.equal(body.totalCount, 0)
    })

    test('cannot be replaced', async () => {
      const { customerId, cartId } = await newCart()

      const update = center.server.store.write(async (db) =>
        updateCart(await contextOf(db, customerId, cartId), { customerId, cartId, body: { lineItems: items } }),
      )

      await assert.rejects(update, isBusy)
    })
  })

async function found<Row>(db: Executor, find: (db: Executor) => Promise<Row | undefined>): Promise<Row> {
  const row = await find(db)
  assert.ok(row)
  return row
}

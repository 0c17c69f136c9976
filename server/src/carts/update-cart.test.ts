import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { engines, expectError, type PartnerApi, type PartnerCenter, startPartnerCenter } from '@comptoir/testing'
import { addCustomer } from '../orders/sample-customer.ts'
import { e1, saas } from '../orders/sample-purchase.ts'
import { cartOf } from './cart-document.ts'
import { findCart, updateCartRow } from './cart-store.ts'

const item = { catalogItemId: e1, quantity: 1, billingCycle: 'monthly' }

for (const engine of engines)
  describe(`reading and changing a cart over ${engine.name}`, { skip: engine.skip }, () => {
    let center: PartnerCenter
    let api: PartnerApi

    before(async () => {
      center = await startPartnerCenter({ engine })
      api = await center.api()
    })
    after(() => center.close())

    const newCart = async () => {
      const customer = await addCustomer(center)
      const { body } = await api.post(`${customer}/carts`, { lineItems: [item] })
      return { customer, path: `${customer}/carts/${body.id}`, body }
    }
    const advance = (duration: string) => api.post('/comptoir/v1/clock', { advance: duration })

    test('a cart is read as it was made, by its customer alone, its id in any letter case', async () => {
      const { customer, path, body } = await newCart()
      const stranger = await addCustomer(center)

      assert.deepEqual((await api.get(path)).body, body)
      assert.equal((await api.get(`${customer}/carts/${body.id.toUpperCase()}`)).status, 200)
      await expectError(api.get(`${stranger}/carts/${body.id}`), 'cartNotFound')
    })

    test('a change replaces what is in the cart and prolongs it', async () => {
      const { path, body } = await newCart()
      await advance('PT10M')

      const { status, body: changed } = await api.put(path, {
        ...body,
        expirationTimestamp: '0001-01-01T00:00:00',
        lineItems: [{ ...item, catalogItemId: saas, quantity: 4 }],
      })

      assert.equal(status, 201)
      assert.deepEqual(changed, {
        ...body,
        lastModifiedTimestamp: changed.lastModifiedTimestamp,
        expirationTimestamp: changed.expirationTimestamp,
        lineItems: [
          { id: 0, catalogItemId: saas, quantity: 4, currencyCode: 'USD', billingCycle: 'monthly', orderGroup: '0' },
        ],
      })
      const minutes = (from: string, to: string): number =>
        Temporal.Instant.from(from).until(Temporal.Instant.from(to)).total('minutes')
      assert.equal(minutes(body.creationTimestamp, changed.lastModifiedTimestamp), 10)
      assert.equal(minutes(changed.lastModifiedTimestamp, changed.expirationTimestamp), 15)
      assert.deepEqual((await api.get(path)).body, changed)
    })

    test('an expired cart is not found any more', async () => {
      const { path } = await newCart()

      await advance('PT14M59S')
      assert.equal((await api.get(path)).status, 200)
      await advance('PT1S')

      await expectError(api.get(path), 'cartNotFound')
      await expectError(api.put(path, { lineItems: [item] }), 'cartNotFound')
    })

    test('an expired cart leaves no trace once its customer makes another', async () => {
      const { customer, path, body } = await newCart()
      await advance('PT15M')

      await api.post(`${customer}/carts`, { lineItems: [item] })

      const { partner_id } = center.account('global').account
      const [, , , customerId = ''] = path.split('/')
      assert.equal(await findCart(center.server.store.read, partner_id, customerId, body.id), undefined)
    })

    test('a cart that was turned into orders cannot change', async () => {
      const { path } = await newCart()
      await api.post(`${path}/checkout`)

      await expectError(api.put(path, { lineItems: [item] }), 'cartSubmitted')
    })

    test('a cart without items is refused', async () => {
      const { path } = await newCart()

      await expectError(api.put(path, { lineItems: [] }), 'propertyInvalid')
    })

    test('carts are changed in the public cloud alone', async () => {
      const china = await center.api('china')
      const customer = await addCustomer(center, 'china', 'CN')

      await expectError(
        china.put(`${customer}/carts/00000000-0000-0000-0000-000000000000`, { lineItems: [item] }),
        'notOfferedInCloud',
      )
    })

    test('a cart is replaced only at the version that was read', async () => {
      const { path, body } = await newCart()
      const { partner_id } = center.account('global').account
      const [, , , customerId = ''] = path.split('/')
      const { store } = center.server

      const row = await findCart(store.read, partner_id, customerId, body.id)
      assert.ok(row)
      assert.deepEqual(cartOf(row), body)
      assert.equal(await store.write((db) => updateCartRow(db, { ...row, version: 2 }, 1)), true)
      assert.equal(await store.write((db) => updateCartRow(db, { ...row, version: 2 }, 1)), false)
    })
  })

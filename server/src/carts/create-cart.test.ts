import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { engines, expectError, type PartnerApi, type PartnerCenter, startPartnerCenter } from '@comptoir/testing'
import { addCustomer, idIn, subscribe } from '../orders/sample-customer.ts'
import {
  audioConferencing,
  azure,
  businessTrial,
  e1,
  ncReservation,
  saas,
  saasTrial,
} from '../orders/sample-purchase.ts'

const software = 'DG7GMGF0DWM3:0002:DG7GMGF0DT1M'
const cloudAppSecurity = '43FCE491-76D1-4BCC-B709-8A288786DBAE'

for (const engine of engines)
  describe(`making a cart over ${engine.name}`, { skip: engine.skip }, () => {
    let center: PartnerCenter
    let api: PartnerApi

    before(async () => {
      center = await startPartnerCenter({ engine })
      api = await center.api()
    })
    after(() => center.close())

    const create = (customer: string, ...lineItems: readonly object[]) =>
      api.post(`${customer}/carts`, {
        lineItems: lineItems.map((item) => ({ quantity: 1, billingCycle: 'monthly', ...item })),
      })
    /** The error word of each item, if any. */
    const errorsOf = async (customer: string, ...lineItems: readonly object[]): Promise<unknown[]> => {
      const { status, body } = await create(customer, ...lineItems)
      assert.equal(status, 201)
      return body.lineItems.map((item: { error?: { errorCode: string } }) => item.error?.errorCode)
    }

    test('a cart is answered with what the server found', async () => {
      const customer = await addCustomer(center)
      const subscriptionId = await subscribe(api, customer, azure)
      const context = { SubscriptionId: subscriptionId, Scope: 'shared' }

      const { status, body } = await create(
        customer,
        { id: 0, catalogItemId: azure, billingCycle: 'monthly', termDuration: 'P1Y' },
        {
          id: 1,
          catalogItemId: ncReservation,
          billingCycle: 'one_time',
          termDuration: 'P1Y',
          provisioningContext: context,
        },
        { id: 2, catalogItemId: software, billingCycle: 'OneTime', currencyCode: 'usd' },
        { id: 3, catalogItemId: saas, billingCycle: 'monthly', termDuration: 'P1M', friendlyName: 'Firewall' },
        {
          id: 4,
          catalogItemId: saasTrial,
          quantity: 10,
          billingCycle: 'none',
          termDuration: 'P1M',
          renewsTo: { termDuration: 'P1Y' },
        },
      )

      const { userId } = center.account('global').administrator
      assert.equal(status, 201)
      assert.deepEqual(body, {
        id: body.id,
        creationTimestamp: '2026-01-15T09:00:00.000Z',
        lastModifiedTimestamp: '2026-01-15T09:00:00.000Z',
        expirationTimestamp: '2026-01-15T09:15:00.000Z',
        lastModifiedUser: userId,
        status: 'Active',
        lineItems: [
          {
            id: 0,
            catalogItemId: azure,
            quantity: 1,
            currencyCode: 'USD',
            billingCycle: 'monthly',
            termDuration: 'P1Y',
            orderGroup: 'OMS-0',
          },
          {
            id: 1,
            catalogItemId: ncReservation,
            quantity: 1,
            currencyCode: 'USD',
            billingCycle: 'one_time',
            termDuration: 'P1Y',
            provisioningContext: { subscriptionId, scope: 'shared' },
            orderGroup: '0',
          },
          {
            id: 2,
            catalogItemId: software,
            quantity: 1,
            currencyCode: 'USD',
            billingCycle: 'one_time',
            orderGroup: '0',
          },
          {
            id: 3,
            catalogItemId: saas,
            friendlyName: 'Firewall',
            quantity: 1,
            currencyCode: 'USD',
            billingCycle: 'monthly',
            termDuration: 'P1M',
            orderGroup: '1',
          },
          {
            id: 4,
            catalogItemId: saasTrial,
            quantity: 10,
            currencyCode: 'USD',
            billingCycle: 'none',
            termDuration: 'P1M',
            renewsTo: { termDuration: 'P1Y' },
            orderGroup: '2',
          },
        ],
        links: { self: { uri: `/customers/${idIn(customer)}/carts/${body.id}`, method: 'GET', headers: [] } },
        attributes: { objectType: 'Cart' },
      })
    })

    test('add-ons stand under their base, numbered after it', async () => {
      const addonItems = [
        { Id: 7, CatalogItemId: audioConferencing, Quantity: 2, BillingCycle: 'monthly' },
        { Id: 8, CatalogItemId: cloudAppSecurity, Quantity: 3 },
      ]

      const { body } = await create(await addCustomer(center), {
        catalogItemId: e1,
        friendlyName: 'Myofferpurchase',
        quantity: 3,
        addonItems,
      })

      const bought = { currencyCode: 'USD', billingCycle: 'monthly', orderGroup: 'OMS-0' }
      assert.deepEqual(body.lineItems, [
        {
          id: 0,
          catalogItemId: e1,
          friendlyName: 'Myofferpurchase',
          quantity: 3,
          ...bought,
          addonItems: [
            { id: 1, catalogItemId: audioConferencing, quantity: 2, ...bought },
            { id: 2, catalogItemId: cloudAppSecurity, quantity: 3, ...bought },
          ],
        },
      ])
    })

    test('an item that cannot be bought is marked, the cart is made all the same', async () => {
      const { status, body } = await create(
        await addCustomer(center),
        { catalogItemId: 'no:such:thing' },
        { catalogItemId: e1 },
      )

      assert.equal(status, 201)
      assert.deepEqual(body.lineItems[0], {
        id: 0,
        catalogItemId: 'no:such:thing',
        quantity: 1,
        currencyCode: 'USD',
        billingCycle: 'monthly',
        orderGroup: '0',
        error: {
          errorCode: 'catalog_item_id_is_not_valid',
          errorDescription: 'The offer id no:such:thing is not valid.',
        },
      })
      assert.equal(body.lineItems[1].error, undefined)
    })

    test('the mark on an item is a documented word', async () => {
      const customer = await addCustomer(center)
      const azureId = await subscribe(api, customer, azure)
      const e1Id = await subscribe(api, customer, e1)
      const reserve = (subscriptionId: string) => ({ scope: 'shared', subscriptionId })
      const resellers = [{ key: 'transaction_reseller', value: '1' }]

      assert.deepEqual(
        await errorsOf(
          customer,
          { catalogItemId: e1, currencyCode: 'EUR' },
          { catalogItemId: e1, quantity: 0 },
          { catalogItemId: e1, billingCycle: 'one_time' },
          { catalogItemId: e1, participants: resellers },
          { catalogItemId: '8909E28E-5832-42F4-9886-B0A5545F3645' },
          { catalogItemId: ncReservation, billingCycle: 'one_time', provisioningContext: reserve(e1Id) },
          { catalogItemId: ncReservation, billingCycle: 'one_time' },
          { catalogItemId: audioConferencing, provisioningContext: { parentSubscriptionId: azureId } },
          { catalogItemId: audioConferencing, provisioningContext: { parentSubscriptionId: 'unknown' } },
        ),
        [
          'currency_is_not_supported',
          'invalid_input',
          'invalid_input',
          'participants_is_not_supported_for_partner',
          'unable_to_process_cart_line_item',
          'subscription_is_not_enabled_for_r_i',
          'invalid_input',
          'invalid_input',
          'subscription_is_not_valid',
        ],
      )
    })

    test('a second trial in one cart cannot be bought', async () => {
      const trial = { catalogItemId: businessTrial, billingCycle: 'none' }

      assert.deepEqual(await errorsOf(await addCustomer(center), trial, trial), [
        undefined,
        'unable_to_process_cart_line_item',
      ])
    })

    test('an item without a billing cycle of its own choice gets that of the offer', async () => {
      const { body } = await create(await addCustomer(center), {
        catalogItemId: businessTrial,
        billingCycle: 'unknown',
      })

      assert.equal(body.lineItems[0].billingCycle, 'none')
    })

    test('carts with add-ons are for the public cloud, others for every cloud', async () => {
      const germany = await center.api('germany')
      const customer = await addCustomer(center, 'germany', 'DE')
      const item = { catalogItemId: 'C73CE5A9-1090-456A-9D54-42627D140168', quantity: 1, billingCycle: 'monthly' }
      const addonItems = [{ catalogItemId: audioConferencing, quantity: 1 }]

      const plain = await germany.post(`${customer}/carts`, { lineItems: [item] })

      assert.equal(plain.status, 201)
      assert.equal(plain.body.lineItems[0].currencyCode, 'EUR')
      assert.equal(plain.body.lineItems[0].error, undefined)
      await expectError(
        germany.post(`${customer}/carts`, { lineItems: [{ ...item, addonItems }] }),
        'notOfferedInCloud',
      )
    })

    test('a cart without items, or for nobody, is refused', async () => {
      const customer = await addCustomer(center)
      const china = await center.api('china')

      await expectError(api.post(`${customer}/carts`, { lineItems: [] }), 'propertyInvalid')
      await expectError(
        china.post(`${customer}/carts`, { lineItems: [{ catalogItemId: e1, quantity: 1, billingCycle: 'monthly' }] }),
        'customerNotFound',
      )
    })

    test('an application that acts for nobody signs as itself', async () => {
      const alone = await center.api('global', 'app')
      const customer = await addCustomer(center)

      const { body } = await alone.post(`${customer}/carts`, {
        lineItems: [{ catalogItemId: e1, quantity: 1, billingCycle: 'monthly' }],
      })

      assert.equal(body.lastModifiedUser, center.account('global').application.clientId)
    })
  })

import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { engines, expectError, type PartnerApi, type PartnerCenter, startPartnerCenter } from '@comptoir/testing'
import { addCustomer, orderLines, subscribe } from './sample-customer.ts'
import { audioConferencing, azure, businessTrial, e1, ncReservation, saas } from './sample-purchase.ts'

for (const engine of engines)
  describe(`refusing an order over ${engine.name}`, { skip: engine.skip }, () => {
    let center: PartnerCenter
    let api: PartnerApi

    before(async () => {
      center = await startPartnerCenter({ engine })
      api = await center.api()
    })
    after(() => center.close())

    test('an order for a customer of an indirect reseller is for applications acting for a user, in the public cloud', async () => {
      const line = { lineItemNumber: 0, offerId: e1, quantity: 1, partnerIdOnRecord: '4847383' }
      const alone = await center.api('global', 'app')
      const china = await center.api('china')

      const ours = await addCustomer(center)
      const theirs = await addCustomer(center, 'china', 'CN')

      await expectError(alone.post(`${ours}/orders`, { lineItems: [line] }), 'credentialNotAccepted')
      await expectError(china.post(`${theirs}/orders`, { lineItems: [line] }), 'notOfferedInCloud')
    })

    test('Germany takes no orders but through a cart', async () => {
      const germany = await center.api('germany')
      const customer = await addCustomer(center, 'germany', 'DE')

      await expectError(
        germany.post(`${customer}/orders`, {
          lineItems: [{ lineItemNumber: 0, offerId: 'MS-AZR-DE-0145P', quantity: 1 }],
        }),
        'notOfferedInCloud',
      )
    })

    test('a customer of another account is not found', async () => {
      const china = await center.api('china')
      const customer = await addCustomer(center)

      await expectError(
        china.post(`${customer}/orders`, { lineItems: [{ lineItemNumber: 0, offerId: e1, quantity: 1 }] }),
        'customerNotFound',
      )
    })

    test('line item numbers that do not run from 0 are out of range', async () => {
      await expectError(
        orderLines(api, await addCustomer(center), [{ lineItemNumber: 1, offerId: e1 }]),
        'lineItemNumberOutOfRange',
      )
    })

    test('licence-based offers and the modern catalogue do not mix, and the customer is the one in the path', async () => {
      const customer = await addCustomer(center)

      await expectError(orderLines(api, customer, [{ offerId: e1 }, { offerId: saas }]), 'propertyInvalid')
      await expectError(
        orderLines(api, customer, [{ offerId: e1 }], { referenceCustomerId: 'somebody' }),
        'propertyInvalid',
      )
      await expectError(orderLines(api, customer, [{ offerId: e1 }], { currencyCode: 'EUR' }), 'propertyInvalid')
    })

    test('what may not be bought is refused, and nothing is ordered', async () => {
      const customer = await addCustomer(center)
      await orderLines(api, customer, [{ offerId: businessTrial }])

      await expectError(orderLines(api, customer, [{ offerId: e1 }, { offerId: 'nothing' }]), 'offerIdInvalid')
      await expectError(
        orderLines(api, customer, [{ offerId: '8909E28E-5832-42F4-9886-B0A5545F3645' }]),
        'offerNotEligible',
      )
      await expectError(orderLines(api, customer, [{ offerId: e1, quantity: 0 }]), 'quantityOutOfRange')
      await expectError(
        orderLines(api, customer, [{ offerId: e1 }], { billingCycle: 'one_time' }),
        'billingCycleNotSupported',
      )
      await expectError(orderLines(api, customer, [{ offerId: businessTrial }]), 'offerUseLimitExceeded')
      assert.equal((await api.get(`${customer}/orders`)).body.totalCount, 1)
      assert.equal((await api.get(`${customer}/subscriptions`)).body.totalCount, 1)
    })

    test('a reservation is not sold in countries without them', async () => {
      await expectError(
        orderLines(api, await addCustomer(center, 'global', 'BR'), [{ offerId: ncReservation }]),
        'offerNotInCountry',
      )
    })

    test('an add-on needs a parent that is valid, related and active', async () => {
      const customer = await addCustomer(center)
      const azureId = await subscribe(api, customer, azure)
      const suspended = await subscribe(api, customer, e1)
      const { body } = await api.get(`${customer}/subscriptions/${suspended}`)
      await api.patch(`${customer}/subscriptions/${suspended}`, { ...body, status: 'suspended' })
      const addOnTo = (parentSubscriptionId: string) =>
        orderLines(api, customer, [{ offerId: audioConferencing, parentSubscriptionId }])

      await expectError(addOnTo('00000000-0000-0000-0000-000000000000'), 'parentSubscriptionInvalid')
      await expectError(addOnTo(azureId), 'addOnUnrelated')
      await expectError(addOnTo(suspended), 'parentNotActive')
    })

    test('a reservation needs an active Azure subscription', async () => {
      const customer = await addCustomer(center)
      const azureId = await subscribe(api, customer, azure)
      const { body } = await api.get(`${customer}/subscriptions/${azureId}`)
      await api.patch(`${customer}/subscriptions/${azureId}`, { ...body, status: 'suspended' })
      const reserveFor = (subscriptionId: string) =>
        orderLines(api, customer, [
          { offerId: ncReservation, provisioningContext: { subscriptionId, scope: 'single' } },
        ])

      await expectError(reserveFor(await subscribe(api, customer, e1)), 'azureSubscriptionRequired')
      await expectError(reserveFor(azureId), 'subscriptionNotActive')
    })

    test('the partner on record is an indirect reseller of this provider', async () => {
      const customer = await addCustomer(center)
      const forReseller = (partnerIdOnRecord: string) => orderLines(api, customer, [{ offerId: e1, partnerIdOnRecord }])

      await expectError(forReseller('4390001'), 'mpnIdOfProvider')
      for (const mpnId of ['1', 'none']) await expectError(forReseller(mpnId), 'mpnIdNotFound')
    })
  })

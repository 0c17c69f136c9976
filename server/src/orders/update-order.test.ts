import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { engines, expectError, type PartnerApi, type PartnerCenter, startPartnerCenter } from '@comptoir/testing'
import { addCustomer, idIn, orderLines } from './sample-customer.ts'
import { audioConferencing, azure, azurePlan, businessTrial, e1, ncReservation, saas } from './sample-purchase.ts'

const software = 'DG7GMGF0DWT0:0001:DG7GMGF0DSQR'

for (const engine of engines)
  describe(`changing an order over ${engine.name}`, { skip: engine.skip }, () => {
    let center: PartnerCenter
    let api: PartnerApi

    before(async () => {
      center = await startPartnerCenter({ engine })
      api = await center.api()
    })
    after(() => center.close())

    /** An order of a new customer, its path, and its body as it was made. */
    const placed = async (...offerIds: string[]) => {
      const customer = await addCustomer(center)
      const { body } = await orderLines(
        api,
        customer,
        offerIds.map((offerId) => ({ offerId })),
      )
      return { customer, path: `${customer}/orders/${body.id}`, body }
    }
    const statusOf = async (customer: string, subscriptionId: string): Promise<string> =>
      (await api.get(`${customer}/subscriptions/${subscriptionId}`)).body.status
    const suspend = async (customer: string, subscriptionId: string): Promise<void> => {
      const { body } = await api.get(`${customer}/subscriptions/${subscriptionId}`)
      await api.patch(`${customer}/subscriptions/${subscriptionId}`, { ...body, status: 'suspended' })
    }
    const addOnTo = (parentSubscriptionId: string, offerId = audioConferencing) => ({
      lineItems: [
        { lineItemNumber: 0, offerId, parentSubscriptionId, quantity: 2, friendlyName: 'Some friendly name' },
      ],
    })

    test('an order sent back as it is stays as it is', async () => {
      const { path, body } = await placed(e1)

      const answer = await api.patch(path, body)

      assert.equal(answer.status, 200)
      assert.deepEqual(answer.body, body)
    })

    test('an add-on joins the order of its base with a subscription of its own', async () => {
      const { customer, path, body } = await placed(e1)
      const base = body.lineItems[0]

      const answer = await api.patch(path, addOnTo(base.subscriptionId))

      const added = answer.body.lineItems[1]
      const uri = `/customers/${idIn(customer)}/subscriptions/${added.subscriptionId}`
      assert.equal(answer.status, 200)
      assert.deepEqual(answer.body, {
        ...body,
        lineItems: [
          base,
          {
            lineItemNumber: 1,
            offerId: audioConferencing,
            subscriptionId: added.subscriptionId,
            parentSubscriptionId: base.subscriptionId,
            termDuration: 'P1Y',
            transactionType: 'New',
            friendlyName: 'Some friendly name',
            quantity: 2,
            links: {
              subscription: { uri, method: 'GET', headers: [] },
              provisioningStatus: { uri: `${uri}/provisioningstatus`, method: 'GET', headers: [] },
              sku: {
                uri: `/products/0c266dff-15dd-4b49-8397-2bb16070ed52/skus/${audioConferencing}`,
                method: 'GET',
                headers: [],
              },
            },
          },
        ],
        attributes: { etag: Buffer.from(`{"id":"${body.id}","version":2}`).toString('base64'), objectType: 'Order' },
      })
      assert.deepEqual((await api.get(path)).body, answer.body)
      const addOns = await api.get(`${customer}/subscriptions/${base.subscriptionId}/addons`)
      assert.deepEqual(
        addOns.body.items.map(({ id }: { id: string }) => id),
        [added.subscriptionId],
      )
    })

    test('an add-on needs a related, active parent in the order that is changed', async () => {
      const { customer, path, body } = await placed(e1, azure)
      const elsewhere = await orderLines(api, customer, [{ offerId: e1 }])
      const [licence, azureLine] = body.lineItems

      await expectError(
        api.patch(path, addOnTo(elsewhere.body.lineItems[0].subscriptionId)),
        'parentSubscriptionInvalid',
      )
      await expectError(api.patch(path, addOnTo(azureLine.subscriptionId)), 'addOnUnrelated')
      await suspend(customer, licence.subscriptionId)
      await expectError(api.patch(path, addOnTo(licence.subscriptionId)), 'parentNotActive')
    })

    test('an add-on is bought by the rules of all purchases', async () => {
      const { path, body } = await placed(e1)
      const { subscriptionId } = body.lineItems[0]
      const buy = (changes: object) =>
        api.patch(path, { lineItems: [{ ...addOnTo(subscriptionId).lineItems[0], ...changes }] })

      await expectError(buy({ offerId: 'nothing' }), 'offerIdInvalid')
      await expectError(buy({ offerId: '8909E28E-5832-42F4-9886-B0A5545F3645' }), 'offerNotEligible')
      await expectError(buy({ quantity: 0 }), 'quantityOutOfRange')
      await expectError(buy({ partnerIdOnRecord: '1' }), 'mpnIdNotFound')
      await expectError(buy({ partnerIdOnRecord: '4390001' }), 'mpnIdOfProvider')
      await expectError(buy({ termDuration: 'P2Y' }), 'propertyInvalid')
      assert.deepEqual((await api.get(path)).body, body)
    })

    test('what is not sold in the country of the customer cannot join an order either', async () => {
      const customer = await addCustomer(center, 'global', 'BR')
      const { body } = await orderLines(api, customer, [{ offerId: e1 }])

      const reservation = addOnTo(body.lineItems[0].subscriptionId, ncReservation)

      await expectError(api.patch(`${customer}/orders/${body.id}`, reservation), 'offerNotInCountry')
    })

    test('a trial added to a trial breaks its use limit', async () => {
      const { path, body } = await placed(businessTrial)

      const again = addOnTo(body.lineItems[0].subscriptionId, businessTrial)

      await expectError(api.patch(path, again), 'offerUseLimitExceeded')
    })

    test('another billing cycle goes for the order and all its subscriptions', async () => {
      const { customer, path, body } = await placed(e1)
      const { subscriptionId } = body.lineItems[0]

      const answer = await api.patch(path, { ...body, billingCycle: 'Annual' })

      assert.equal(answer.status, 200)
      assert.equal(answer.body.billingCycle, 'annual')
      assert.equal((await api.get(`${customer}/subscriptions/${subscriptionId}`)).body.billingCycle, 'annual')
      assert.equal((await api.get(`${customer}/orders?billingType=annual`)).body.totalCount, 1)
    })

    test('the billing cycle cannot change with an add-on, for Azure, or while a subscription is suspended', async () => {
      const mixed = await placed(e1, azure)
      const { customer, path, body } = await placed(e1)
      const { subscriptionId } = body.lineItems[0]

      await expectError(api.patch(path, { billingCycle: 'annual', ...addOnTo(subscriptionId) }), 'billingCycleDiffers')
      await expectError(api.patch(mixed.path, { billingCycle: 'annual' }), 'billingCycleNotSupported')
      await suspend(customer, subscriptionId)
      await expectError(api.patch(path, { billingCycle: 'annual' }), 'billingCycleInactive')
    })

    test('an order that is pending takes no other change', async () => {
      const { path } = await placed(saas)

      await expectError(api.patch(path, { billingCycle: 'annual' }), 'orderAdjustmentPending')
    })

    test('in the sandbox an order can be cancelled, and its subscriptions end', async () => {
      const { customer, path, body } = await placed(e1, audioConferencing)
      const later = await api.post(`${customer}/orders`, {
        lineItems: [{ lineItemNumber: 0, ...addOnTo(body.lineItems[0].subscriptionId).lineItems[0] }],
      })

      const answer = await api.patch(path, { id: body.id, status: 'cancelled' })

      assert.equal(answer.status, 200)
      assert.deepEqual(answer.body, { ...body, status: 'cancelled', attributes: answer.body.attributes })
      for (const { subscriptionId } of [...body.lineItems, ...later.body.lineItems])
        assert.equal(await statusOf(customer, subscriptionId), 'deleted')
    })

    test('an order that is cancelled while pending stays cancelled', async () => {
      const { customer, path, body } = await placed(azurePlan)

      const answer = await api.patch(path, { id: body.id, status: 'cancelled' })
      await api.post('/comptoir/v1/clock', { advance: 'PT5S' })

      assert.equal(answer.body.status, 'cancelled')
      assert.deepEqual((await api.get(path)).body, answer.body)
      const { items } = (await api.get(`${customer}/subscriptions`)).body
      assert.deepEqual(
        items.map(({ status }: { status: string }) => status),
        ['deleted'],
      )
    })

    test('items can be cancelled one by one; the order is cancelled with the last of them', async () => {
      const { customer, path, body } = await placed(e1, azure)
      const [first, second] = body.lineItems
      const cancel = (line: object) => api.patch(path, { id: body.id, status: 'cancelled', lineItems: [line] })

      const half = await cancel({ lineItemNumber: 0, offerId: e1 })

      assert.equal(half.body.status, 'completed')
      assert.deepEqual(half.body.lineItems, [{ ...first, quantity: 0 }, second])
      assert.equal(await statusOf(customer, first.subscriptionId), 'deleted')
      assert.equal(await statusOf(customer, second.subscriptionId), 'active')
      await expectError(cancel({ lineItemNumber: 0, offerId: e1 }), 'orderNotCancellable')
      await expectError(cancel({ lineItemNumber: 2, offerId: e1 }), 'lineItemNumberOutOfRange')
      const all = await cancel({ lineItemNumber: 1, offerId: azure })
      assert.equal(all.body.status, 'cancelled')
    })

    test('a cancelled order can neither be cancelled again nor changed', async () => {
      const { path, body } = await placed(e1)
      await api.patch(path, { status: 'cancelled' })

      await expectError(api.patch(path, { status: 'cancelled' }), 'orderNotCancellable')
      await expectError(api.patch(path, { billingCycle: 'annual' }), 'orderNotProcessable')
      await expectError(api.patch(path, addOnTo(body.lineItems[0].subscriptionId)), 'orderNotProcessable')
      await expectError(api.patch(path, { status: 'completed' }), 'orderNotProcessable')
    })

    test('a change is made of the version that its sender saw', async () => {
      const { path, body } = await placed(e1)
      const ifMatch = { 'if-match': `"${body.attributes.etag}"` }

      assert.equal((await api.patch(path, { billingCycle: 'annual' }, ifMatch)).status, 200)
      await expectError(api.patch(path, { billingCycle: 'monthly' }, ifMatch), 'etagStale')
      assert.equal((await api.patch(path, { billingCycle: 'monthly' }, { 'if-match': '*' })).status, 200)
    })

    test('an order of another customer is not found', async () => {
      const { body } = await placed(software)
      const stranger = await addCustomer(center)

      await expectError(api.patch(`${stranger}/orders/${body.id}`, { status: 'cancelled' }), 'orderNotFound')
    })
  })

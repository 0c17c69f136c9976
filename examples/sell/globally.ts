import assert from 'node:assert/strict'
import { createPartnerCenter, type PartnerCenter } from '@comptoir/sdk'
import { credentialsOf, refused, say, tell, url } from './telling.ts'

const offerId = '031C9E47-4802-4248-838E-778FB1D2CC05'
const address = { addressLine1: '12 Pier Street', city: 'Redmond', state: 'WA', postalCode: '98052', country: 'US' }

/** What was bought, and by whom. */
interface Sale {
  readonly customerId: string
  readonly orderId: string
  readonly subscriptionId: string
}

/** The whole story: the public cloud has everything. */
export async function sellGlobally(): Promise<void> {
  say('global')
  const pc = createPartnerCenter({
    cloud: 'global',
    url,
    credentials: credentialsOf('global', '4b1e-4c6f-9a27-5d0c81f3e601'),
  })
  const customerId = await newCustomer(pc)
  await lookAround(pc)
  const sale = await buy(pc, customerId)
  await change(pc, sale)
  await end(pc, sale)
}

async function newCustomer(pc: PartnerCenter<'global'>): Promise<string> {
  const domain = `sell${Date.now().toString(36)}.onmicrosoft.com`
  assert.equal((await pc.domains.checkAvailability({ domain })).status, 404)
  tell(`the domain ${domain} is free`)
  await pc.validations.address({ body: address })
  const customer = await pc.customers.create({
    body: {
      companyProfile: { domain },
      billingProfile: {
        email: 'it@sell.example',
        culture: 'en-US',
        language: 'en',
        companyName: 'Sell Example',
        defaultAddress: { ...address, firstName: 'Nora', lastName: 'Quill' },
      },
    },
  })
  tell(`customer ${customer.id}, administrator ${customer.userCredentials?.userName}`)
  return customer.id
}

async function lookAround(pc: PartnerCenter<'global'>): Promise<void> {
  const offers = []
  for await (const offer of pc.offers.list({ country: 'US' })) offers.push(offer)
  const products = await pc.products.list({ country: 'US', targetView: 'MicrosoftAzure' }).page()
  const [product] = products.items
  const skus = await pc.products.skus.list({ productId: product?.id ?? '', country: 'US' }).page()
  const availabilities = await pc.products.availabilities
    .list({ productId: product?.id ?? '', skuId: skus.items[0]?.id ?? '', country: 'US' })
    .page()
  assert.ok(availabilities.items.length > 0)
  tell(`${offers.length} offers and ${products.items.length} Azure products in the catalogue`)
}

async function buy(pc: PartnerCenter<'global'>, customerId: string): Promise<Sale> {
  const lineItems = [{ catalogItemId: offerId, quantity: 5, billingCycle: 'monthly' as const }]
  const cart = await pc.carts.create({ customerId, body: { lineItems } })
  const { orders = [] } = await pc.carts.checkout({ customerId, cartId: cart.id ?? '' })
  const orderId = orders[0]?.id ?? ''
  const subscriptionId = orders[0]?.lineItems?.[0]?.subscriptionId ?? ''
  tell(`cart checked out: order ${orderId}, subscription ${subscriptionId}`)
  await pc.comptoir.clock.set({ body: { advance: 'PT1M' } })
  assert.equal((await pc.subscriptions.get({ customerId, subscriptionId })).status, 'active')
  assert.equal((await pc.subscriptions.provisioningStatus.get({ customerId, subscriptionId })).status, 'success')
  return { customerId, orderId, subscriptionId }
}

async function change(pc: PartnerCenter<'global'>, { customerId, orderId, subscriptionId }: Sale): Promise<void> {
  const patch = (body: Parameters<typeof pc.subscriptions.update>[0]['body']) =>
    pc.subscriptions.update({ customerId, subscriptionId, body })
  const read = () => pc.subscriptions.get({ customerId, subscriptionId })
  await patch({ quantity: 8 })
  await patch({ friendlyName: 'Front desk', autoRenewEnabled: true })
  const { quantity, friendlyName } = await read()
  assert.deepEqual([quantity, friendlyName], [8, 'Front desk'])
  tell('8 licences, called Front desk')
  const [addOn] = (await pc.offers.addons.list({ offerId, country: 'US' }).page()).items
  const line = { lineItemNumber: 0, offerId: addOn?.id ?? '', parentSubscriptionId: subscriptionId, quantity: 2 }
  await pc.orders.update({ customerId, orderId, body: { referenceCustomerId: customerId, lineItems: [line] } })
  assert.equal((await pc.subscriptions.addons.list({ customerId, subscriptionId }).page()).items.length, 1)
  tell(`add-on ${addOn?.name}`)
  await patch({ status: 'suspended' })
  await refused('a quantity change while suspended', patch({ quantity: 9 }))
  await patch({ status: 'active' })
  assert.equal((await read()).status, 'active')
  tell('suspended and active again')
}

async function end(pc: PartnerCenter<'global'>, { customerId, orderId }: Sale): Promise<void> {
  await renewLater(pc)
  const cancelled = await pc.orders.update({ customerId, orderId, body: { id: orderId, status: 'cancelled' } })
  assert.equal(cancelled.status, 'cancelled')
  const told = []
  const filter = { Field: 'CustomerId', Value: customerId, Operator: 'equals' } as const
  for await (const record of pc.audit.list({ filter })) told.push(record.operationType)
  for (const expected of ['add_customer', 'create_order', 'update_subscription', 'update_order'])
    assert.ok(told.includes(expected), `the audit log tells ${expected}`)
  tell(`the audit log tells ${told.length} changes: ${[...new Set(told)].join(', ')}`)
  await pc.customers.delete({ customerId })
  await refused('reading the deleted customer', pc.customers.get({ customerId }))
}

/** Marketplace subscriptions alone say themselves whether they renew: the sandbox's first customer has one. */
async function renewLater(pc: PartnerCenter<'global'>): Promise<void> {
  for await (const { id: customerId } of pc.customers.list({}))
    for await (const subscription of pc.subscriptions.list({ customerId })) {
      if (subscription.isMicrosoftProduct !== false || subscription.status !== 'active') continue
      const subscriptionId = subscription.id ?? ''
      const body = { autoRenewEnabled: !subscription.autoRenewEnabled }
      await pc.subscriptions.update({ customerId, subscriptionId, body })
      tell(`${subscription.offerName}: auto-renew is ${body.autoRenewEnabled ? 'on' : 'off'} now`)
      return
    }
}

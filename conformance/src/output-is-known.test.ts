import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Cloud } from '@comptoir/contract/cloud'
import { clouds } from '@comptoir/contract/clouds/clouds'
import { type PartnerCenter, startPartnerCenter, type WireAnswer } from '@comptoir/testing'
import { builtCspOperations } from './known-answer.ts'
import { Storyteller } from './story.ts'

type Body = WireAnswer['body']

/** A part of the catalogue that each cloud has something in. */
const views: Readonly<Record<string, string>> = {
  global: 'Azure',
  china: 'OnlineServices',
  germany: 'OnlineServices',
  usgov: 'Azure',
}

const marketplace = 'DZH318Z0BXWC:0001:DZH318Z0BMJX'
const software = 'DG7GMGF0DWT0:0001:DG7GMGF0DSQR'

for (const cloud of clouds)
  describe(`the story of a sale in ${cloud.name}`, () => {
    let center: PartnerCenter

    before(async () => {
      center = await startPartnerCenter()
    })

    after(() => center.close())

    test('tells nothing that the contract does not know, and refuses what the cloud lacks as documented', async () => {
      const story = new Storyteller(center, cloud, await center.api(cloud.id))
      await story.seed()

      await tellOfPartner(story)
      await tellOfCustomer(story)
      const offer = await tellOfCatalogue(story)
      const subscription = await tellOfPurchase(story, offer)
      await tellOfSubscription(story, subscription)
      await tellOfMarketplace(story)
      await tellOfEnd(story)

      const told = new Set(story.told.map(({ step }) => `csp.${step.split('#')[0]}`))
      const untold = builtCspOperations.map(({ id }) => id).filter((id) => !told.has(id))
      assert.deepEqual(untold, [])
      assert.equal(
        story.told.some(({ outcome }) => outcome === 'refused'),
        cloud.id !== 'global',
      )
    })
  })

async function tellOfPartner(story: Storyteller): Promise<void> {
  for (const profile of ['organization', 'legalBusiness', 'billing', 'support']) {
    const before = await story.tell(`profiles.${profile}.get`)
    const etag = before?.attributes.etag
    const after = await story.tell(`profiles.${profile}.update`, {
      body: before ?? { email: 'a@b.example', telephone: '4255550100', website: 'https://b.example' },
      ...(etag === undefined ? {} : { headers: { 'if-match': `"${etag}"` } }),
    })
    assert.equal(typeof after?.attributes.objectType, 'string')
  }
  await story.tell('profiles.mpn.get#own')
  await story.tell('profiles.mpn.get#byMpnId', {
    query: `mpnId=${story.center.account(story.cloud.id).account.mpn_id}`,
  })
}

async function tellOfCustomer(story: Storyteller): Promise<void> {
  const address = addressIn(story)
  const domain = `wingtip.${story.cloud.domainSuffix}`
  story.keep({ domain, isoCode: address.country, country: address.country })
  await story.tell('domains.checkAvailability', { status: 404 })
  await story.tell('validations.address', { body: { state: '', ...address } })
  await story.tell('countryValidationRules.get')
  const created = await story.tell('customers.create#direct', { body: newCustomer(story, domain, address) })
  const list = await story.tell('customers.list#list')
  const id = created?.id ?? list.items[0].id
  story.keep({ customerId: id })
  if (created) await story.acceptAgreements(id)
  const customer = await story.tell('customers.get')
  story.keep({ domain: customer.companyProfile.domain })
  await story.tell('domains.checkAvailability', { status: 200 })
  await story.tell('customers.list#filter', {
    query: `filter=${filter('CompanyName', customer.companyProfile.companyName.slice(0, 4))}`,
  })
  await story.tell('customers.list#byIndirectReseller', {
    query: `filter=${filter('IndirectReseller', '7d5a1c02-4b1e-4c6f-9a27-5d0c81f3e601')}`,
  })
  await story.tell('customers.profiles.company.get')
  const profile = await story.tell('customers.profiles.billing.get')
  const headers = { 'if-match': `"${profile.attributes.etag}"` }
  await story.tell('customers.profiles.billing.update', { body: { ...profile, firstName: 'Toby' }, headers })
}

/** Looks through offers and products; gives a licence with an add-on, or whatever the cloud sells. */
async function tellOfCatalogue(story: Storyteller): Promise<Body> {
  story.keep({ targetView: views[story.cloud.id] ?? 'Azure' })
  await story.tell('offerCategories.list')
  await story.tell('offers.list', { query: 'size=2&offset=1' })
  const { items } = await story.tell('offers.list')
  const licences = items.filter((each: Body) => each.billing === 'license' && !each.isAddOn && !each.isTrial)
  const offer = licences.find((each: Body) =>
    items.some((addOn: Body) => addOn.isAddOn && addOn.prerequisiteOffers.includes(each.id)),
  )
  const chosen = offer ?? items.find((each: Body) => each.isAvailableForPurchase)
  story.keep({ offerId: chosen.id })
  await story.tell('offers.get')
  const addOns = await story.tell('offers.addons.list')
  await story.tell('products.list')
  story.keep({ productId: 'DZH318Z0BQ3Q', skuId: '0001' })
  await story.tell('products.get')
  await story.tell('products.skus.list')
  await story.tell('products.skus.get')
  const availabilities = await story.tell('products.availabilities.list')
  story.keep({ availabilityId: availabilities?.items[0].id ?? 'none' })
  await story.tell('products.availabilities.get')
  const products = await story.tell('customers.products.list')
  story.keep({ productId: products.items[0].id })
  const skus = await story.tell('customers.products.skus.list')
  story.keep({ skuId: skus.items[0].id })
  await story.tell('customers.products.availabilities.list')
  return { ...chosen, addOn: addOns.items[0] }
}

/** Buys in a cart and without one; gives what came of it, or what the customer had where nothing is sold any more. */
async function tellOfPurchase(story: Storyteller, offer: Body): Promise<Body> {
  const { id: catalogItemId, minimumQuantity: least } = offer
  const quantity = offer.billing === 'license' ? Math.max(5, least) : 1
  const lineItems = [{ id: 0, catalogItemId, quantity, billingCycle: offer.supportedBillingCycles?.[0] ?? 'monthly' }]
  const cart = await story.tell('carts.create#create', { body: { lineItems } })
  story.keep({ cartId: cart.id })
  await story.tell('carts.get')
  await story.tell('carts.update', { body: { ...cart, lineItems } })
  const { orders } = await story.tell('carts.checkout')
  const order = await story.tell('orders.create#create', {
    body: { lineItems: [{ lineItemNumber: 0, offerId: offer.id, quantity }] },
  })
  await story.pass('PT1M')
  const list = await story.tell('orders.list#list')
  await story.tell('orders.list#byBillingType', { query: 'billingType=monthly' })
  story.keep({ orderId: order?.id ?? orders?.[0]?.id ?? list.items[0].id })
  const read = await story.tell('orders.get')
  await story.tell('subscriptions.list#list')
  await story.tell('subscriptions.list#byMpnId', { query: 'mpn_id=4847383' })
  const bought = await story.tell('subscriptions.list#byOrder', { query: `order_id=${read.id}` })
  story.keep({ subscriptionId: bought.items[0].id })
  return { ...(await story.tell('subscriptions.get')), addOn: offer.addOn }
}

async function tellOfSubscription(story: Storyteller, subscription: Body): Promise<void> {
  const { quantity, billingType, addOn } = subscription
  assert.equal(subscription.status, 'active')
  await story.tell('subscriptions.provisioningStatus.get')
  await story.tell('subscriptions.update#nickname', { body: { friendlyName: 'For the warehouse' } })
  if (billingType === 'license') {
    const changed = await story.tell('subscriptions.update#quantity', { body: { quantity: quantity + 1 } })
    assert.equal(changed.quantity, quantity + 1)
    await story.pass('PT1M')
  }
  if (addOn !== undefined) {
    const line = {
      lineItemNumber: 0,
      offerId: addOn.id,
      quantity: addOn.minimumQuantity,
      parentSubscriptionId: subscription.id,
    }
    await story.tell('orders.update#addOn', { body: { lineItems: [line] } })
    await story.pass('PT1M')
    await story.tell('orders.update#billingCycle', { body: { billingCycle: 'annual' } })
  }
  await story.tell('subscriptions.addons.list')
  assert.equal(
    (await story.tell('subscriptions.update#suspend', { body: { status: 'suspended' } })).status,
    'suspended',
  )
  assert.equal((await story.tell('subscriptions.update#reactivate', { body: { status: 'active' } })).status, 'active')
}

/** What the public cloud alone has; elsewhere the same words are refused for their use. */
async function tellOfMarketplace(story: Storyteller): Promise<void> {
  const offered = story.cloud.basis === 'global'
  if (offered) await buyFromMarketplace(story)
  const { autoRenewEnabled } = await story.tell('subscriptions.get')
  const changed = await story.tell('subscriptions.update#autoRenew', { body: { autoRenewEnabled: !autoRenewEnabled } })
  if (offered) assert.equal(changed.autoRenewEnabled, !autoRenewEnabled)
  const cancelled = await story.tell('subscriptions.update#cancelMarketplace', { body: { status: 'deleted' } })
  if (offered) assert.equal(cancelled.status, 'deleted')
}

async function buyFromMarketplace(story: Storyteller): Promise<void> {
  const lineItems = [{ lineItemNumber: 0, offerId: marketplace, quantity: 1, termDuration: 'P1M' }]
  const { id } = await story.tell('orders.create#create', { body: { lineItems } })
  await story.pass('PT1M')
  const { items } = await story.tell('subscriptions.list#byOrder', { query: `order_id=${id}` })
  story.keep({ subscriptionId: items[0].id })
  const bought = [{ lineItemNumber: 0, offerId: software, quantity: 1 }]
  const order = await story.tell('orders.create#create', { body: { billingCycle: 'one_time', lineItems: bought } })
  story.keep({ orderId: order.id })
}

async function tellOfEnd(story: Storyteller): Promise<void> {
  const cancelled = await story.tell('orders.update#cancelSandbox', { body: { status: 'cancelled' } })
  assert.equal(cancelled.status, 'cancelled')
  const records = await story.tell('audit.list')
  if (records !== undefined) {
    const told = new Set(records.items.map((each: Body) => each.operationType))
    for (const each of ['update_subscription', 'update_order']) assert.ok(told.has(each), `${each} is not on record`)
  }
  await story.tell('customers.delete')
}

function addressIn({ center, cloud }: Storyteller): Body {
  const organization: Body = center.account(cloud.id).profiles['organization']
  return organization.defaultAddress
}

function newCustomer(
  { center, cloud }: { readonly center: PartnerCenter; readonly cloud: Cloud },
  domain: string,
  defaultAddress: Body,
) {
  const { culture, language }: Body = center.account(cloud.id).profiles['organization']
  const billingProfile = {
    email: 'gena@wingtip.example',
    culture,
    language,
    companyName: 'Wingtip Toys',
    defaultAddress,
  }
  return { companyProfile: { domain }, billingProfile }
}

function filter(Field: string, Value: string): string {
  return encodeURIComponent(JSON.stringify({ Field, Value, Operator: 'starts_with' }))
}

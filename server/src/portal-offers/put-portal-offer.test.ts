import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { engines, type PartnerApi, type PartnerCenter, startPartnerCenter } from '@comptoir/testing'
import { findMarketOfferByName } from '../marketplace/market-offer-store.ts'
import { marketPlansOf } from '../marketplace/market-plan-store.ts'
import { membersOf } from '../marketplace/part-document.ts'
import { partsOfOffer } from '../marketplace/product-part-store.ts'
import {
  portalAddress,
  portalCaller,
  samplePortalMembers,
  samplePortalOffer,
  samplePortalPlan,
} from './sample-portal-offer.ts'

for (const engine of engines)
  describe(`cpp.offers.put over ${engine.name}`, { skip: engine.skip }, () => {
    let center: PartnerCenter
    let api: PartnerApi

    before(async () => {
      center = await startPartnerCenter({ engine })
      api = await center.api('global', 'app', portalCaller)
    })
    after(() => center.close())

    /** What the Submission API shows of an offer: the plans and the parts. */
    const product = async (offerId: string) => {
      const { read } = center.server.store
      const { partner_id } = center.account('global').account
      const offer = await findMarketOfferByName(read, partner_id, 'contoso', offerId)
      assert.ok(offer)
      const plans = await marketPlansOf(read, partner_id, offer.product_id)
      const parts = await partsOfOffer(read, offer)
      return { offer, plans, parts: parts.map((row) => ({ ...row, members: membersOf(row) })) }
    }

    /** Sends a body as the text that it is. */
    const putText = async (offerId: string, payload: string) => {
      const answer = await center.server.app.inject({
        method: 'PUT',
        url: portalAddress(offerId),
        headers: {
          authorization: `Bearer ${await center.token('global', 'app', portalCaller)}`,
          'content-type': 'application/json',
        },
        payload,
      })
      return { status: answer.statusCode, text: answer.body }
    }

    test('makes an offer, and answers every member that its type knows', async () => {
      const { status, headers, body } = await api.put(portalAddress('contoso-vm'), {
        ...samplePortalOffer(),
        id: 'contoso-vm',
      })

      assert.equal(status, 201)
      assert.equal(headers['etag'], `W/"datetime'2026-01-15T09%3A00%3A00.0000001Z'"`)
      const { definition, ...rest } = body
      assert.deepEqual(rest, {
        offerTypeId: 'microsoft-azure-virtualmachines',
        publisherId: 'contoso',
        status: 'neverPublished',
        id: 'contoso-vm',
        version: 1,
        changedTime: '2026-01-15T09:00:00.0000001Z',
      })
      assert.equal(definition.displayText, 'Contoso VM')
      for (const [name, value] of Object.entries(samplePortalMembers)) assert.deepEqual(definition.offer[name], value)
      assert.deepEqual(definition.offer['microsoft-azure-marketplace.tableLeadConfiguration'], {})
      assert.deepEqual(definition.offer['microsoft-azure-marketplace-testdrive.videos'], [])
      const [plan] = definition.plans
      assert.deepEqual(plan['microsoft-azure-virtualmachines.certificationsFairfax'], [])
      assert.deepEqual(plan.virtualMachinePricingV2, plan.virtualMachinePricing)
      const read = await api.get(portalAddress('contoso-vm'))
      assert.deepEqual([read.body, read.headers['etag']], [body, headers['etag']])
    })

    test('makes an offer of nothing but its type, named for its id', async () => {
      const { status, body } = await api.put(portalAddress('bare'), { offerTypeId: 'microsoft-azure-applications' })

      assert.equal(status, 201)
      assert.deepEqual([body.definition.displayText, body.definition.plans], ['bare', []])
      assert.equal(body.definition.offer['microsoft-azure-marketplace.title'], '')
      assert.equal((await product('bare')).offer.product_kind, 'AzureApplication')
    })

    test('replaces the whole draft: what is left out is gone', async () => {
      await api.put(portalAddress('replaced'), samplePortalOffer())

      const { status, body } = await api.put(portalAddress('replaced'), {
        offerTypeId: 'Microsoft-Azure-VirtualMachines',
        definition: { displayText: 'Other', offer: { 'microsoft-azure-marketplace.title': 'New' }, plans: [] },
      })

      assert.equal(status, 200)
      assert.equal(body.definition.displayText, 'Other')
      assert.equal(body.definition.offer['microsoft-azure-marketplace.title'], 'New')
      assert.equal(body.definition.offer['microsoft-azure-marketplace.summary'], '')
      assert.deepEqual(body.definition.plans, [])
    })

    test('goes on where If-Match names the draft that is there, and gives it another ETag', async () => {
      const made = await api.put(portalAddress('matched'), samplePortalOffer())
      const ifMatch = { 'if-match': String(made.headers['etag']) }

      const first = await api.put(portalAddress('matched'), samplePortalOffer({ displayText: 'First' }), ifMatch)
      const second = await api.put(portalAddress('matched'), samplePortalOffer({ displayText: 'Second' }), ifMatch)
      const star = await api.put(portalAddress('matched'), samplePortalOffer({ displayText: 'Star' }), {
        'if-match': '*',
      })
      const none = await api.put(portalAddress('matched'), samplePortalOffer({ displayText: 'None' }))

      assert.deepEqual([first.status, second.status, star.status, none.status], [200, 412, 200, 200])
      const etags = [made, first, star, none].map(({ headers }) => headers['etag'])
      assert.equal(new Set(etags).size, 4)
      assert.equal((await api.get(portalAddress('matched'))).body.definition.displayText, 'None')
    })

    test('takes ids in any letter case for the same, and a body without them', async () => {
      await api.put(portalAddress('cased'), samplePortalOffer())

      const { status, body } = await api.put(portalAddress('CASED').replace('contoso', 'Contoso'), {
        ...samplePortalOffer(),
        publisherId: 'CONTOSO',
        id: 'Cased',
      })

      assert.deepEqual([status, body.id, body.publisherId], [200, 'cased', 'contoso'])
    })

    test('keeps the digits of numbers that a JavaScript number would lose, wherever they are', async () => {
      const members = '"contoso.wide":636576975611768314,"contoso.deep":{"list":[9007199254740993,{"x":-1e400}]}'
      const text = `{"offerTypeId":"microsoft-azure-virtualmachines","definition":{"offer":{${members}},"plans":[{"planId":"p","contoso.wide":12345678901234567890}]}}`

      const { status, text: answered } = await putText('wide', text)
      await api.put('/api/publishers/contoso/offers/other?api-version=2017-10-31', samplePortalOffer())

      assert.equal(status, 201)
      assert.ok(answered.includes(members), answered)
      assert.ok(answered.includes('"contoso.wide":12345678901234567890'))
      const read = await center.server.app.inject({
        url: portalAddress('wide'),
        headers: { authorization: `Bearer ${await center.token('global', 'app', portalCaller)}` },
      })
      assert.equal(read.body, answered)
    })

    test('keeps members that nobody knows as they were sent', async () => {
      const members = { 'contoso.own': { nested: [null, true, 'text', 0.1] }, __proto__: null }

      const { body } = await api.put(portalAddress('unknown'), samplePortalOffer({ members }))

      assert.deepEqual(body.definition.offer['contoso.own'], { nested: [null, true, 'text', 0.1] })
    })

    test('takes whatever stands in members of members, and wrong references for texts', async () => {
      const members =
        '"microsoft-azure-marketplace.usefulLinks":[{"linkTitle":9007199254740993,"linkUrl":{"toString":1}},null,5],"microsoft-azure-marketplace.smallLogo":"comptoir-blob:a/%zz","microsoft-azure-marketplace.categoryMap":[{"categoryL1":{}}],"microsoft-azure-marketplace.allowedSubscriptions":[1,null]'
      const text = `{"offerTypeId":"microsoft-azure-virtualmachines","definition":{"offer":{${members}}}}`

      const { status } = await putText('odd', text)

      assert.equal(status, 201)
      assert.equal((await api.get(portalAddress('odd'))).status, 200)
    })

    test('makes the plans that a draft names, and removes those that it leaves out', async () => {
      const plans = ['silver', 'Gold'].map((planId) => samplePortalPlan(planId))
      await api.put(portalAddress('planned'), samplePortalOffer({ plans }))
      const first = await product('planned')

      await api.put(
        portalAddress('planned'),
        samplePortalOffer({ plans: [samplePortalPlan('GOLD'), samplePortalPlan('tin')] }),
      )
      const second = await product('planned')

      assert.deepEqual(
        first.plans.map(({ plan_name }) => plan_name),
        ['silver', 'gold'],
      )
      assert.deepEqual(
        second.plans.map(({ plan_name }) => plan_name),
        ['gold', 'tin'],
      )
      assert.equal(second.plans[0]?.variant_id, first.plans[1]?.variant_id)
      const variants = new Set(['', ...second.plans.map(({ variant_id }) => variant_id)])
      assert.ok(second.parts.every(({ variant_id }) => variants.has(variant_id)))
    })

    test('shows in the Submission API: listing, contacts, logos, and the plans with their names', async () => {
      const plans = [samplePortalPlan('basic', { 'microsoft-azure-virtualmachines.skuTitle': 'Basic' })]
      await api.put(portalAddress('shown'), samplePortalOffer({ plans }))

      const { offer, parts, plans: rows } = await product('shown')

      const listing = parts.find(({ kind, variant_id }) => kind === 'listing' && variant_id === '')?.members ?? {}
      assert.deepEqual([listing['title'], listing['description']], ['Contoso App', 'Text'])
      const [row] = rows
      const own =
        parts.find(({ kind, variant_id }) => kind === 'listing' && variant_id === row?.variant_id)?.members ?? {}
      assert.equal(own['title'], 'Basic')
      assert.deepEqual(
        parts.filter(({ kind }) => kind === 'image').map(({ members }) => members['type']),
        ['AzureLogoSmall', 'AzureLogoMedium', 'AzureLogoLarge', 'AzureLogoWide'],
      )
      assert.deepEqual([offer.name, offer.product_kind], ['Contoso VM', 'AzureThirdPartyVirtualMachine'])
    })

    test('tells an address to read for a file that was uploaded here, and knows it when it comes back', async () => {
      const { partner_id: partnerId } = center.account('global').account
      const blob = { partnerId, blobId: 'logo-1', fileName: 'small logo.png', maxBytes: 1000 }
      const address = center.server.blobs.writeAddress('http://localhost:80', blob)
      const members = { 'microsoft-azure-marketplace.smallLogo': address }

      const made = await api.put(portalAddress('files'), samplePortalOffer({ members }))
      const told = made.body.definition.offer['microsoft-azure-marketplace.smallLogo']
      await api.put(portalAddress('files'), { ...made.body })
      const again = (await api.get(portalAddress('files'))).body.definition.offer[
        'microsoft-azure-marketplace.smallLogo'
      ]

      assert.match(told, /^http:\/\/localhost(:80)?\/.*logo-1.*sp=rl&/)
      assert.notEqual(told, address)
      assert.equal(center.server.blobs.parse(again)?.blobId, 'logo-1')
      assert.match((await product('files')).offer.definition, /"comptoir-blob:logo-1\/small%20logo\.png"/)
    })

    test('is on record with the draft before and after, and with its plans where they changed', async () => {
      const [gold, silver] = [samplePortalPlan('gold'), samplePortalPlan('silver')]
      const put = (displayText: string, plans: readonly object[]) =>
        api.put(portalAddress('recorded'), samplePortalOffer({ displayText, plans }))

      await put('First', [gold])
      await put('Second', [gold])
      await put('Third', [gold, silver])

      assert.deepEqual(await recordedOf('recorded'), [
        [undefined, 'First with gold'],
        ['First', 'Second'],
        ['Second with gold', 'Third with gold with silver'],
      ])
    })

    /** The drafts before and after each change of an offer, by their names and plans. */
    async function recordedOf(offerId: string): Promise<readonly (readonly (string | undefined)[])[]> {
      const partner = await center.api('global', 'appUser')
      const { items } = (await partner.get('/v1/auditrecords?size=50')).body
      return items
        .filter(({ resourceNewValue }: ChangeRecord) => resourceNewValue?.includes(`"Id":"${offerId}"`))
        .map(({ resourceOldValue, resourceNewValue }: ChangeRecord) => [
          titleOf(resourceOldValue),
          titleOf(resourceNewValue),
        ])
        .toReversed()
    }
  })

interface ChangeRecord {
  readonly resourceOldValue?: string
  readonly resourceNewValue?: string
}

/** Name and plans of an offer as the audit log tells it. */
function titleOf(value: string | undefined): string | undefined {
  if (value === undefined) return undefined
  const { DisplayText, Plans = [] } = JSON.parse(value).Definition
  const plans: readonly { readonly PlanId: string }[] = Plans
  return [DisplayText, ...plans.map(({ PlanId }) => PlanId)].join(' with ')
}

import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { engines, type PartnerApi, type PartnerCenter, startPartnerCenter } from '@comptoir/testing'
import {
  expectPortalError,
  portalAddress,
  portalCaller,
  samplePortalOffer,
  samplePortalPlan,
} from './sample-portal-offer.ts'

const month = { isByol: false, freeTrialDurationInMonths: 1 }

for (const engine of engines)
  describe(`prices of virtual machines over ${engine.name}`, { skip: engine.skip }, () => {
    let center: PartnerCenter
    let api: PartnerApi

    before(async () => {
      center = await startPartnerCenter({ engine })
      api = await center.api('global', 'app', portalCaller)
    })
    after(() => center.close())

    const put = (offerId: string, virtualMachinePricing: object, regions: readonly string[] = ['US', 'DE']) =>
      api.put(
        portalAddress(offerId),
        samplePortalOffer({ plans: [samplePortalPlan('p', { virtualMachinePricing, regions })] }),
      )
    const planOf = ({ body }: { body: { definition: { plans: [object] } } }) => body.definition.plans[0]

    test('by core are told for every region in its currency', async () => {
      const pricing = { ...month, coreMultiplier: { currency: 'USD', single: 0.5 } }

      const { virtualMachinePricing, virtualMachinePricingV2 } = planOf(await put('per-core', pricing)) as Record<
        string,
        object
      >

      assert.deepEqual(virtualMachinePricing, pricing)
      const { regionPrices, ...mirror } = virtualMachinePricingV2 as Record<string, object>
      assert.deepEqual(mirror, pricing)
      assert.deepEqual(regionPrices, { US: { currency: 'USD', single: 0.5 }, DE: { currency: 'EUR', single: 0.46 } })
    })

    test('by size are told for every size, those that were left out computed', async () => {
      const pricing = { ...month, coreMultiplier: { currency: 'USD', individually: { '1core': 1, '4core': 3 } } }

      const answer = await put('per-size', pricing, ['US'])

      const { virtualMachinePricingV2 } = planOf(answer) as {
        virtualMachinePricingV2: { regionPrices: { US: { individually: Record<string, number> } } }
      }
      const { individually } = virtualMachinePricingV2.regionPrices.US
      assert.deepEqual(
        [individually['1core'], individually['2core'], individually['4core'], individually['8core']],
        [1, 2, 3, 6],
      )
      assert.equal(Object.keys(individually).length, 25)
    })

    test('may be of a region alone, in its own currency', async () => {
      const regionPrices = { DE: { currency: 'EUR', single: 2 } }
      const pricing = { ...month, coreMultiplier: { currency: 'USD', single: 1 }, regionPrices }

      const { virtualMachinePricing, virtualMachinePricingV2 } = planOf(await put('own-region', pricing)) as Record<
        string,
        { regionPrices: Record<string, { individually: object; single: number }> }
      >

      assert.deepEqual(virtualMachinePricing?.regionPrices, regionPrices)
      assert.equal(virtualMachinePricingV2?.regionPrices['US']?.single, 1)
      assert.deepEqual(Object.entries(virtualMachinePricingV2?.regionPrices['DE']?.individually ?? {}).slice(0, 2), [
        ['sharedcore', 2],
        ['1core', 2],
      ])
    })

    test('come from a sheet that was uploaded here; one of elsewhere is not fetched', async () => {
      const { partner_id: partnerId } = center.account('global').account
      const blob = { partnerId, blobId: 'sheet', fileName: 'prices.csv', maxBytes: 1000 }
      const { blobs } = center.server
      await blobs.save(
        blob,
        (async function* () {
          yield Buffer.from('region,core,price\nUS,1core,0.25\n')
        })(),
        'text/csv',
      )
      const uri = blobs.writeAddress('http://localhost:80', blob)

      const own = planOf(await put('sheet', { ...month, spreadSheetPricing: { uri } }, ['US'])) as Record<
        string,
        { spreadSheetPricing: { uri: string }; regionPrices?: Record<string, { individually: Record<string, number> }> }
      >
      const other = planOf(
        await put('elsewhere', { ...month, spreadSheetPricing: { uri: 'https://contoso.example/prices.xlsx' } }),
      ) as Record<string, object>

      assert.equal(own['virtualMachinePricingV2']?.regionPrices?.['US']?.individually['2core'], 0.5)
      assert.equal(blobs.parse(own['virtualMachinePricing']?.spreadSheetPricing.uri ?? '')?.blobId, 'sheet')
      assert.deepEqual(other['virtualMachinePricingV2'], other['virtualMachinePricing'])
    })

    test('a client sends back what it was told', async () => {
      const pricing = { ...month, coreMultiplier: { currency: 'USD', single: 0.5 } }
      const first = await put('back', pricing)

      const second = await api.put(portalAddress('back'), first.body)

      assert.equal(second.status, 200)
      assert.deepEqual(second.body.definition, first.body.definition)
    })

    test('a plan that says its prices in the mirror alone has them in both places', async () => {
      const plans = [{ planId: 'p', regions: ['US'], virtualMachinePricingV2: { isByol: true } }]

      const plan = planOf(await api.put(portalAddress('mirror'), samplePortalOffer({ plans }))) as Record<
        string,
        object
      >

      assert.deepEqual(
        [plan['virtualMachinePricing'], plan['virtualMachinePricingV2']],
        [{ isByol: true }, { isByol: true }],
      )
    })

    test('a draft may leave them out for now', async () => {
      const plans = [{ planId: 'none' }, { planId: 'begun', virtualMachinePricing: { isByol: false } }]

      assert.equal((await api.put(portalAddress('begun'), samplePortalOffer({ plans }))).status, 201)
    })

    const contradictions: readonly (readonly [string, object])[] = [
      ['an own licence with prices', { isByol: true, coreMultiplier: { currency: 'USD', single: 1 } }],
      [
        'a trial of two months',
        { isByol: false, freeTrialDurationInMonths: 2, coreMultiplier: { currency: 'USD', single: 1 } },
      ],
      [
        'prices by core and by size',
        { ...month, coreMultiplier: { currency: 'USD', single: 1, individually: { '1core': 1 } } },
      ],
      [
        'prices by core and by sheet',
        {
          ...month,
          coreMultiplier: { currency: 'USD', single: 1 },
          spreadSheetPricing: { uri: 'https://a.example/b' },
        },
      ],
      ['a size that there is not', { ...month, coreMultiplier: { currency: 'USD', individually: { '3core': 1 } } }],
      [
        'a region in another currency',
        {
          ...month,
          coreMultiplier: { currency: 'USD', single: 1 },
          regionPrices: { DE: { currency: 'USD', single: 1 } },
        },
      ],
    ]
    for (const [title, pricing] of contradictions)
      test(`${title} are refused`, async () => {
        const message = await expectPortalError(put('refused', pricing), 'portalDraftInvalid')

        assert.match(message, /plan p, virtualMachinePricing/)
        await expectPortalError(api.get(portalAddress('refused')), 'portalOfferNotFound')
      })

    test('a worldwide plan of many does not make an answer that could not be sent back', async () => {
      const sizes = { ...month, coreMultiplier: { currency: 'USD', individually: { '1core': 0.123456 } } }
      const { vmRegionCurrencies } = await import('@comptoir/contract/cpp/offers/vm-region-currencies')
      const plans = Array.from({ length: 30 }, (_, index) =>
        samplePortalPlan(`p${index}`, { virtualMachinePricing: sizes, regions: Object.keys(vmRegionCurrencies) }),
      )

      const made = await api.put(portalAddress('large'), samplePortalOffer({ plans }))
      const again = await api.put(portalAddress('large'), made.body)

      assert.deepEqual([made.status, again.status], [201, 200])
    })
  })

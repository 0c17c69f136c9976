import assert from 'node:assert/strict'
import { Readable } from 'node:stream'
import { after, before, describe, test } from 'node:test'
import { engines, type PartnerApi, type PartnerCenter, startPartnerCenter } from '@comptoir/testing'
import { addPart, replacePart } from '../marketplace/draft.ts'
import { leadPartId } from '../marketplace/lead-part.ts'
import { findMarketOffer, type MarketOfferRow } from '../marketplace/market-offer-store.ts'
import { membersOf } from '../marketplace/part-document.ts'
import { partsOfKind } from '../marketplace/product-part-store.ts'
import { makeSampleProduct, type SampleProduct } from '../marketplace/sample-product.ts'
import { portalCaller, samplePortalOffer, samplePortalPlan } from '../portal-offers/sample-portal-offer.ts'
import { everyDraft } from './every-draft.ts'
import { portalSteps } from './portal-words.ts'
import { makeCompleteProduct, type PartPlace, sayInSample } from './sample-complete-product.ts'
import { inTransaction, readPublished } from './sample-publishing.ts'
import { startPublishing } from './start-publishing.ts'
import { submissionDocument, validationItems } from './submission-words.ts'
import { validateOffer } from './validate-offer.ts'

const listing = { kind: 'listing', module: 'Listing' } as const
const property = { kind: 'property', module: 'Property' } as const
const configuration = { kind: 'packageConfiguration', module: 'Package', of: 'plan' } as const
const availability = { kind: 'featureAvailability', module: 'Availability', of: 'plan' } as const

for (const engine of engines)
  describe(`what is asked of an offer that is published, over ${engine.name}`, { skip: engine.skip }, () => {
    let center: PartnerCenter
    let api: PartnerApi
    let portal: PartnerApi
    let partnerId = ''

    before(async () => {
      center = await startPartnerCenter({ engine })
      api = await center.api('global', 'app')
      portal = await center.api('global', 'app', portalCaller)
      partnerId = center.account('global').account.partner_id
    })
    after(() => center.close())

    const found = (offer: MarketOfferRow, now = center.server.clock.now()) =>
      validateOffer({ server: center.server, db: center.server.store.read, now: () => now }, offer)
    /** What is found, as level, code, plan and member. */
    const told = async (offer: MarketOfferRow, now?: string): Promise<readonly string[]> =>
      (await found(offer, now)).map(({ code, target: { planId, member } }) =>
        [code, ...(planId === undefined ? [] : [planId]), member].join(' '),
      )
    const complete = (): Promise<SampleProduct> => makeCompleteProduct(center.server, partnerId)
    const altered = async (place: PartPlace, members: Readonly<Record<string, unknown>>): Promise<MarketOfferRow> =>
      sayInSample(center.server, await complete(), place, members)
    const publish = (offer: MarketOfferRow) =>
      inTransaction(center.server, partnerId, async (context) =>
        startPublishing(context, offer, { targets: [], ...(await everyDraft(context.db, offer)) }),
      )
    const advance = (duration: string) => api.post('/comptoir/v1/clock', { advance: duration })
    const machine = async (name: string, plan: object = samplePortalPlan('plan1')): Promise<MarketOfferRow> => {
      const path = `/api/publishers/contoso/offers/${name}?api-version=2017-10-31`
      const { status } = await portal.put(path, samplePortalOffer({ plans: [plan] }))
      assert.equal(status, 201)
      const { items } = (await api.get('/comptoir/v1/marketplace/offers')).body
      const { productId } = items.find(({ offerId }: { offerId: string }) => offerId === name)
      const found = await findMarketOffer(center.server.store.read, partnerId, productId)
      assert.ok(found)
      return found
    }

    test('nothing is wrong with one that has everything', async () => {
      assert.deepEqual(await told((await complete()).offer), [])
    })

    test('one that has just been made lacks its texts, its logo, its category and its package', async () => {
      const codes = await told((await makeSampleProduct(center.server, partnerId)).offer)

      for (const code of [
        'MemberMissing summary',
        'MemberMissing description',
        'MemberMissing privacyURL',
        'MemberMissing supportContactEmail',
        'MemberMissing categoryMap',
        'MemberMissing basic summary',
        'MemberMissing basic regions',
        'ImageMissing largeLogo',
        'PackageVersionInvalid basic packageConfiguration.version',
        'PackageMissing basic packageConfiguration.packageReferences',
      ])
        assert.ok(codes.includes(code), `${code} is not among ${codes.join(', ')}`)
      assert.ok(!codes.some((code) => code.includes('title')), 'new listings have a title')
    })

    for (const [what, place, members, code] of [
      ['a text that is too long', listing, { summary: 'x'.repeat(101) }, 'TextTooLong summary'],
      [
        'a category that there is not',
        property,
        { leveledCategories: { weather: [] } },
        'CategoryUnknown categoryMap[0]',
      ],
      ['a plan that is sold nowhere', availability, { marketStates: [] }, 'MemberMissing basic regions'],
      [
        'a private plan that is for nobody',
        availability,
        { visibility: 'Private' },
        'AudienceMissing basic featureAvailability.subscriptionAudiences',
      ],
      [
        'a price that is below nothing',
        availability,
        {
          priceSchedules: [
            { isBaseSchedule: true, schedules: [{ retailPrice: { openPrice: -1, currencyCode: 'USD' } }] },
          ],
        },
        'PriceInvalid basic featureAvailability.priceSchedules[0].schedules[0].retailPrice.openPrice',
      ],
      [
        'no version of a package',
        configuration,
        { version: 'one' },
        'PackageVersionInvalid basic packageConfiguration.version',
      ],
      [
        'a package that there is not',
        configuration,
        { packageReferences: [{ type: 'AzureApplicationPackage', value: 'none' }] },
        'PackageNotFound basic packageConfiguration.packageReferences[0]',
      ],
    ] as const)
      test(`${what} is found`, async () => {
        assert.deepEqual(await told(await altered(place, members)), [code])
      })

    for (const [kind, state, codes] of [
      ['package', 'PendingUpload', ['PackageNotUploaded basic packageConfiguration.packageReferences[0]']],
      ['package', 'ProcessFailed', ['PackageInvalid basic packageConfiguration.packageReferences[0]']],
      ['package', 'InProcessing', []],
      ['image', 'PendingUpload', ['ImageNotUploaded images']],
      ['image', 'ProcessFailed', ['ImageInvalid images']],
      ['image', 'Uploaded', []],
    ] as const)
      test(`the file of a ${kind} that is ${state} is ${codes.length === 0 ? 'waited for' : 'found'}`, async () => {
        const { offer } = await complete()
        const [row] = await partsOfKind(center.server.store.read, offer, kind)
        assert.ok(row)
        await inTransaction(center.server, partnerId, (context) =>
          replacePart(context, row, { ...membersOf(row), state }),
        )

        assert.deepEqual(await told(offer), codes)
      })

    test('a virtual machine without a disk, or with one whose signature is over, is found', async () => {
      const vmImages = 'microsoft-azure-virtualmachines.vmImages'
      const whole = await machine('disk-whole')
      const without = await machine('disk-none', samplePortalPlan('plan1', { [vmImages]: {} }))

      assert.deepEqual(await told(whole), [])
      assert.deepEqual(await told(whole, '2027-02-01T00:00:00.000Z'), ['VhdExpired plan1 vmImages["1.0.1"].osVhdUrl'])
      assert.ok((await told(without)).includes('VmImageMissing plan1 vmImages'))
    })

    test('a virtual machine that is neither priced nor brings its own licence is found', async () => {
      const free = samplePortalPlan('plan1', { virtualMachinePricing: { isByol: false, freeTrialDurationInMonths: 0 } })

      assert.deepEqual(await told(await machine('price-none', free)), [
        'PricingMethodMissing plan1 virtualMachinePricing',
      ])
    })

    test('a container plan that says nothing of what it runs is found, whichever API publishes it', async () => {
      const { offer, plan } = await makeSampleProduct(center.server, partnerId, { productKind: 'AzureContainer' })
      const lacks = async () => (await told(offer)).filter((each) => each.includes('technicalConfiguration'))

      const before = await lacks()
      const members = { payloadType: 'cnab', clusterExtensionType: 'Contoso.App', cnabReferences: [{ tag: '1.0.0' }] }
      const variantId = plan.variant_id
      await inTransaction(center.server, partnerId, (context) =>
        addPart(context, offer, { kind: 'technicalConfiguration', variantId, members }),
      )

      assert.deepEqual(before, ['TechnicalConfigurationInvalid basic technicalConfiguration'])
      assert.deepEqual(await lacks(), [])
    })

    test('prices in a sheet that was uploaded here are read from it when they are published', async () => {
      const { blobs } = center.server
      const blob = { partnerId, blobId: 'prices', fileName: 'prices.csv', maxBytes: 1000 }
      const fill = (lines: string) => blobs.save(blob, Readable.from([Buffer.from(lines)]), 'text/csv')
      await fill('region,core,price\nUS,1core,0.25\n')
      const uri = blobs.writeAddress('http://localhost', blob)
      const virtualMachinePricing = { isByol: false, freeTrialDurationInMonths: 0, spreadSheetPricing: { uri } }
      const offer = await machine('sheet', samplePortalPlan('plan1', { virtualMachinePricing, regions: ['US'] }))

      const good = await told(offer)
      await fill('region,core,price\nUS,1core,-1\n')

      assert.deepEqual(good, [])
      assert.match((await told(offer)).join(), /^PriceInvalid plan1 virtualMachinePricing.spreadSheetPricing/)
    })

    test('leads that go a way of which only half is said are found', async () => {
      const sample = await complete()
      await inTransaction(center.server, partnerId, (context) =>
        addPart(context, sample.offer, {
          kind: 'leadConfiguration',
          partId: leadPartId,
          secrets: center.server.vault.seal('{"connectionString":"hush"}'),
          members: { resourceType: 'AzureBlobLeadConfiguration' },
        }),
      )

      assert.deepEqual(await told(sample.offer), ['LeadConfigurationIncomplete leadConfiguration.containerName'])
    })

    test('a disk that is said to have been uploaded here is looked for', async () => {
      const image = { '1.0.0': { osVhdUrl: 'comptoir-blob:nothing/os.vhd', lunVhdDetails: [] } }
      const offer = await machine(
        'disk-lost',
        samplePortalPlan('plan1', { 'microsoft-azure-virtualmachines.vmImages': image }),
      )

      assert.deepEqual(await told(offer), ['DiskNotUploaded plan1 vmImages'])
    })

    test('what was submitted is asked, whatever became of the drafts', async () => {
      const mended = await complete()
      const broken = await sayInSample(center.server, mended, listing, { summary: '' })
      await publish(broken)
      await sayInSample(center.server, mended, listing, { summary: 'There it is.' })
      const spoilt = await complete()
      await publish(spoilt.offer)
      await sayInSample(center.server, spoilt, listing, { summary: '' })

      await advance('PT10M')

      assert.equal((await readPublished(center.server, mended.offer)).row.phase, 'failed')
      assert.equal((await readPublished(center.server, spoilt.offer)).row.phase, 'certification')
    })

    test('what is found ends the publishing, each API tells it in its own words, and once it is mended all goes well', async () => {
      const sample = await complete()
      const offer = await sayInSample(center.server, sample, listing, { summary: '' })
      await publish(offer)
      await advance('PT10M')
      const { offer: failed, row } = await readPublished(center.server, offer)
      await publish(await sayInSample(center.server, sample, listing, { summary: 'There it is.' }))
      await advance('PT10M')

      const [step] = portalSteps(row, row.changed_at)
      assert.equal(failed.status, 'failed')
      assert.deepEqual(
        [step?.status, step?.messages],
        ['rejected', [{ messageHtml: 'summary is required.', level: 'error', timestamp: row.changed_at }]],
      )
      assert.equal(submissionDocument(row).pendingUpdateInfo.status, 'Failed')
      assert.deepEqual(validationItems(row), [
        { errorCode: 'MemberMissing', severity: 'Error', message: 'summary is required.', resource: 'listing/summary' },
      ])
      assert.equal((await readPublished(center.server, offer)).row.phase, 'certification')
    })

    test('what its publisher should only know is told and ends nothing', async () => {
      const offer = await altered(property, { leveledCategories: { 'analytics-amp': [] } })
      await publish(offer)
      await advance('PT10M')

      const { row } = await readPublished(center.server, offer)
      assert.equal(row.phase, 'certification')
      assert.deepEqual(
        validationItems(row).map(({ errorCode, severity }) => [errorCode, severity]),
        [['CategoryOfOtherOffers', 'Warning']],
      )
    })
  })

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { catalogueOf } from './catalogue.ts'
import { findOffer } from './catalogue-lookup.ts'
import { offerCategories } from './offer-categories.ts'
import { offerCategoryToWire, offerToWire } from './offer-wire.ts'

const catalogue = catalogueOf('global', 'global')
const market = { country: 'us', locale: 'en-US' }

function wireOf(offerId: string) {
  const offer = findOffer(catalogue, offerId)
  assert.ok(offer !== undefined)
  return offerToWire(offer, market)
}

test('an offer is written with the members of the documented example and of the resource', () => {
  // Source: get-an-offer-by-id; limit to resellerQualifications are members of offer-resources alone.
  assert.deepEqual(wireOf('031C9E47-4802-4248-838E-778FB1D2CC05'), {
    id: '031C9E47-4802-4248-838E-778FB1D2CC05',
    name: 'Office 365 Business Premium',
    description: 'Desktop Office, mail, file sharing and online meetings for companies of up to 300 people.',
    minimumQuantity: 1,
    maximumQuantity: 300,
    rank: 56,
    uri: '/3c95518e-8c37-41e3-9627-0ca339200f53/Offers/031C9E47-4802-4248-838E-778FB1D2CC05',
    locale: 'en-US',
    country: 'US',
    category: {
      id: 'SmallBusiness_Key',
      name: 'SmallBusiness',
      rank: 30,
      locale: 'en-us',
      country: 'US',
      attributes: { objectType: 'OfferCategory' },
    },
    prerequisiteOffers: [],
    isAddOn: false,
    isAvailableForPurchase: true,
    billing: 'license',
    isAutoRenewable: true,
    product: { id: 'f245ecc8-75af-4f8e-b61f-27d8114de5f3', name: 'Office 365 Business Premium', unit: 'Licenses' },
    unitType: 'Licenses',
    links: {
      learnMore: { uri: 'http://g.microsoftonline.com/0BXPS00en/909', method: 'GET', headers: [] },
      self: { uri: '/offers/031C9E47-4802-4248-838E-778FB1D2CC05?country=US', method: 'GET', headers: [] },
    },
    attributes: { objectType: 'Offer' },
    isInternal: false,
    conversionTargetOffers: [],
    partnerQualifications: ['none'],
    limitUnitOfMeasure: 'none',
    limit: 0,
    hasAddOns: true,
    supportedBillingCycles: ['monthly', 'annual'],
    isTrial: false,
    upgradeTargetOffers: ['61795CAB-2ABD-43F6-88E9-C9ADAE5746E0', '796B6B5F-613C-4E24-A17C-EBA730D49C02'],
    reselleeQualifications: [],
    resellerQualifications: [],
  })
})

test('an add-on names its parents and its sales group', () => {
  // Source: get-addon-offers-by-offer-id.
  const archiving = wireOf('2828BE95-46BA-4F91-B2FD-0BEF192ECF60')

  assert.equal(archiving.isAddOn, true)
  assert.equal(archiving.salesGroupId, '1')
  assert.deepEqual(archiving.prerequisiteOffers, [
    '35A36B80-270A-44BF-9290-00545D350866',
    '6FBAD345-B7DE-42A6-B6AB-79B363D0B371',
    '91FD106F-4B2C-4938-95AC-F54F74E9A239',
    '195416C1-3447-423A-B37B-EE59A99A19C4',
    '22A70120-4078-4926-9592-39ED91CB9C01',
    '2A727AE4-F201-497D-A9D6-C6A892DF4A87',
    'BD938F12-058F-4927-BBA3-AE36B1D2501C',
    '031C9E47-4802-4248-838E-778FB1D2CC05',
    'B2016E73-D9AD-4758-B8B8-D5C001BDF411',
    'AA98032C-5403-472F-B24F-F6654846B15D',
  ])
})

test('an offer without a page of its own has the link without address', () => {
  // Source: get-addon-offers-by-offer-id, its second item.
  const myAnalytics = wireOf('45320EC9-9B8E-49D0-B900-F14141A0ABD1')

  assert.deepEqual(myAnalytics.links?.learnMore, { method: 'GET', headers: [] })
})

test('an offer for schools asks for the qualification', () => {
  assert.deepEqual(wireOf('C60E9CC5-7339-479E-8003-285F6BD195C7').reselleeQualifications, ['Education'])
})

test('a category is written as the documented example has it', () => {
  // Source: get-a-list-of-offer-categories-by-country-and-locale.
  assert.deepEqual(offerCategoryToWire(offerCategories.enterprise, market), {
    id: 'Enterprise_Key',
    name: 'Enterprise',
    rank: 20,
    locale: 'en-us',
    country: 'US',
    attributes: { objectType: 'OfferCategory' },
  })
})

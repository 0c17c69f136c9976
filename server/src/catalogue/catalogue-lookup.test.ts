import assert from 'node:assert/strict'
import { test } from 'node:test'
import { catalogueOf } from './catalogue.ts'
import {
  findAvailability,
  findItem,
  findOffer,
  findProduct,
  isOnlyInProducts,
  isSoldIn,
  listAddOns,
  listCategories,
  listOffers,
} from './catalogue-lookup.ts'

const catalogue = catalogueOf('global', 'global')
const businessPremium = '031C9E47-4802-4248-838E-778FB1D2CC05'
const vmReservation = 'DZH318Z0BQ36:004G:DZH318Z08C0S'

test('an offer is found by its id in any letter case', () => {
  assert.equal(findOffer(catalogue, businessPremium.toLowerCase())?.name, 'Office 365 Business Premium')
  assert.equal(findOffer(catalogue, 'ms-azr-0145p')?.id, 'MS-AZR-0145P')
})

test('an availability is found by its catalogue item id in any letter case', () => {
  assert.equal(findAvailability(catalogue, vmReservation.toLowerCase())?.skuId, '004G')
})

test('an item is found by the id of an offer or of an availability', () => {
  assert.equal(findItem(catalogue, businessPremium)?.offering, 'offer')
  assert.equal(findItem(catalogue, vmReservation)?.offering, 'availability')
})

test('an offer is no availability, and an availability no offer', () => {
  assert.equal(findAvailability(catalogue, businessPremium), undefined)
  assert.equal(findOffer(catalogue, vmReservation), undefined)
})

test('an id that nobody gave finds nothing', () => {
  assert.equal(findItem(catalogue, 'constructor'), undefined)
  assert.equal(findOffer(catalogue, ''), undefined)
  assert.equal(findProduct(catalogue, 'DZH318Z0BQ36:004G'), undefined)
})

test('an offer of another cloud is not found', () => {
  assert.equal(findOffer(catalogueOf('china', 'china'), businessPremium), undefined)
})

test('products and availabilities are only in the products API; offers and unknown ids are not', () => {
  assert.equal(isOnlyInProducts(catalogue, 'dzh318z0bq36'), true)
  assert.equal(isOnlyInProducts(catalogue, vmReservation), true)
  assert.equal(isOnlyInProducts(catalogue, businessPremium), false)
  assert.equal(isOnlyInProducts(catalogue, 'nothing'), false)
})

test('offers are listed by rank, without those withdrawn from sale', () => {
  const offers = listOffers(catalogue, { country: 'US' })

  const ranks = offers.map((offer) => offer.rank)
  assert.deepEqual(
    ranks,
    ranks.toSorted((one, other) => one - other),
  )
  assert.ok(offers.some((offer) => offer.id === businessPremium))
  assert.ok(!offers.some((offer) => offer.name === 'Office 365 Enterprise E4'))
})

test('offers of one category are listed by its id in any letter case', () => {
  const offers = listOffers(catalogue, { country: 'US', categoryId: 'smallbusiness_KEY' })

  assert.ok(offers.length > 0)
  assert.ok(offers.every((offer) => offer.categoryId === 'smallBusiness'))
})

test('a category that does not exist has no offers', () => {
  assert.deepEqual(listOffers(catalogue, { country: 'US', categoryId: 'Nothing_Key' }), [])
})

test('the Azure offer of the sandbox is listed to sandbox accounts alone', () => {
  const listedTo = (sandbox: boolean) =>
    listOffers(catalogue, { country: 'US', sandbox }).some((offer) => offer.id === 'MS-AZR-0146P')

  assert.equal(listedTo(true), true)
  assert.equal(listedTo(false), false)
})

test('the add-ons of Exchange Online (Plan 1) are those of the documented example and more', () => {
  const ids = listAddOns(catalogue, '195416c1-3447-423a-b37b-ee59a99a19c4', { country: 'US' }).map(({ id }) => id)

  assert.ok(ids.includes('2828BE95-46BA-4F91-B2FD-0BEF192ECF60'))
  assert.ok(ids.includes('45320EC9-9B8E-49D0-B900-F14141A0ABD1'))
})

test('an offer without add-ons and an unknown offer have none', () => {
  assert.deepEqual(listAddOns(catalogue, 'MS-AZR-0145P', { country: 'US' }), [])
  assert.deepEqual(listAddOns(catalogue, 'nothing', { country: 'US' }), [])
})

test('a cloud lists the categories in which it has offers, by rank', () => {
  const idsOf = (cloudId: 'global' | 'usgov') => listCategories(catalogueOf(cloudId, cloudId)).map(({ id }) => id)

  assert.deepEqual(idsOf('global'), [
    'Enterprise_Key',
    'SmallBusiness_Key',
    'Government_Key',
    'Education_Key',
    'Nonprofit_Key',
    'Internal_Key',
  ])
  assert.deepEqual(idsOf('usgov'), ['Enterprise_Key', 'Internal_Key'])
})

test('software and reservations are not sold where the documents exclude them; seats are sold everywhere', () => {
  const software = findItem(catalogue, 'DG7GMGF0DWT0:0001:DG7GMGF0DSQR')
  const reservation = findItem(catalogue, vmReservation)
  const seats = findItem(catalogue, businessPremium)

  assert.ok(software !== undefined && reservation !== undefined && seats !== undefined)
  assert.equal(isSoldIn(software, 'br'), false)
  assert.equal(isSoldIn(reservation, 'BR'), false)
  assert.equal(isSoldIn(software, 'US'), true)
  assert.equal(isSoldIn(reservation, 'FR'), true)
  assert.equal(isSoldIn(seats, 'BR'), true)
})

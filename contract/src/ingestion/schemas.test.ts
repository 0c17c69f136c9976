import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { Value } from 'typebox/value'
import { featureAvailabilityRequest, productAvailabilityRequest } from './availabilities/schemas.ts'
import { branchPage } from './branches/schemas.ts'
import { leadConfiguration } from './lead-configuration/schemas.ts'
import { azureListing, azureListingRequest } from './listings/schemas.ts'
import { packageConfiguration, packageConfigurationRequest } from './package-configurations/schemas.ts'
import { azureProduct, newAzureProduct } from './products/schemas.ts'
import { azurePropertyRequest } from './properties/schemas.ts'
import { submission } from './submissions/schemas.ts'
import { variant, variantRequest } from './variants/schemas.ts'

const kept = { '@odata.etag': '"6a022fbd-0000-0800-0000-6802710c0000"', id: '1' }

describe('a resource', () => {
  test('always tells its kind, its ETag and its id', () => {
    const listing = { resourceType: 'AzureListing', languageCode: 'en-us', title: 'A', ...kept }

    assert.ok(Value.Check(azureListing, listing))
    assert.ok(!Value.Check(azureListing, { ...listing, '@odata.etag': undefined }))
    assert.ok(!Value.Check(azureListing, { ...listing, resourceType: 'AzureProperty' }))
  })

  test('may be sent without them where the address tells which one is meant', () => {
    assert.ok(Value.Check(azureListingRequest, { title: 'A' }))
    assert.ok(Value.Check(productAvailabilityRequest, {}))
    assert.ok(!Value.Check(azureListingRequest, { resourceType: 'AzureProperty' }))
  })

  test('leaves out what it lacks: nothing is null', () => {
    assert.ok(!Value.Check(azurePropertyRequest, { appVersion: null }))
  })
})

describe('a product', () => {
  const externalIDs = [{ type: 'AzureOfferId', value: 'contoso-app' }]

  test('has no ETag', () => {
    assert.ok(Value.Check(azureProduct, { resourceType: 'AzureContainer', name: 'A', externalIDs, id: '1' }))
  })

  test('is made with a kind, a name and an offer id', () => {
    assert.ok(Value.Check(newAzureProduct, { resourceType: 'AzureApplication', name: 'A', externalIDs }))
    assert.ok(!Value.Check(newAzureProduct, { resourceType: 'AzureToaster', name: 'A', externalIDs }))
    assert.ok(!Value.Check(newAzureProduct, { resourceType: 'AzureApplication', name: 'A', externalIDs: [] }))
  })
})

describe('what comes in several kinds', () => {
  test('a plan and a test drive are told apart by their kind', () => {
    const plan = { state: 'Active', friendlyName: 'Plan one', externalID: 'plan-one', ...kept }

    assert.ok(Value.Check(variant, { resourceType: 'AzureSkuVariant', ...plan }))
    assert.ok(!Value.Check(variant, { resourceType: 'AzureSkuVariant', ...plan, externalID: undefined }))
    assert.ok(Value.Check(variant, { resourceType: 'AzureTestDriveVariant', state: 'Inactive', ...kept }))
  })

  test('a request must say which kind it is of', () => {
    assert.ok(Value.Check(variantRequest, { resourceType: 'AzureTestDriveVariant' }))
    assert.ok(!Value.Check(variantRequest, { friendlyName: 'Plan one' }))
    assert.ok(!Value.Check(packageConfigurationRequest, { version: '1.0.0' }))
    assert.ok(!Value.Check(leadConfiguration, { connectionString: 'x' }))
  })

  test('a package configuration takes a truth value as a text, and answers with a truth value', () => {
    const managed = { resourceType: 'AzureManagedApplicationPackageConfiguration', ...kept }

    assert.ok(Value.Check(packageConfigurationRequest, { ...managed, canEnableCustomerActions: 'true' }))
    assert.ok(!Value.Check(packageConfiguration, { ...managed, canEnableCustomerActions: 'true' }))
    assert.ok(Value.Check(packageConfiguration, { ...managed, canEnableCustomerActions: true }))
  })

  test('there are six ways for leads to go', () => {
    for (const way of [
      'AzureTable',
      'AzureBlob',
      'DynamicsCustomerRelationshipManagement',
      'HttpsEndpoint',
      'Marketo',
      'SalesForce',
    ])
      assert.ok(Value.Check(leadConfiguration, { resourceType: `${way}LeadConfiguration` }), way)
  })
})

test('a page has the link to the next one only where there is one', () => {
  const main = { resourceType: 'Branch', friendlyName: 'Main', type: 'Main', currentDraftInstanceID: '1' }

  assert.ok(Value.Check(branchPage, { value: [{ ...main, module: 'ResellerConfiguration' }] }))
  assert.ok(!Value.Check(branchPage, { nextLink: null, value: [] }))
  assert.ok(!Value.Check(branchPage, { value: [{ ...main, module: 'listing' }] }))
})

test('the id of a submission is a text, since a number would lose digits', () => {
  assert.ok(Value.Check(submission.properties.id, '1152921505690000001'))
  assert.ok(!Value.Check(submission.properties.id, 1))
})

test('a plan has a state for each market and prices for some of them', () => {
  const retailPrice = { openPrice: 0, currencyCode: 'USD' }
  const schedules = [{ retailPrice, priceCadence: { type: 'Month', value: 1 }, pricingModel: 'Recurring' }]

  const sent = { marketStates: [{ marketCode: 'US', state: 'Enabled' }], priceSchedules: [{ schedules }] }

  assert.ok(Value.Check(featureAvailabilityRequest, sent))
  assert.ok(!Value.Check(featureAvailabilityRequest, { marketStates: [{ marketCode: 'US', state: 'Sold' }] }))
})

test('an offer stands in categories that exist', () => {
  const inCategories = (leveledCategories: object) => Value.Check(azurePropertyRequest, { leveledCategories })

  assert.ok(inCategories({ 'analytics-azure-apps': ['big-data'], 'analytics-amp': ['other'] }))
  assert.ok(!inCategories({ 'analytics-azure-apps': ['small-data'] }))
})

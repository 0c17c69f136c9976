import assert from 'node:assert/strict'
import { tell } from '../sell/telling.ts'
import { applicationPackage } from './application-package.ts'
import { logo } from './logo.ts'
import { newName, pc } from './sandbox.ts'

/** Makes a whole Azure application with one plan, ready to be submitted. Answers its product id. */
export async function makeApplication(): Promise<string> {
  const offerId = newName('contoso-app')
  const product = await pc.products.create({
    body: {
      resourceType: 'AzureApplication',
      name: 'Contoso Tides',
      externalIDs: [{ type: 'AzureOfferId', value: offerId }],
      isModularPublishing: true,
    },
  })
  const productID = product.id
  tell(`product ${productID} is the offer ${offerId}`)
  const plan = await pc.variants.create({
    productID,
    body: { resourceType: 'AzureSkuVariant', friendlyName: 'Basic', externalID: 'basic', subType: 'solution-template' },
  })
  await describeProduct(productID)
  await describePlan(productID, plan.id)
  await sell(productID, plan.id)
  await uploadPackage(productID, plan.id)
  return productID
}

/** The set of drafts of a part of the product, or of a plan. */
async function instance(productID: string, module: string, variantID?: string): Promise<string> {
  const { items } = await pc.branches.listByModule({ productID, module }).page()
  const branch = items.find((each) => each.variantID === variantID)
  assert.ok(branch)
  return branch.currentDraftInstanceID
}

async function describeProduct(productID: string): Promise<void> {
  const { items } = await pc.listings
    .listByInstance({ productID, instanceID: await instance(productID, 'Listing') })
    .page()
  const [listing] = items
  assert.ok(listing)
  const person = { name: 'Ada Marsh', email: 'ada@contoso.example', phone: '4255550100' }
  await pc.listings.update({
    productID,
    listingID: listing.id,
    body: {
      ...listing,
      summary: 'Tide tables on your own subscription.',
      shortDescription: 'Tide tables, currents and moorings, on your own subscription.',
      description: '<p>Deploy it, open it, and the tide tables are there.</p>',
      listingUris: [{ type: 'PrivacyUri', uri: 'https://contoso.example/privacy' }],
      listingContacts: [
        { type: 'Engineering', ...person },
        { type: 'CustomerSupport', ...person, uri: 'https://contoso.example/support' },
      ],
    },
  })
  for (const [type, width, height] of logos)
    await pc.uploadImage(productID, listing.id, logo(width, height), { type, fileName: `${width}.png` })
  tell(`its listing, with ${logos.length} logos`)
  const instanceID = await instance(productID, 'Property')
  const properties = await pc.properties.listByInstance({ productID, instanceID }).page()
  const [property] = properties.items
  assert.ok(property)
  const leveledCategories = { networking: ['connectivity' as const] }
  await pc.properties.update({
    productID,
    propertyID: property.id,
    body: { ...property, leveledCategories, termsOfUse: 'Fair winds.', appVersion: '1.0.0' },
  })
}

const logos = [
  ['AzureLogoSmall', 48, 48],
  ['AzureLogoMedium', 90, 90],
  ['AzureLogoLarge', 216, 216],
  ['AzureLogoWide', 255, 115],
] as const

async function describePlan(productID: string, variantID: string): Promise<void> {
  const instanceID = await instance(productID, 'Listing', variantID)
  const { items } = await pc.listings.listByInstance({ productID, instanceID }).page()
  const [listing] = items
  assert.ok(listing)
  const body = { ...listing, summary: 'Everything, for one harbour.', description: 'One deployment for one harbour.' }
  await pc.listings.update({ productID, listingID: listing.id, body })
}

/** Where the plan is sold. A solution template itself costs nothing: its customers pay for what it deploys. */
async function sell(productID: string, variantID: string): Promise<void> {
  const instanceID = await instance(productID, 'Availability', variantID)
  const { items } = await pc.featureAvailabilities.listByInstance({ productID, instanceID }).page()
  const [availability] = items
  assert.ok(availability)
  const marketStates = ['US', 'FR'].map((marketCode) => ({ marketCode, state: 'Enabled' as const }))
  await pc.featureAvailabilities.update({
    productID,
    featureAvailabilityID: availability.id,
    body: { ...availability, visibility: 'Public', marketStates },
  })
}

async function uploadPackage(productID: string, variantID: string): Promise<void> {
  const uploaded = await pc.uploadPackage(productID, applicationPackage(), { fileName: 'tides.zip', intervalMs: 100 })
  tell(`its package ${uploaded.id} is ${uploaded.state}`)
  const instanceID = await instance(productID, 'Package', variantID)
  const { items } = await pc.packageConfigurations.listByInstance({ productID, instanceID }).page()
  const [configuration] = items
  assert.ok(configuration)
  await pc.packageConfigurations.update({
    productID,
    packageConfigurationID: configuration.id,
    body: {
      resourceType: 'AzureSolutionTemplatePackageConfiguration',
      '@odata.etag': configuration['@odata.etag'],
      version: '1.0.0',
      packageReferences: [{ type: 'AzureApplicationPackage', value: uploaded.id }],
    },
  })
}

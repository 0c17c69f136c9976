import assert from 'node:assert/strict'
import { portalAddress, portalCaller, samplePortalOffer } from '@comptoir/server/portal-offers/sample-portal-offer'
import { configureAll, graphResource, resource } from '@comptoir/server/product-ingestion/sample-container'
import type { PartnerApi, PartnerCenter } from '@comptoir/testing'
import { expectStatus } from '../world.ts'
import { type MadeSecrets, tell } from './tell.ts'

/** Has the marketplace tell where files are to be put, and take what it never tells. */
export async function askMarketplace(center: PartnerCenter, made: MadeSecrets): Promise<void> {
  const api = await center.api('global', 'app', { resource: 'https://api.partner.microsoft.com' })
  const product = await productPath(api)
  const listing = await listingPath(api, product)
  const files = [
    ['ingestion.cosellAssets.create', `${product}/cosellAssets`, { fileName: 'pitch.pptx' }],
    ['ingestion.listings.images.create', `${listing}/images`, { fileName: 'large.png', type: 'AzureLogoLarge' }],
    ['ingestion.listings.videos.create', `${listing}/videos`, { fileName: 'tour.mp4' }],
    ['ingestion.listings.assets.create', `${listing}/assets`, { fileName: 'paper.pdf', type: 'Document' }],
    [
      'ingestion.packages.create',
      `${product}/packages`,
      { resourceType: 'AzureApplicationPackage', fileName: 'app.zip', state: 'PendingUpload' },
    ],
  ] as const
  for (const [operation, path, body] of files) {
    const { fileSasUri } = await tell(api, made, [operation, path, body])
    made.secrets.set(`signature of a file of ${operation}`, new URL(fileSasUri).searchParams.get('sig') ?? '')
  }
  await sendLeads(api, product, made)
  await putPortalOffer(center, made)
  await configureImages(center, made)
}

async function productPath(api: PartnerApi): Promise<string> {
  const products = '/v1.0/ingestion/products'
  const externalIDs = [{ type: 'AzureOfferId', value: 'harbour-till' }]
  const body = { resourceType: 'AzureApplication', name: 'Harbour till', externalIDs }
  return `${products}/${expectStatus(201, await api.post(products, body)).body.id}`
}

async function listingPath(api: PartnerApi, product: string): Promise<string> {
  const branches = expectStatus(200, await api.get(`${product}/branches/getByModule(module=Listing)`)).body.value
  const instance = branches[0].currentDraftInstanceID
  const path = `${product}/listings/getByInstanceID(instanceID=${instance})`
  return `${product}/listings/${expectStatus(200, await api.get(path)).body.value[0].id}`
}

async function sendLeads(api: PartnerApi, product: string, { secrets }: MadeSecrets): Promise<void> {
  const connectionString = 'AccountKey=9f31c7d2a4be'
  secrets.set('connection string of leads', connectionString)
  const body = { resourceType: 'AzureTableLeadConfiguration', connectionString }
  expectStatus(200, await api.post(`${product}/leadConfiguration`, body))
}

/** Where leads are sent, as the portal's clients say it: sent, replaced, and read again. */
async function putPortalOffer(center: PartnerCenter, { secrets }: MadeSecrets): Promise<void> {
  const portal = await center.api('global', 'app', portalCaller)
  const offer = samplePortalOffer()
  const put = (connectionString: string) => {
    secrets.set(`connection string ${connectionString.slice(-2)} of the portal`, connectionString)
    const blobLeadConfiguration = { containerName: 'leads', connectionString }
    const definition = { ...offer.definition, offer: { ...offer.definition.offer, blobLeadConfiguration } }
    return portal.put(portalAddress('harbour-leads'), { ...offer, definition })
  }
  expectStatus(201, await put('AccountKey=5d0be2b7a1f6'))
  expectStatus(200, await put('AccountKey=c81f09d4e3a7'))
  for (const below of ['', '/slot/Draft']) {
    const told = JSON.stringify(expectStatus(200, await portal.get(portalAddress('harbour-leads', below))).body)
    assert.ok(!told.includes('AccountKey'), told)
  }
}

/** Images of containers in a registry of the publisher's own, with its password. */
async function configureImages(center: PartnerCenter, { secrets }: MadeSecrets): Promise<void> {
  const graph = await center.api('global', 'app', { resource: graphResource })
  const password = 'the-registry-opens-with-4410'
  secrets.set('password of a registry', password)
  const product = { resourceName: 'product' }
  const plan = { resourceName: 'plan' }
  const imageRepositoryDetails = { registryName: 'r', repositoryName: 'n', userName: 'u', password }
  const resources = [
    resource('product', { ...product, identity: { externalId: 'harbour-box' }, type: 'azureContainer', alias: 'Box' }),
    resource('plan', { ...plan, product, identity: { externalId: 'basic' }, alias: 'Basic' }),
    resource('container-plan-technical-configuration', {
      product,
      plan,
      payloadType: 'image',
      imageRepositoryDetails,
      imageTags: ['latest'],
    }),
  ]
  const { jobResult } = await configureAll(graph, await center.api(), resources)
  assert.equal(jobResult, 'succeeded')
}

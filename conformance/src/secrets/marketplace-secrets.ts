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

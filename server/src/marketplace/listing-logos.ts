import type { Executor } from '../store/executor.ts'
import type { MarketOfferRow } from './market-offer-store.ts'
import { type Members, membersOf } from './part-document.ts'
import { blobReference } from './portal-files.ts'
import { type ProductPartRow, partsOf, partsOfKind } from './product-part-store.ts'

/** The images that the portal knows by a key of their own: its key, and their type in the Submission API. */
export const logoKeys: readonly { readonly key: string; readonly type: string }[] = [
  { key: 'microsoft-azure-marketplace.smallLogo', type: 'AzureLogoSmall' },
  { key: 'microsoft-azure-marketplace.mediumLogo', type: 'AzureLogoMedium' },
  { key: 'microsoft-azure-marketplace.largeLogo', type: 'AzureLogoLarge' },
  { key: 'microsoft-azure-marketplace.wideLogo', type: 'AzureLogoWide' },
  { key: 'microsoft-azure-marketplace.heroLogo', type: 'AzureLogoHero' },
]

/** The listing of the offer itself, whose images the portal shows. */
export async function mainListing(db: Executor, offer: MarketOfferRow): Promise<ProductPartRow | undefined> {
  const listings = await partsOfKind(db, offer, 'listing')
  return listings.find((row) => row.variant_id === '' && membersOf(row)['languageCode'] === 'en-us')
}

/** What the portal shows of an offer's images, by its keys: nothing where there is none, or none that was uploaded. */
export async function logosShown(db: Executor, offer: MarketOfferRow): Promise<Members> {
  const listing = await mainListing(db, offer)
  const images = listing ? await partsOf(db, offer, 'image', listing.part_id) : []
  const shown = images.map((row) => ({ type: membersOf(row)['type'], address: imageAddress(row) }))
  return Object.fromEntries(
    logoKeys.map(({ key, type }) => [key, shown.findLast((each) => each.type === type)?.address ?? '']),
  )
}

/** Where an image is: a reference to the file that was uploaded, or the address that the publisher gave. */
function imageAddress(row: ProductPartRow): string | undefined {
  const { state, fileSasUri, fileName } = membersOf(row)
  if (state === 'PendingUpload' || state === 'ProcessFailed') return undefined
  if (row.blob_id !== '') return blobReference(row.blob_id, String(fileName ?? 'image.png'))
  return typeof fileSasUri === 'string' ? fileSasUri : undefined
}

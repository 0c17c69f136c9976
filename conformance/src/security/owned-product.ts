import { apiOf, type Operation } from '@comptoir/contract/operation'
import { addPart } from '@comptoir/server/marketplace/draft'
import { type PartKind, type ProductPartRow, partsOfKind } from '@comptoir/server/marketplace/product-part-store'
import { makeSampleProduct } from '@comptoir/server/marketplace/sample-product'
import { everyDraft } from '@comptoir/server/publishing/every-draft'
import { inTransaction } from '@comptoir/server/publishing/sample-publishing'
import { startPublishing } from '@comptoir/server/publishing/start-publishing'
import type { PartnerCenter } from '@comptoir/testing'

/** A product with one of everything that a path can name. */
export interface OwnedProduct {
  /** What the path of an operation names. */
  named(operation: Operation): Readonly<Record<string, string>>
}

/** The parameters that name a part, and its kind. */
const partNames: Readonly<Record<string, PartKind>> = {
  featureAvailabilityID: 'featureAvailability',
  productAvailabilityID: 'productAvailability',
  cosellAssetID: 'cosellAsset',
  listingID: 'listing',
  assetID: 'asset',
  imageID: 'image',
  videoID: 'video',
  packageID: 'package',
  packageConfigurationID: 'packageConfiguration',
  propertyID: 'property',
}

/** What hangs on a listing, and what on the product alone. */
const files = [
  ['asset', 'ListingAsset'],
  ['image', 'ListingImage'],
  ['video', 'ListingVideo'],
  ['cosellAsset', 'CosellAsset'],
  ['package', 'AzureApplicationPackage'],
] as const

/** The word of an operation's id that says which set of drafts an `instanceID` is. */
const instanceKinds: Readonly<Record<string, PartKind>> = {
  listings: 'listing',
  properties: 'property',
  productAvailabilities: 'productAvailability',
  featureAvailabilities: 'featureAvailability',
  packageConfigurations: 'packageConfiguration',
  supplementalContents: 'supplementalContent',
  cosellListing: 'cosellListing',
  cosellAssets: 'cosellListing',
}

/** Makes a product of a publisher that is being published, with a plan, files of every kind, and drafts of each module. */
export async function ownedProduct(
  { server }: PartnerCenter,
  partnerId: string,
  publisherId: string,
): Promise<OwnedProduct> {
  const { offer, plan } = await makeSampleProduct(server, partnerId, { productKind: 'AzureContainer' })
  const row = await inTransaction(server, partnerId, async (context) => {
    const [listing] = await partsOfKind(context.db, offer, 'listing')
    for (const [kind, resourceType] of files) {
      const parentId = kind === 'cosellAsset' || kind === 'package' ? '' : (listing?.part_id ?? '')
      await addPart(context, offer, {
        kind,
        parentId,
        blobId: kind,
        members: { resourceType, fileName: `${kind}.bin`, state: 'PendingUpload' },
      })
    }
    const started = await startPublishing(context, offer, { targets: [], ...(await everyDraft(context.db, offer)) })
    return started.row
  })
  const parts = new Map<PartKind, ProductPartRow>()
  for (const kind of [...Object.values(partNames), ...Object.values(instanceKinds)])
    for (const part of await partsOfKind(server.store.read, offer, kind)) parts.set(kind, part)
  const partIds = Object.entries(partNames).map(([name, kind]) => [name, parts.get(kind)?.part_id ?? ''])
  const named = {
    productID: offer.product_id,
    productId: offer.product_id,
    ...Object.fromEntries(partIds),
    publisherId,
    offerId: offer.offer_name,
    variantID: plan.variant_id,
    planId: plan.variant_id,
    submissionID: row.submission_id,
    submissionId: row.submission_id,
    operationId: row.operation_id,
    module: 'Listing',
    version: '1',
    slotId: 'Draft',
    slot: 'preview',
    publishingVersion: '1',
    languageId: 'en-us',
    assetType: 'azureLogoLarge',
    assetId: parts.get('image')?.part_id ?? '',
    trailerId: parts.get('video')?.part_id ?? '',
    'api-version': '2017-10-31',
  }
  return {
    named(operation) {
      const kind = apiOf(operation) === 'ingestion' ? instanceKinds[operation.id.split('.')[1] ?? ''] : undefined
      return kind ? { ...named, instanceID: parts.get(kind)?.parent_id ?? '' } : named
    },
  }
}

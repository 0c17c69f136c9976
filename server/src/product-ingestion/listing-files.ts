import { isMembers, listOf } from '../marketplace/core-member.ts'
import { type Members, membersOf, present } from '../marketplace/part-document.ts'
import { blobIdOf, blobReference } from '../marketplace/portal-files.ts'
import type { PartKind, ProductPartRow } from '../marketplace/product-part-store.ts'
import { productDurableId } from './durable-id.ts'
import type { ProductState } from './product-state.ts'
import { textOf } from './resource-member.ts'
import { listingLanguage } from './resource-types.ts'

/** Files of a listing: their types here, the kind of part that they are, and their type in the Submission API. */
const assetTypes: readonly { readonly type: string; readonly kind: PartKind; readonly word: string }[] = [
  { type: 'azureLogoSmall', kind: 'image', word: 'AzureLogoSmall' },
  { type: 'azureLogoMedium', kind: 'image', word: 'AzureLogoMedium' },
  { type: 'azureLogoLarge', kind: 'image', word: 'AzureLogoLarge' },
  { type: 'azureLogoWide', kind: 'image', word: 'AzureLogoWide' },
  { type: 'azureLogoHero', kind: 'image', word: 'AzureLogoHero' },
  { type: 'azureLogoScreenshot', kind: 'image', word: 'AzureLogoScreenshot' },
  { type: 'pdfDocument', kind: 'asset', word: 'PdfDocument' },
]

/** The path of a listing, behind the type of a durable id. */
export function listingPath(productId: string): string {
  return `${productId}/public/main/default/${listingLanguage}`
}

/** The files of a product's listing as resources. */
export function fileResources(state: ProductState): readonly Members[] {
  const { product_id } = state.offer
  const about = { product: productDurableId(product_id), listing: `listing/${listingPath(product_id)}` }
  const mine = state.parts.filter(({ variant_id }) => variant_id === '')
  return mine.flatMap((row) => {
    if (row.kind === 'video') return [trailer(row, product_id, about)]
    const known = assetTypes.find(({ kind, word }) => kind === row.kind && word === membersOf(row)['type'])
    return known ? [asset(row, product_id, { ...about, type: known.type })] : []
  })
}

/** An image that was sent without saying where it is has no part of its own. */
function asset(row: ProductPartRow, productId: string, about: Members): Members {
  const { description, order, fileName, friendlyName } = membersOf(row)
  return present({
    $type: 'listing-asset',
    id: `listing-asset/${listingPath(productId)}/${textOf(about['type'])}/${row.part_id}`,
    kind: 'azure',
    ...about,
    languageId: listingLanguage,
    description: description ?? '',
    displayOrder: order ?? 0,
    fileName,
    friendlyName: friendlyName ?? fileName,
    url: addressOf(row),
  })
}

/** Where a file is: the address that was sent, or a reference to what was uploaded. */
function addressOf(row: ProductPartRow): string | undefined {
  const { fileSasUri, fileName, state, publisherDefinedSasUri } = membersOf(row)
  if (state === 'PendingUpload') return undefined
  if (row.blob_id !== '') return blobReference(row.blob_id, textOf(fileName) || 'file')
  return textOf(publisherDefinedSasUri) || textOf(fileSasUri) || undefined
}

function trailer(row: ProductPartRow, productId: string, about: Members): Members {
  const { streamingUri, thumbnail } = membersOf(row)
  const { title, publisherDefinedSasUri } = isMembers(thumbnail) ? thumbnail : {}
  const imageList = textOf(publisherDefinedSasUri) === '' ? [] : [{ url: publisherDefinedSasUri }]
  return {
    $type: 'listing-trailer',
    id: `listing-trailer/${listingPath(productId)}/${row.part_id}`,
    kind: 'azure',
    ...about,
    streamingUrl: streamingUri ?? '',
    assets: { [listingLanguage]: { title: title ?? '', imageList } },
  }
}

/** A file of a listing as a part, from a resource that its schema has checked. */
export interface SentFile {
  readonly kind: PartKind
  readonly members: Members
  readonly blobId: string
}

/** The part that a sent file is. `url` may be a reference to a file that was uploaded here. */
export function sentFile(type: string, sent: Members): SentFile {
  return type === 'listing-trailer' ? sentTrailer(sent) : sentAsset(sent)
}

function sentAsset(sent: Members): SentFile {
  const known = assetTypes.find(({ type }) => type === sent['type'])
  const { kind, word } = known ?? { kind: 'asset' as const, word: 'PdfDocument' }
  const address = textOf(sent['url'])
  const blobId = blobIdOf(address) ?? ''
  const fileName = textOf(sent['fileName']) || `${word}.${kind === 'image' ? 'png' : 'pdf'}`
  const own = kind === 'image' ? { order: sent['displayOrder'] ?? 0 } : { friendlyName: sent['friendlyName'] }
  const members = {
    resourceType: kind === 'image' ? 'ListingImage' : 'ListingAsset',
    fileName,
    type: word,
    ...(blobId === '' && address !== '' ? { fileSasUri: address } : {}),
    state: 'Processed',
    description: sent['description'],
    ...own,
  }
  return { kind, members, blobId }
}

function sentTrailer(sent: Members): SentFile {
  const assets = isMembers(sent['assets']) ? sent['assets'] : {}
  const own = assets[listingLanguage]
  const { title, imageList } = isMembers(own) ? own : {}
  const [image] = listOf(imageList)
  const members = {
    resourceType: 'ListingVideo',
    streamingUri: textOf(sent['streamingUrl']),
    thumbnail: present({ title, publisherDefinedSasUri: image?.['url'], state: 'Processed' }),
    state: 'Processed',
  }
  return { kind: 'video', members, blobId: '' }
}

import {
  createListingAsset,
  createListingImage,
  createListingVideo,
} from '@comptoir/contract/ingestion/listing-files/operations'
import { listingAsset, listingImage, listingVideo } from '@comptoir/contract/ingestion/listing-files/schemas'
import { createPackage } from '@comptoir/contract/ingestion/packages/operations'
import { azurePackage, type packageKinds } from '@comptoir/contract/ingestion/packages/schemas'
import type { FileKind } from './file-kind.ts'
import { inspectApplicationPackage } from './inspect-application-package.ts'
import { inspectContent } from './inspect-content.ts'
import { inspectImage } from './inspect-image.ts'

const megabyte = 1024 * 1024

/*
 * Inferred throughout: the documents bound no size, and only clients say how long processing takes. Images were seen to
 * be `Uploaded` still some time after they were.
 */

/** Logos, screenshots and other images. */
export const imageFile: FileKind = {
  part: 'image',
  schema: listingImage,
  resourceType: 'ListingImage',
  announcing: createListingImage,
  maxBytes: 10 * megabyte,
  processing: { state: 'Uploaded', takes: 'PT1M' },
  inspect: inspectImage,
}

/** Videos that are uploaded; most stand elsewhere. */
export const videoFile: FileKind = {
  part: 'video',
  schema: listingVideo,
  resourceType: 'ListingVideo',
  announcing: createListingVideo,
  maxBytes: 2048 * megabyte,
  elsewhere: 'streamingUri',
  processing: { state: 'Uploaded', takes: 'PT1M' },
  inspect: inspectContent,
}

/** Documents that customers read. */
export const assetFile: FileKind = {
  part: 'asset',
  schema: listingAsset,
  resourceType: 'ListingAsset',
  announcing: createListingAsset,
  maxBytes: 50 * megabyte,
  elsewhere: 'publisherDefinedSasUri',
  processing: { state: 'Uploaded', takes: 'PT1M' },
  inspect: inspectContent,
}

const packageFile = {
  part: 'package',
  schema: azurePackage,
  announcing: createPackage,
  maxBytes: 1024 * megabyte,
} as const

/**
 * A package of Business Central. The client that sends them wants to read `Processed` in the answer that takes the file,
 * and goes on at once.
 */
function extension(resourceType: (typeof packageKinds)[number]): FileKind {
  return { ...packageFile, resourceType, inspect: inspectContent }
}

/**
 * Packages by their kind. Clients of application packages want to read `InProcessing` first: one gives up where it reads
 * `Uploaded`, all of them ask again until it is `Processed` or `ProcessFailed`.
 */
export const packageFiles: Readonly<Record<(typeof packageKinds)[number], FileKind>> = {
  AzureApplicationPackage: {
    ...packageFile,
    resourceType: 'AzureApplicationPackage',
    processing: { state: 'InProcessing', takes: 'PT1S' },
    inspect: inspectApplicationPackage,
  },
  Dynamics365BusinessCentralAddOnExtensionPackage: extension('Dynamics365BusinessCentralAddOnExtensionPackage'),
  Dynamics365BusinessCentralAddOnLibraryExtensionPackage: extension(
    'Dynamics365BusinessCentralAddOnLibraryExtensionPackage',
  ),
  Dynamics365BusinessCentralAddOnDependencyPackage: extension('Dynamics365BusinessCentralAddOnDependencyPackage'),
}

const kinds: ReadonlyMap<string, FileKind> = new Map(
  [imageFile, videoFile, assetFile, ...Object.values(packageFiles)].map((kind) => [kind.resourceType, kind]),
)

/** The kind of files with this `resourceType`, or undefined. */
export function fileKindOf(resourceType: string): FileKind | undefined {
  return kinds.get(resourceType)
}

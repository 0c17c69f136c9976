import { Type } from 'typebox'
import { count, text } from '../../schemas/primitives.ts'
import { entity, entityRequest, fileName, fileState, pagedCollection } from '../resource.ts'

/*
 * In the order in which answers have them. Lists leave out where to put a file, `fileSasUri`, unless
 * `$expand=FileSasUri` asks for it.
 */

const imageMembers = {
  fileName: Type.Optional(fileName),
  type: Type.Optional(text),
  fileSasUri: Type.Optional(text),
  description: Type.Optional(text),
  state: Type.Optional(fileState),
  order: Type.Optional(count),
}

/** A logo, a screenshot or another image of a listing. `type` is free text: the documents give no closed set. */
export const listingImage = entity('ListingImage', { ...imageMembers, state: fileState })

/** The images of a listing. */
export const listingImagePage = pagedCollection(listingImage)

/** An image to be uploaded, or that was. */
export const listingImageRequest = entityRequest('ListingImage', imageMembers)

/** The image in front of a video. */
export const listingVideoThumbnail = Type.Object({
  fileName: Type.Optional(fileName),
  fileSasUri: Type.Optional(text),
  title: Type.Optional(text),
  description: Type.Optional(text),
  publisherDefinedSasUri: Type.Optional(text),
  state: Type.Optional(fileState),
})

const videoMembers = {
  fileName: Type.Optional(fileName),
  fileSasUri: Type.Optional(text),
  streamingUri: Type.Optional(text),
  thumbnail: Type.Optional(listingVideoThumbnail),
  state: Type.Optional(fileState),
}

/** A video of a listing. */
export const listingVideo = entity('ListingVideo', { ...videoMembers, state: fileState })

/** The videos of a listing. */
export const listingVideoPage = pagedCollection(listingVideo)

/** A video to be uploaded or streamed. */
export const listingVideoRequest = entityRequest('ListingVideo', videoMembers)

const assetMembers = {
  fileName: Type.Optional(fileName),
  type: Type.Optional(text),
  fileSasUri: Type.Optional(text),
  publisherDefinedSasUri: Type.Optional(text),
  description: Type.Optional(text),
  friendlyName: Type.Optional(text),
  state: Type.Optional(fileState),
}

/** A document of a listing. */
export const listingAsset = entity('ListingAsset', { ...assetMembers, state: fileState })

/** The documents of a listing. */
export const listingAssetPage = pagedCollection(listingAsset)

/** A document to be uploaded, or that was. */
export const listingAssetRequest = entityRequest('ListingAsset', assetMembers)

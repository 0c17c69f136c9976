import { Type } from 'typebox'
import { count, text } from '../../schemas/primitives.ts'
import { entity, entityRequest, fileState, pagedCollection } from '../resource.ts'

/** What every file has besides: where to put it, which lists leave out unless `$expand=FileSasUri` asks for it. */
const fileMembers = { fileName: Type.Optional(text), fileSasUri: Type.Optional(text) }

const imageMembers = {
  ...fileMembers,
  type: Type.Optional(text),
  description: Type.Optional(text),
  order: Type.Optional(count),
}

/** A logo, a screenshot or another image of a listing. `type` is free text: the documents give no closed set. */
export const listingImage = entity('ListingImage', { ...imageMembers, state: fileState })

/** The images of a listing. */
export const listingImagePage = pagedCollection(listingImage)

/** An image to be uploaded, or that was. */
export const listingImageRequest = entityRequest('ListingImage', { ...imageMembers, state: Type.Optional(fileState) })

/** The image in front of a video. */
export const listingVideoThumbnail = Type.Object({
  ...fileMembers,
  title: Type.Optional(text),
  description: Type.Optional(text),
  publisherDefinedSasUri: Type.Optional(text),
  state: Type.Optional(fileState),
})

const videoMembers = {
  ...fileMembers,
  streamingUri: Type.Optional(text),
  thumbnail: Type.Optional(listingVideoThumbnail),
}

/** A video of a listing. */
export const listingVideo = entity('ListingVideo', { ...videoMembers, state: fileState })

/** The videos of a listing. */
export const listingVideoPage = pagedCollection(listingVideo)

/** A video to be uploaded or streamed. */
export const listingVideoRequest = entityRequest('ListingVideo', { ...videoMembers, state: Type.Optional(fileState) })

const assetMembers = {
  ...fileMembers,
  type: Type.Optional(text),
  publisherDefinedSasUri: Type.Optional(text),
  description: Type.Optional(text),
  friendlyName: Type.Optional(text),
}

/** A document of a listing. */
export const listingAsset = entity('ListingAsset', { ...assetMembers, state: fileState })

/** The documents of a listing. */
export const listingAssetPage = pagedCollection(listingAsset)

/** A document to be uploaded, or that was. */
export const listingAssetRequest = entityRequest('ListingAsset', { ...assetMembers, state: Type.Optional(fileState) })

import { Type } from 'typebox'
import { text } from '../../schemas/primitives.ts'
import { entity, entityRequest, pagedCollection } from '../resource.ts'

/** A file that goes to certification and to nobody else. */
export const supplementalContentAsset = Type.Object({
  assetID: Type.Optional(text),
  fileName: Type.Optional(text),
  type: Type.Optional(text),
  fileSasUri: Type.Optional(text),
})

const members = {
  targetRelease: Type.Optional(text),
  supportedEditions: Type.Optional(Type.Array(text)),
  assets: Type.Optional(Type.Array(supplementalContentAsset)),
}

/** What certification needs besides the product itself. */
export const supplementalContent = entity('SupplementalContent', members)

/** The supplemental contents of a set of drafts. */
export const supplementalContentPage = pagedCollection(supplementalContent)

/** Supplemental contents to be kept. */
export const supplementalContentRequest = entityRequest('SupplementalContent', members)

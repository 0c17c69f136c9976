import { Type } from 'typebox'
import { oneOf, text } from '../../schemas/primitives.ts'
import { pagedCollection } from '../resource.ts'

/** The parts of a product that have drafts. The specification lacks `ResellerConfiguration`, which clients ask for. */
export const branchModules = [
  'Listing',
  'Property',
  'Package',
  'Availability',
  'SupplementalContent',
  'Cosell',
  'ResellerConfiguration',
] as const

/** Which draft a part of a product or of a plan is in. It has no id; without a `variantID` it belongs to the product. */
export const branch = Type.Object({
  resourceType: oneOf(['Branch']),
  friendlyName: text,
  type: oneOf(['Main', 'Private']),
  module: oneOf(branchModules),
  currentDraftInstanceID: text,
  variantID: Type.Optional(text),
})

/** Branches; the product's own comes first. */
export const branchPage = pagedCollection(branch)

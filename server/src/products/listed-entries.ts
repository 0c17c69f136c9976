import type { Listing } from '../catalogue/product-listing.ts'
import { refuse } from '../partner-center-error.ts'

/** The entries of a list, or the refusal of it. Words that nobody knows never come here: the schema has refused them. */
export function listedEntries<Entry>(listing: Listing<Entry>): readonly Entry[] {
  switch (listing.kind) {
    case 'listed':
      return listing.entries
    case 'viewUnknown':
    case 'viewNotAllowed':
      return refuse('viewNotAllowed')
    case 'segmentUnknown':
    case 'segmentNotAllowed':
      return refuse('segmentNotAllowed')
    default:
      return listing satisfies never
  }
}

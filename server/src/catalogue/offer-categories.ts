/** A shelf of offers, before its country and locale. */
export interface CatalogueCategory {
  readonly id: string
  readonly name: string
  /** Shelves are shown by rank, lowest first. */
  readonly rank: number
}

/** The shelves of every cloud. @see 'get-a-list-of-offer-categories-by-country-and-locale' */
export const offerCategories = {
  enterprise: { id: 'Enterprise_Key', name: 'Enterprise', rank: 20 },
  smallBusiness: { id: 'SmallBusiness_Key', name: 'SmallBusiness', rank: 30 },
  government: { id: 'Government_Key', name: 'Government', rank: 40 },
  // Inferred: the example shows no shelf for these two segments.
  education: { id: 'Education_Key', name: 'Education', rank: 50 },
  nonprofit: { id: 'Nonprofit_Key', name: 'Nonprofit', rank: 60 },
  internal: { id: 'Internal_Key', name: 'Internal', rank: 100 },
} as const satisfies Record<string, CatalogueCategory>

/** Name of a shelf in our data. */
export type CategoryId = keyof typeof offerCategories

import type { Segment } from '../catalogue/catalogue-item.ts'
import type { SellingPlace } from '../catalogue/product-listing.ts'
import type { AccountTable } from '../store/tables.ts'

/**
 * Segments that any account sees the catalogue of. Inferred: for government prices a partner needs a qualification
 * that no account here has; the others ask for one of the customer alone.
 */
const openToPartners: readonly Segment[] = ['education', 'nonprofit']

interface Request {
  readonly partner: Pick<AccountTable, 'sandbox'>
  /** ISO 3166 alpha-2, capitals. */
  readonly country: string
  readonly targetSegment?: Segment | undefined
}

/** Where a partner looks for what it might sell to anybody. */
export function placeOfPartner(request: Request): SellingPlace {
  return place(request, openToPartners)
}

/** Where a customer buys. Customers are qualified through operations that are not built yet: until then nobody is. */
export function placeOfCustomer(request: Request): SellingPlace {
  return place(request, [])
}

function place({ partner, country, targetSegment }: Request, qualifiedFor: readonly Segment[]): SellingPlace {
  return {
    country,
    qualifiedFor,
    sandbox: partner.sandbox === 1,
    ...(targetSegment !== undefined && { targetSegment }),
  }
}

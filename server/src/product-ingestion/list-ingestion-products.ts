import type { listIngestionProducts as operation } from '@comptoir/contract/graph/operations'
import type { Handler } from '../handler.ts'
import { productsLike } from '../marketplace-products/product-store.ts'
import { pageAsked } from './page-asked.ts'
import { typeOfKind } from './product-types.ts'
import { productResource } from './resources-of.ts'
import { versionAsked } from './schema-address.ts'
import { withSchema } from './told-resources.ts'

/** Offers of an account that are looked at, at most: more than any has. */
const mostOffers = 1_000_000

/** Products of every kind are told; those of some kinds have no other resources here. */
export const listIngestionProducts: Handler<typeof operation> = async (
  { db, partner },
  { externalId, type, $version, ...asked },
) => {
  const version = versionAsked($version)
  const pattern = externalId === undefined ? {} : { offerName: externalId.toLowerCase() }
  const rows = await productsLike(db, partner.partner_id, { patterns: [pattern], after: '', limit: mostOffers })
  const wanted = type?.toLowerCase()
  const listed = rows.filter((row) => wanted === undefined || typeOfKind(row.product_kind).toLowerCase() === wanted)
  return pageAsked(listed, asked, (row) => withSchema(productResource(row), version))
}

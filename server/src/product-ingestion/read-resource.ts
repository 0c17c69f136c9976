import type { StoredJson } from '../page.ts'
import { refuse } from '../partner-center-error.ts'
import { loadContainerProduct, type Reading } from './load-ingestion-product.ts'
import { productState } from './product-state.ts'
import { resourcesOf } from './resources-of.ts'
import { versionAsked } from './schema-address.ts'
import { type Telling, toldDocument, withSchema } from './told-resources.ts'

/** The resource that a request asks for by its durable id: its type, and the parts behind it that its path names. */
export interface ResourceAsked {
  readonly type: string
  readonly productId: string
  /** What follows the product's id; nothing for what a product has one of. */
  readonly rest?: string
  readonly $version?: string | undefined
}

/** A resource of a product's draft. @throws ingestionRequestInvalid, ingestionResourceNotFound, ingestionTypeUnsupported */
export async function readResource(
  context: Reading & Telling,
  { type, productId, rest = '', $version }: ResourceAsked,
): Promise<StoredJson> {
  const version = versionAsked($version)
  const offer = await loadContainerProduct(context, productId)
  const durableId = `${type}/${productId}${rest}`.toLowerCase()
  const resources = resourcesOf(await productState(context.db, offer))
  const found = resources.find(({ id }) => String(id).toLowerCase() === durableId)
  return found
    ? toldDocument(context, withSchema(found, version))
    : refuse('ingestionResourceNotFound', `${type}/${productId}${rest}`)
}

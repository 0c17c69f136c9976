import { isMembers } from '../marketplace/core-member.ts'
import { addPart, type Drafting, replacePart } from '../marketplace/draft.ts'
import type { MarketOfferRow } from '../marketplace/market-offer-store.ts'
import type { Members } from '../marketplace/part-document.ts'
import { findPart } from '../marketplace/product-part-store.ts'
import { keepingPlace } from './product-state.ts'

/** What says which resource it is, and is told anew each time. */
const structure: ReadonlySet<string> = new Set([
  '$schema',
  'id',
  'resourceName',
  'product',
  'plan',
  'listing',
  'lifecycleState',
  'validations',
])

/** Where the members of a resource are kept that are in no part of the model. */
export interface Keeping {
  readonly type: string
  /** Of the product, or of the plan that the resource is of. */
  readonly id: string
  readonly variantId: string
  /** Members that are kept elsewhere. */
  readonly elsewhere: readonly string[]
}

/** Keeps what was sent of a resource, in place of what was sent before. */
export async function keepMembers(
  context: Drafting,
  offer: MarketOfferRow,
  { type, id, variantId, elsewhere }: Keeping,
  sent: Members,
): Promise<void> {
  const kept = Object.fromEntries(
    Object.entries(sent).filter(([name]) => !structure.has(name) && !elsewhere.includes(name)),
  )
  const { kind, partId } = keepingPlace(type, id)
  const row = await findPart(context.db, offer, kind, partId)
  if (row) await replacePart(context, row, kept)
  else if (Object.keys(kept).length > 0 || kind === 'technicalConfiguration')
    await addPart(context, offer, { kind, partId, variantId, members: kept })
}

/** A resource without its secrets, which nothing here needs: what images are in a registry is not looked at. */
export function withoutSecrets(sent: Members): Members {
  const { imageRepositoryDetails } = sent
  if (!isMembers(imageRepositoryDetails)) return sent
  const { password: _password, ...told } = imageRepositoryDetails
  return { ...sent, imageRepositoryDetails: told }
}

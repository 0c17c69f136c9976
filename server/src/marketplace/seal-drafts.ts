import { branchModule } from './branch-modules.ts'
import { branchesOf, moveBranch } from './branch-store.ts'
import type { Drafting } from './draft.ts'
import { insertPart, type OfferKey, partsOf, sealParts } from './product-part-store.ts'

/**
 * Closes sets of drafts that are submitted, so that what is published is what was submitted: their branches go on with
 * copies under a new id, in which every part keeps its own id and its ETag. Sets that no branch is in are left alone.
 */
export async function sealDrafts(context: Drafting, offer: OfferKey, instanceIds: readonly string[]): Promise<void> {
  const wanted = new Set(instanceIds.map((id) => id.toLowerCase()))
  const branches = await branchesOf(context.db, offer)
  for (const branch of branches.filter(({ instance_id }) => wanted.has(instance_id))) {
    const module = branchModule(branch.module)
    const kind = branch.variant_id === '' ? module?.offerPart : module?.planPart
    if (!kind) continue
    const parts = await partsOf(context.db, offer, kind, branch.instance_id)
    await sealParts(context.db, offer, branch.instance_id)
    const instance_id = context.newId()
    for (const part of parts) await insertPart(context.db, { ...part, parent_id: instance_id, sealed: 0 })
    await moveBranch(context.db, { ...branch, instance_id })
  }
}

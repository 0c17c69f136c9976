import { listOf } from '../marketplace/core-member.ts'
import { membersOf } from '../marketplace/part-document.ts'
import type { ProductPartRow } from '../marketplace/product-part-store.ts'

/** The id under which a product keeps who may resell it: there is one such part. */
export const resellerPartId = 'reseller'

/** The id under which a product keeps its setup. */
export const setupPartId = 'setup'

/** Who may resell a product, where nothing was said but in its setup. Inferred: both say it of the same channel. */
export function resellersOfSetup(setup: ProductPartRow | undefined) {
  const channels = setup ? listOf(membersOf(setup)['channelStates']) : []
  const isIn = channels.some(({ type, value }) => type === 'Reseller' && value === 'Enabled')
  const resellerChannelState = isIn ? ('Enabled' as const) : ('Disabled' as const)
  return { resourceType: 'ResellerConfiguration' as const, resellerChannelState, tenantIds: [] }
}

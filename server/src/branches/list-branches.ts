import type { listBranches as operation } from '@comptoir/contract/ingestion/branches/operations'
import type { branch } from '@comptoir/contract/ingestion/branches/schemas'
import type { Static } from 'typebox'
import type { Handler } from '../handler.ts'
import { branchModule, resellerInstanceId } from '../marketplace/branch-modules.ts'
import { branchesOfModule } from '../marketplace/branch-store.ts'
import { loadProductToRead } from '../marketplace/load-product.ts'
import { refuseFields } from '../partner-center-error.ts'

type Branch = Static<typeof branch>

const main = { resourceType: 'Branch', friendlyName: 'Main', type: 'Main' } as const

/** Who may resell has no drafts, and a branch of its own that clients ask for. */
const reseller = 'ResellerConfiguration'

export const listBranches: Handler<typeof operation> = async (context, { productID, module: asked }) => {
  const offer = await loadProductToRead(context, productID)
  if (asked.toLowerCase() === reseller.toLowerCase())
    return {
      items: [{ ...main, module: reseller, currentDraftInstanceID: resellerInstanceId(offer.product_id) }],
    }
  const module = branchModule(asked)
  if (!module) refuseFields({ module: [`The field is invalid (value '${asked}').`] })
  const rows = await branchesOfModule(context.db, offer, module.name)
  return {
    items: rows.map(
      ({ instance_id, variant_id }): Branch => ({
        ...main,
        module: module.name,
        currentDraftInstanceID: instance_id,
        ...(variant_id === '' ? {} : { variantID: variant_id }),
      }),
    ),
  }
}

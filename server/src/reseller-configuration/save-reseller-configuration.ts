import type { saveResellerConfiguration as operation } from '@comptoir/contract/ingestion/reseller-configuration/operations'
import type { Handler } from '../handler.ts'
import { loadProduct } from '../marketplace/load-product.ts'
import { singleDocument, writeSinglePart } from '../marketplace/single-part.ts'
import { StoredJson } from '../page.ts'
import { refuseFields } from '../partner-center-error.ts'
import { resellerPartId } from './reseller-document.ts'
import { wrongTenants } from './reseller-rules.ts'

/** Says who may resell a product. */
export const saveResellerConfiguration: Handler<typeof operation> = async (context, { productID, body }) => {
  const offer = await loadProduct(context, productID)
  const { resellerChannelState, tenantIds = [] } = body
  const wrong = wrongTenants(tenantIds)
  if (Object.keys(wrong).length > 0) refuseFields(wrong)
  const members = { resourceType: 'ResellerConfiguration', resellerChannelState, tenantIds }
  const saved = await writeSinglePart(context, offer, {
    kind: 'resellerConfiguration',
    partId: resellerPartId,
    members,
  })
  return new StoredJson(singleDocument(saved))
}

import type { saveLeadConfiguration as operation } from '@comptoir/contract/ingestion/lead-configuration/operations'
import type { Handler } from '../handler.ts'
import { leadPartId } from '../marketplace/lead-part.ts'
import { loadProduct } from '../marketplace/load-product.ts'
import { membersOf } from '../marketplace/part-document.ts'
import { sealedSecrets, toldMembers } from '../marketplace/part-secrets.ts'
import { findPart } from '../marketplace/product-part-store.ts'
import { singleDocument, writeSinglePart } from '../marketplace/single-part.ts'
import { StoredJson } from '../page.ts'
import { refuseFields } from '../partner-center-error.ts'
import { wrongInLeads } from './lead-rules.ts'

/** Says where the leads of a product go. Secrets are kept sealed; those that are not sent stay. */
export const saveLeadConfiguration: Handler<typeof operation> = async (context, { productID, body }) => {
  const offer = await loadProduct(context, productID)
  const row = await findPart(context.db, offer, 'leadConfiguration', leadPartId)
  const wrong = wrongInLeads(body)
  if (Object.keys(wrong).length > 0) refuseFields(wrong)
  const kept = row && { row, isSameKind: membersOf(row)['resourceType'] === body.resourceType }
  const saved = await writeSinglePart(context, offer, {
    kind: 'leadConfiguration',
    partId: leadPartId,
    secrets: sealedSecrets(context.server.vault, body, kept),
    members: toldMembers(body),
  })
  return new StoredJson(singleDocument(saved))
}

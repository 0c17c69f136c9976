import type { commitSupplementalContent as operation } from '@comptoir/contract/ingestion/supplemental-contents/operations'
import type { Handler } from '../handler.ts'
import { loadInstanceDraft } from '../marketplace/load-instance-part.ts'
import { loadProduct } from '../marketplace/load-product.ts'
import { membersOf } from '../marketplace/part-document.ts'
import { refuse } from '../partner-center-error.ts'
import { assetsOf, toldSupplemental } from './supplemental-document.ts'

/** Says that the files are there: each is looked for, and from then on they stay as they are. */
export const commitSupplementalContent: Handler<typeof operation> = async (context, { productID, instanceID }) => {
  const { blobs } = context.server
  const offer = await loadProduct(context, productID)
  const row = await loadInstanceDraft(context, offer, 'supplementalContent', instanceID)
  for (const { assetID, fileName } of assetsOf(row))
    if (!(await blobs.find(row.partner_id, assetID))) refuse('fileNotUploaded', fileName)
  for (const { assetID } of assetsOf(row)) await blobs.seal(row.partner_id, assetID)
  context.record({ after: membersOf(row) })
  return toldSupplemental(context, row)
}

import type { updateSupplementalContent as operation } from '@comptoir/contract/ingestion/supplemental-contents/operations'
import { supplementalContentRequest } from '@comptoir/contract/ingestion/supplemental-contents/schemas'
import type { Handler } from '../handler.ts'
import { loadInstanceDraft } from '../marketplace/load-instance-part.ts'
import { loadProduct } from '../marketplace/load-product.ts'
import { inOrderOf } from '../marketplace/member-order.ts'
import { etagIn } from '../marketplace/part-document.ts'
import { checkPartEtag, saveWhole } from '../marketplace/part-operations.ts'
import { removeBlobs } from '../marketplace/remove-blobs.ts'
import { Answer } from '../page.ts'
import { refuseFields } from '../partner-center-error.ts'
import { assetsOf, toldSupplemental } from './supplemental-document.ts'
import { keptAssets, wrongInAssets } from './supplemental-rules.ts'

/** Replaces what certification needs besides a product. The answer tells where to put the files that are new. */
export const updateSupplementalContent: Handler<typeof operation> = async (
  context,
  { productID, instanceID, body },
) => {
  const offer = await loadProduct(context, productID)
  const row = await loadInstanceDraft(context, offer, 'supplementalContent', instanceID)
  checkPartEtag(context, row, body, { what: 'supplemental content', required: true })
  const before = assetsOf(row)
  const wrong = wrongInAssets(body.assets ?? [], before)
  if (Object.keys(wrong).length > 0) refuseFields(wrong)
  const assets = body.assets && keptAssets(body.assets, () => context.newId())
  const saved = await saveWhole(context, { offer, row }, inOrderOf(supplementalContentRequest, { ...body, assets }))
  const gone = before.filter(({ assetID }) => !assets?.some((each) => each.assetID === assetID))
  const blobIds = gone.map(({ assetID }) => assetID)
  await removeBlobs(context, offer, blobIds)
  return new Answer(200, await toldSupplemental(context, saved), undefined, { etag: etagIn(saved) })
}

import type { updateCosellAsset as operation } from '@comptoir/contract/ingestion/cosell/operations'
import type { Handler } from '../handler.ts'
import { etagIn, membersOf } from '../marketplace/part-document.ts'
import { partToReplace, saveWhole } from '../marketplace/part-operations.ts'
import { Answer } from '../page.ts'
import { refuse } from '../partner-center-error.ts'
import { assetStates, blobOf, toldAsset } from './cosell-asset-document.ts'
import { nextAssetState } from './cosell-asset-rules.ts'

/** Replaces what is known of a document; one that is said to be uploaded must be there. */
export const updateCosellAsset: Handler<typeof operation> = async (context, { productID, cosellAssetID, body }) => {
  const place = { productID, kind: 'cosellAsset', partId: cosellAssetID, required: false } as const
  const draft = await partToReplace(context, place, body)
  const kept = membersOf(draft.row)
  const { fileName = kept['fileName'], type } = body
  const was = String(kept['state'])
  const state = nextAssetState(was, body.state) ?? refuse('fileStateRefused', was, body.state ?? '')
  const { partnerId, blobId } = blobOf(draft.row)
  if (state === assetStates.uploaded && !(await context.server.blobs.find(partnerId, blobId)))
    refuse('fileNotUploaded', String(fileName))
  // What is told to be read is not to be replaced through the address that it was put by.
  if (state === assetStates.uploaded) await context.server.blobs.seal(partnerId, blobId)
  const saved = await saveWhole(context, draft, { resourceType: 'CosellAsset', fileName, type, state })
  return new Answer(200, toldAsset(context, saved), undefined, { etag: etagIn(saved) })
}

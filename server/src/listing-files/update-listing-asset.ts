import type { updateListingAsset as operation } from '@comptoir/contract/ingestion/listing-files/operations'
import type { Handler } from '../handler.ts'
import { assetFile } from '../uploads/file-kinds.ts'
import { updateListingFile } from './listing-file-operations.ts'

export const updateListingAsset: Handler<typeof operation> = (context, { assetID: fileId, ...input }) =>
  updateListingFile(context, { ...input, fileId }, assetFile)

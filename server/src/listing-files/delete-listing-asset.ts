import type { deleteListingAsset as operation } from '@comptoir/contract/ingestion/listing-files/operations'
import type { Handler } from '../handler.ts'
import { assetFile } from '../uploads/file-kinds.ts'
import { deleteListingFile } from './listing-file-operations.ts'

export const deleteListingAsset: Handler<typeof operation> = (context, { assetID: fileId, ...input }) =>
  deleteListingFile(context, { ...input, fileId }, assetFile)

import type { getListingAsset as operation } from '@comptoir/contract/ingestion/listing-files/operations'
import type { Handler } from '../handler.ts'
import { assetFile } from '../uploads/file-kinds.ts'
import { getListingFile } from './listing-file-operations.ts'

export const getListingAsset: Handler<typeof operation> = (context, { assetID: fileId, ...input }) =>
  getListingFile(context, { ...input, fileId }, assetFile)

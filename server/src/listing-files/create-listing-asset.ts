import type { createListingAsset as operation } from '@comptoir/contract/ingestion/listing-files/operations'
import type { Handler } from '../handler.ts'
import { assetFile } from '../uploads/file-kinds.ts'
import { createListingFile } from './listing-file-operations.ts'

export const createListingAsset: Handler<typeof operation> = (context, input) =>
  createListingFile(context, input, assetFile)

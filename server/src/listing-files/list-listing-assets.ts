import type { listListingAssets as operation } from '@comptoir/contract/ingestion/listing-files/operations'
import type { Handler } from '../handler.ts'
import { assetFile } from '../uploads/file-kinds.ts'
import { listListingFiles } from './listing-file-operations.ts'

export const listListingAssets: Handler<typeof operation> = (context, input) =>
  listListingFiles(context, input, assetFile)

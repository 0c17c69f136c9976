import type { listListingImages as operation } from '@comptoir/contract/ingestion/listing-files/operations'
import type { Handler } from '../handler.ts'
import { imageFile } from '../uploads/file-kinds.ts'
import { listListingFiles } from './listing-file-operations.ts'

export const listListingImages: Handler<typeof operation> = (context, input) =>
  listListingFiles(context, input, imageFile)

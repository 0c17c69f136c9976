import type { listListingVideos as operation } from '@comptoir/contract/ingestion/listing-files/operations'
import type { Handler } from '../handler.ts'
import { videoFile } from '../uploads/file-kinds.ts'
import { listListingFiles } from './listing-file-operations.ts'

export const listListingVideos: Handler<typeof operation> = (context, input) =>
  listListingFiles(context, input, videoFile)

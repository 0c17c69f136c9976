import type { createListingVideo as operation } from '@comptoir/contract/ingestion/listing-files/operations'
import type { Handler } from '../handler.ts'
import { videoFile } from '../uploads/file-kinds.ts'
import { createListingFile } from './listing-file-operations.ts'

export const createListingVideo: Handler<typeof operation> = (context, input) =>
  createListingFile(context, input, videoFile)

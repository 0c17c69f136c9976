import type { updateListingVideo as operation } from '@comptoir/contract/ingestion/listing-files/operations'
import type { Handler } from '../handler.ts'
import { videoFile } from '../uploads/file-kinds.ts'
import { updateListingFile } from './listing-file-operations.ts'

export const updateListingVideo: Handler<typeof operation> = (context, { videoID: fileId, ...input }) =>
  updateListingFile(context, { ...input, fileId }, videoFile)

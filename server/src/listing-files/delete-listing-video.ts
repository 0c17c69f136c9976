import type { deleteListingVideo as operation } from '@comptoir/contract/ingestion/listing-files/operations'
import type { Handler } from '../handler.ts'
import { videoFile } from '../uploads/file-kinds.ts'
import { deleteListingFile } from './listing-file-operations.ts'

export const deleteListingVideo: Handler<typeof operation> = (context, { videoID: fileId, ...input }) =>
  deleteListingFile(context, { ...input, fileId }, videoFile)

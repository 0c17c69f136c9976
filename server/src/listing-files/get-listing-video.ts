import type { getListingVideo as operation } from '@comptoir/contract/ingestion/listing-files/operations'
import type { Handler } from '../handler.ts'
import { videoFile } from '../uploads/file-kinds.ts'
import { getListingFile } from './listing-file-operations.ts'

export const getListingVideo: Handler<typeof operation> = (context, { videoID: fileId, ...input }) =>
  getListingFile(context, { ...input, fileId }, videoFile)

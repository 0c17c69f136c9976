import type { deleteListingImage as operation } from '@comptoir/contract/ingestion/listing-files/operations'
import type { Handler } from '../handler.ts'
import { imageFile } from '../uploads/file-kinds.ts'
import { deleteListingFile } from './listing-file-operations.ts'

export const deleteListingImage: Handler<typeof operation> = (context, { imageID: fileId, ...input }) =>
  deleteListingFile(context, { ...input, fileId }, imageFile)

import type { updateListingImage as operation } from '@comptoir/contract/ingestion/listing-files/operations'
import type { Handler } from '../handler.ts'
import { imageFile } from '../uploads/file-kinds.ts'
import { updateListingFile } from './listing-file-operations.ts'

export const updateListingImage: Handler<typeof operation> = (context, { imageID: fileId, ...input }) =>
  updateListingFile(context, { ...input, fileId }, imageFile)

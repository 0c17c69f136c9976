import type { getListingImage as operation } from '@comptoir/contract/ingestion/listing-files/operations'
import type { Handler } from '../handler.ts'
import { imageFile } from '../uploads/file-kinds.ts'
import { getListingFile } from './listing-file-operations.ts'

export const getListingImage: Handler<typeof operation> = (context, { imageID: fileId, ...input }) =>
  getListingFile(context, { ...input, fileId }, imageFile)

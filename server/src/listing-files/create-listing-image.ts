import type { createListingImage as operation } from '@comptoir/contract/ingestion/listing-files/operations'
import type { Handler } from '../handler.ts'
import { imageFile } from '../uploads/file-kinds.ts'
import { createListingFile } from './listing-file-operations.ts'

export const createListingImage: Handler<typeof operation> = (context, input) =>
  createListingFile(context, input, imageFile)

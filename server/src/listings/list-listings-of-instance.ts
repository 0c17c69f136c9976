import type { listListingsOfInstance as operation } from '@comptoir/contract/ingestion/listings/operations'
import type { Handler } from '../handler.ts'
import { listPartsOfInstance } from '../marketplace/part-operations.ts'

export const listListingsOfInstance: Handler<typeof operation> = (context, input) =>
  listPartsOfInstance(context, input, 'listing')

import type { listPropertiesOfInstance as operation } from '@comptoir/contract/ingestion/properties/operations'
import type { Handler } from '../handler.ts'
import { listPartsOfInstance } from '../marketplace/part-operations.ts'

/** The properties in a set of drafts, submitted or not. */
export const listPropertiesOfInstance: Handler<typeof operation> = (context, input) =>
  listPartsOfInstance(context, input, 'property')

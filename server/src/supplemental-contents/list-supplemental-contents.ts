import type { listSupplementalContents as operation } from '@comptoir/contract/ingestion/supplemental-contents/operations'
import type { Handler } from '../handler.ts'
import { listPartsOfInstance } from '../marketplace/part-operations.ts'

/** The supplemental contents of a set of drafts, without the addresses of files, as lists of other files have it. */
export const listSupplementalContents: Handler<typeof operation> = (context, input) =>
  listPartsOfInstance(context, input, 'supplementalContent')

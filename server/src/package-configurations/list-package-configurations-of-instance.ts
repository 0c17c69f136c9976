import type { listPackageConfigurationsOfInstance as operation } from '@comptoir/contract/ingestion/package-configurations/operations'
import type { Handler } from '../handler.ts'
import { listPartsOfInstance } from '../marketplace/part-operations.ts'

/** The technical configurations in a set of drafts. */
export const listPackageConfigurationsOfInstance: Handler<typeof operation> = (context, input) =>
  listPartsOfInstance(context, input, 'packageConfiguration')

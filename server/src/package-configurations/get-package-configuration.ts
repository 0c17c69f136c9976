import type { getPackageConfiguration as operation } from '@comptoir/contract/ingestion/package-configurations/operations'
import type { Handler } from '../handler.ts'
import { readPart } from '../marketplace/part-operations.ts'

/** The technical configuration of a product or a plan. */
export const getPackageConfiguration: Handler<typeof operation> = (context, { productID, packageConfigurationID }) =>
  readPart(context, { productID, kind: 'packageConfiguration', partId: packageConfigurationID })

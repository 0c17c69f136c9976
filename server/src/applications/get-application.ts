import type { getApplication as operation } from '@comptoir/contract/comptoir/application-operations'
import type { Handler } from '../handler.ts'
import { applicationDocument } from './application-document.ts'
import { loadApplication } from './load-application.ts'

/** Shows an application of the account. */
export const getApplication: Handler<typeof operation> = async (context, { clientId }) =>
  applicationDocument(await loadApplication(context, clientId))

import type { confirmApplication as operation } from '@comptoir/contract/comptoir/application-operations'
import type { Handler } from '../handler.ts'
import { identityChanged } from '../identity/identity-change.ts'
import { refuse } from '../partner-center-error.ts'
import { applicationDocument } from './application-document.ts'
import { updateApplicationRow } from './application-store.ts'
import { loadApplication } from './load-application.ts'

/**
 * What App management does by hand in the national clouds: from now on the API takes the tokens of a web application
 * that was registered. @see developing-for-partner-center-for-microsoft-national-cloud
 */
export const confirmApplication: Handler<typeof operation> = async (context, { clientId }) => {
  const { db, partner, server } = context
  const before = await loadApplication(context, clientId)
  if (before.registration !== 'registered') refuse('applicationConfirmed', before.client_id)
  const after = { ...before, registration: 'confirmed' }
  await updateApplicationRow(db, after)
  await identityChanged(db, server, partner)
  context.record({ before: applicationDocument(before), after: applicationDocument(after) })
  return applicationDocument(after)
}

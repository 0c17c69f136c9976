import type { listApplications as operation } from '@comptoir/contract/comptoir/application-operations'
import type { Handler } from '../handler.ts'
import { seek, seekPage } from '../seek-page.ts'
import { applicationDocument } from './application-document.ts'
import { pageOfApplications } from './application-store.ts'

/** Lists the account's applications by client id, page by page. */
export const listApplications: Handler<typeof operation> = async ({ db, partner, continuationToken }, input) => {
  const { after, limit } = seek(input, continuationToken, ['clientId'])
  const rows = await pageOfApplications(db, partner.partner_id, { after: after?.clientId ?? '', limit })
  return seekPage(rows, limit, { item: applicationDocument, place: ({ client_id }) => [client_id] })
}

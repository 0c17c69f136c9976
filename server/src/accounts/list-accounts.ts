import type { listAccounts as operation } from '@comptoir/contract/comptoir/account-operations'
import type { Handler } from '../handler.ts'
import { seek, seekPage } from '../seek-page.ts'
import { accountDocument } from './account-document.ts'
import { pageOfAccounts } from './account-store.ts'

/** Lists the accounts of the installation to whoever runs it. */
export const listAccounts: Handler<typeof operation> = async ({ db, server, continuationToken }, input) => {
  const { after, limit } = seek(input, continuationToken, ['accountId'])
  const cloud = input.cloud?.toLowerCase()
  const rows = await pageOfAccounts(db, { cloud, after: after?.accountId ?? '', limit })
  return seekPage(rows, limit, {
    item: (row) => accountDocument(row, server.accounts.tenantsOf(row.partner_id)),
    place: ({ partner_id }) => [partner_id],
  })
}

import type { getPartnerAccount as operation } from '@comptoir/contract/comptoir/account-operations'
import type { Handler } from '../handler.ts'
import { refuse } from '../partner-center-error.ts'
import { tenantsOfAccount } from '../tenants/tenant-store.ts'
import { accountDocument } from './account-document.ts'
import { findAccount } from './account-store.ts'

/** Shows one account of the installation to whoever runs it. */
export const getPartnerAccount: Handler<typeof operation> = async ({ db }, { accountId }) => {
  const account = (await findAccount(db, accountId.toLowerCase())) ?? refuse('accountNotFound', accountId)
  return accountDocument(account, await tenantsOfAccount(db, account.partner_id))
}

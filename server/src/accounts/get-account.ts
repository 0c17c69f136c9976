import type { getAccount as operation } from '@comptoir/contract/comptoir/account-operations'
import type { Handler } from '../handler.ts'
import { tenantsOfAccount } from '../tenants/tenant-store.ts'
import { ownAccountDocument } from './account-document.ts'
import { findSellerContact } from './seller-contact-store.ts'

/** Shows the caller's own account. */
export const getAccount: Handler<typeof operation> = async ({ db, partner }) => {
  const tenants = await tenantsOfAccount(db, partner.partner_id)
  return ownAccountDocument(partner, tenants, await findSellerContact(db, partner.partner_id))
}

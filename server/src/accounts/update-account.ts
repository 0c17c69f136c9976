import type { updateAccount as operation } from '@comptoir/contract/comptoir/account-operations'
import type { Handler } from '../handler.ts'
import { tenantsOfAccount } from '../tenants/tenant-store.ts'
import { ownAccountDocument } from './account-document.ts'
import { findSellerContact, putSellerContact } from './seller-contact-store.ts'

/** Says whom the marketplace writes to about the caller's own account. */
export const updateAccount: Handler<typeof operation> = async (context, { body }) => {
  const { db, partner } = context
  const tenants = await tenantsOfAccount(db, partner.partner_id)
  const before = ownAccountDocument(partner, tenants, await findSellerContact(db, partner.partner_id))
  await putSellerContact(db, partner.partner_id, body.sellerContact)
  const after = ownAccountDocument(partner, tenants, body.sellerContact)
  context.record({ before, after })
  return after
}

import type { listTenants as operation } from '@comptoir/contract/comptoir/tenant-operations'
import type { Handler } from '../handler.ts'
import { tenantDocument } from './tenant-document.ts'
import { tenantsOfAccount } from './tenant-store.ts'

/** Lists the account's tenants, the primary one first. */
export const listTenants: Handler<typeof operation> = async ({ db, partner }) => ({
  items: (await tenantsOfAccount(db, partner.partner_id)).map(tenantDocument),
})

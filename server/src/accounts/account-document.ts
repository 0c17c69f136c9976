import type { PartnerAccount, SellerContact } from '@comptoir/contract/schemas/partner-account'
import type { TenantTable } from '../store/identity-tables.ts'
import type { AccountTable } from '../store/tables.ts'
import { tenantDocument } from '../tenants/tenant-document.ts'

/** A partner account as the wire shows it: nothing of its customers. */
export function accountDocument(row: AccountTable, tenants: readonly TenantTable[]): PartnerAccount {
  return {
    id: row.partner_id,
    cloud: row.cloud,
    name: row.name,
    kind: row.kind,
    domain: row.domain,
    mpnId: row.mpn_id,
    country: row.country,
    currency: row.currency,
    sandbox: row.sandbox === 1,
    enrollmentState: row.enrollment_state,
    createdAt: row.created_at,
    tenants: tenants.map(tenantDocument),
  }
}

/** The caller's own account, with whom the marketplace writes to. */
export function ownAccountDocument(
  row: AccountTable,
  tenants: readonly TenantTable[],
  sellerContact: SellerContact | undefined,
): PartnerAccount & { readonly sellerContact?: SellerContact } {
  return { ...accountDocument(row, tenants), ...(sellerContact && { sellerContact }) }
}

import type { Tenant } from '@comptoir/contract/schemas/tenant'
import type { TenantTable } from '../store/identity-tables.ts'

/** A directory as the wire shows it. */
export function tenantDocument(row: TenantTable): Tenant {
  const { tenant_id: id, domain, name, is_primary, created_at: createdAt } = row
  return { id, domain, name, primary: is_primary === 1, createdAt }
}

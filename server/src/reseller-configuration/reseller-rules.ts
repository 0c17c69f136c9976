const guid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** What is wrong with the tenants that may resell a product: each is a GUID. Inferred: ids of tenants are GUIDs everywhere. */
export function wrongTenants(tenantIds: readonly string[]): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    tenantIds.flatMap((id, index) =>
      guid.test(id) ? [] : [[`tenantIds[${index}]`, [`The field is invalid (value '${id}').`]] as const],
    ),
  )
}

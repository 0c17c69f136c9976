import type { Application } from '@comptoir/contract/schemas/application'
import { rolesOf } from '../identity/role-list.ts'
import type { ApplicationTable } from '../store/identity-tables.ts'

/** An application as the wire shows it. */
export function applicationDocument(row: ApplicationTable): Application {
  return {
    clientId: row.client_id,
    objectId: row.object_id,
    tenantId: row.tenant_id,
    name: row.name,
    kind: row.kind === 'native' ? 'native' : 'web',
    roles: [...rolesOf(row.roles)],
    replyUrls: [...replyUrlsOf(row)],
    ...(row.app_id_uri === null ? {} : { appIdUri: row.app_id_uri }),
    registration: row.registration === 'registered' ? 'registered' : 'confirmed',
    enabled: row.enabled === 1,
    createdAt: row.created_at,
  }
}

/** The addresses at which an application takes answers. */
export function replyUrlsOf({ reply_urls }: Pick<ApplicationTable, 'reply_urls'>): readonly string[] {
  const kept: unknown = JSON.parse(reply_urls)
  return Array.isArray(kept) ? kept.filter((each) => typeof each === 'string') : []
}

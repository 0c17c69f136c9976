import { findFirstPartyApplication } from '@comptoir/contract/identity/first-party'
import type { Executor } from '../store/executor.ts'
import type { ApplicationTable } from '../store/identity-tables.ts'
import { findApplication } from './account-store.ts'

/** An application as sign-in and token service see it. */
export interface KnownApplication extends ApplicationTable {
  /** Known in every tenant, without consent; its row is nobody's. */
  readonly firstParty: boolean
}

/** An application of any account, or one that is known everywhere; by client id in any letter case. */
export async function knownApplication(db: Executor, clientId: string): Promise<KnownApplication | undefined> {
  const id = clientId.trim().toLowerCase()
  const firstParty = findFirstPartyApplication(id)
  if (firstParty)
    return {
      client_id: id,
      partner_id: '',
      tenant_id: '',
      object_id: id,
      name: firstParty.name,
      kind: firstParty.kind,
      roles: '[]',
      reply_urls: JSON.stringify(firstParty.replyUrls),
      app_id_uri: null,
      registration: 'confirmed',
      enabled: 1,
      created_at: '',
      firstParty: true,
    }
  const row = await db.one(findApplication, { client_id: id })
  return row && { ...row, firstParty: false }
}

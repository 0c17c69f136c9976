import { findResource, type Resource } from '@comptoir/contract/identity/resources'
import type { PublicContext } from '../handler.ts'
import type { KnownApplication } from '../identity/applications.ts'
import { consentsOf } from '../identity/consents.ts'
import { rolesOf } from '../identity/role-list.ts'
import { refuse } from '../partner-center-error.ts'
import { everyResource } from '../sign-in/consent.ts'
import type { PersonTable } from '../store/identity-tables.ts'
import type { Directory } from './directory.ts'

/**
 * Refuses tokens for a person who let the application use nothing, or something else. Inferred: who associates an
 * application with the account and gives it a role has consented for everybody there. @throws consentMissing
 */
export async function checkConsent(
  { db }: PublicContext,
  { account, cloud }: Directory,
  {
    application,
    user,
    resource,
  }: {
    readonly application: KnownApplication
    readonly user: PersonTable
    readonly resource: Resource
  },
): Promise<void> {
  const { client_id, partner_id, name, firstParty, roles } = application
  if (firstParty || (partner_id === account.partner_id && rolesOf(roles).length > 0)) return
  const whose = { partner_id: account.partner_id, client_id, user_id: user.user_id }
  const consents = await consentsOf(db, whose)
  const consented = consents.some(
    (each) =>
      // Who let an application use anything let it know who they are, which is all that the graph tells here.
      resource.api === 'identity' ||
      each.resource === everyResource ||
      findResource(cloud, each.resource)?.api === resource.api,
  )
  if (!consented) refuse('consentMissing', client_id, name)
}

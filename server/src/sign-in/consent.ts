import { findResource, type Resource } from '@comptoir/contract/identity/resources'
import type { PublicContext } from '../handler.ts'
import type { KnownApplication } from '../identity/applications.ts'
import { consentsOf, everybody, insertConsent } from '../identity/consents.ts'
import { rolesOf } from '../identity/role-list.ts'
import type { PersonTable } from '../store/identity-tables.ts'
import type { AccountTable } from '../store/tables.ts'

/** Stands for every resource: v1 lets a client sign a person in first and name the resource with the code. */
export const everyResource = '*'

/** Whether somebody, or an administrator for everybody, lets an application act for them at a resource. */
export async function hasConsent(
  { db, server }: PublicContext,
  { account, person, application, resource }: ConsentQuestion,
): Promise<boolean> {
  // Known everywhere, and part of this installation.
  if (application.firstParty) return true
  const { partner_id, user_id } = person
  const consents = await consentsOf(db, { partner_id, user_id, client_id: application.client_id })
  if (!resource) return consents.length > 0
  const cloud = server.cloudOf(account)
  // One API has several names: who agreed to one of them agreed to it.
  return consents.some(
    (consent) => consent.resource === everyResource || findResource(cloud, consent.resource)?.api === resource.api,
  )
}

export interface ConsentQuestion {
  readonly account: AccountTable
  readonly person: PersonTable
  readonly application: KnownApplication
  /** What the client asked for; undefined where it named nothing. */
  readonly resource: Resource | undefined
}

/** Keeps that a person consented, or an administrator for everybody. */
export async function keepConsent(
  { server, now }: PublicContext,
  { person, application, resource }: ConsentQuestion,
  whose: 'person' | 'everybody',
): Promise<void> {
  const consent = {
    partner_id: person.partner_id,
    client_id: application.client_id,
    user_id: whose === 'everybody' ? everybody : person.user_id,
    resource: resource?.uri ?? everyResource,
    granted_at: now(),
  }
  await server.store.write((db) => insertConsent(db, consent))
}

/**
 * Whether somebody may consent at all: to an application of their own account everybody may, for themselves; to one of
 * another account, as a control panel vendor's, those who administer. @see control-panel-vendor-requirements
 */
export function mayConsent(person: PersonTable, application: KnownApplication): boolean {
  return application.partner_id === person.partner_id || isAdministrator(person)
}

/** Inferred: who may consent for everybody is who administers the account or its customers. */
export function isAdministrator({ roles }: PersonTable): boolean {
  return rolesOf(roles).some((role) => ['globalAdmin', 'adminAgent', 'owner', 'operator'].includes(role))
}

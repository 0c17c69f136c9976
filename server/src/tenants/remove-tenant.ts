import type { removeTenant as operation } from '@comptoir/contract/comptoir/tenant-operations'
import { applicationsOfTenant, removeApplication } from '../applications/application-store.ts'
import type { Context, Handler } from '../handler.ts'
import { identityChanged } from '../identity/identity-change.ts'
import { rolesOf } from '../identity/role-list.ts'
import { refuse } from '../partner-center-error.ts'
import { checkKeeperOutside } from '../people/load-person.ts'
import { peopleOfTenant, removePerson } from '../people/person-store.ts'
import { checkMayManage } from '../people/role-rules.ts'
import { tenantDocument } from './tenant-document.ts'
import { findTenant, removeTenantRow } from './tenant-store.ts'

/** Takes a tenant from the account. Its users lose their permissions, and its applications go with them. */
export const removeTenant: Handler<typeof operation> = async (context, input) => {
  const { db, partner, principal, server } = context
  const { partner_id } = partner
  const tenantId = input.tenantId.toLowerCase()
  const tenant = (await findTenant(db, partner_id, tenantId)) ?? refuse('tenantNotFound', tenantId)
  if (tenant.is_primary === 1) refuse('tenantPrimary', tenantId)
  const people = await peopleOfTenant(db, partner_id, tenantId)
  const applications = await applicationsOfTenant(db, partner_id, tenantId)
  checkNotInUse(context, { tenantId, people, applications })
  for (const { roles } of [...people, ...applications]) checkMayManage(principal.roles, rolesOf(roles))
  await checkKeeperOutside(context, tenantId, people)
  for (const person of people) await removePerson(db, person)
  for (const application of applications) await removeApplication(db, application)
  await removeTenantRow(db, tenant)
  await identityChanged(db, server, partner)
  db.afterCommit(() => server.accounts.removeTenant(tenant))
  const removedUsers = people.map((person) => person.user_principal_name)
  const removedApplications = applications.map((application) => application.client_id)
  context.record({
    before: { ...tenantDocument(tenant), removedUsers, removedApplications },
    details: { RemovedUsers: String(people.length), RemovedApplications: String(applications.length) },
  })
  return { tenantId, removedUsers, removedApplications }
}

interface Leaving {
  readonly tenantId: string
  readonly people: readonly { readonly user_id: string }[]
  readonly applications: readonly { readonly client_id: string }[]
}

/** Inferred: signed in through a tenant is who has a token of it, and who or whose application is in it. */
function checkNotInUse({ principal }: Context<typeof operation>, { tenantId, people, applications }: Leaving): void {
  const inUse =
    principal.tenantId.toLowerCase() === tenantId ||
    people.some(({ user_id }) => user_id === principal.userId) ||
    applications.some(({ client_id }) => client_id === principal.clientId)
  if (inUse) refuse('tenantInUse', tenantId)
}

import type { associateApplications as operation } from '@comptoir/contract/comptoir/application-operations'
import type { Handler } from '../handler.ts'
import { identityChanged } from '../identity/identity-change.ts'
import { rolesOf } from '../identity/role-list.ts'
import { refuse } from '../partner-center-error.ts'
import { checkMayManage, requestedRoles } from '../people/role-rules.ts'
import { applicationDocument } from './application-document.ts'
import { findAccountApplication, updateApplicationRow } from './application-store.ts'

/** Associates applications that are in the account's tenants already; those added together get the same roles. */
export const associateApplications: Handler<typeof operation> = async (context, { body }) => {
  const { db, partner, principal, server } = context
  const roles = requestedRoles(body.roles, partner.kind)
  if (roles.length === 0) refuse('rolesMissing')
  checkMayManage(principal.roles, roles)
  const applications = []
  for (const clientId of new Set(body.clientIds.map((each) => each.toLowerCase()))) {
    const found = await findAccountApplication(db, partner.partner_id, clientId)
    // Another account's is told as one that is not there: whose it is, is nobody else's business.
    if (!found) return refuse('applicationNotInTenant', clientId)
    if (rolesOf(found.roles).length > 0) refuse('applicationAssociated', clientId)
    const row = { ...found, roles: JSON.stringify(roles) }
    await updateApplicationRow(db, row)
    const application = applicationDocument(row)
    context.record({ before: applicationDocument(found), after: application })
    applications.push(application)
  }
  await identityChanged(db, server, partner)
  return { applications }
}

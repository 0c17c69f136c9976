import type { createUser as operation } from '@comptoir/contract/comptoir/user-operations'
import { oneTimePassword } from '../customers/one-time-password.ts'
import type { Context, Handler } from '../handler.ts'
import { identityChanged } from '../identity/identity-change.ts'
import { hashSecret } from '../identity/secrets.ts'
import { refuse } from '../partner-center-error.ts'
import { tenantsOfAccount } from '../tenants/tenant-store.ts'
import { personOf } from './person-document.ts'
import { addPerson } from './person-store.ts'
import { checkMayManage, requestedRoles } from './role-rules.ts'

/** Adds somebody to the account. The password is told in this answer alone; what sets up the second factor is theirs. */
export const createUser: Handler<typeof operation> = async (context, { body }) => {
  const { db, partner, principal, server } = context
  const roles = requestedRoles(body.roles, partner.kind)
  if (roles.length === 0) refuse('rolesMissing')
  checkMayManage(principal.roles, roles)
  const userPrincipalName = body.userPrincipalName.toLowerCase()
  const password = oneTimePassword()
  // Tokens and what they rest on live on the system's clock, whatever the account's says.
  const now = server.clock.now()
  const row = {
    partner_id: partner.partner_id,
    user_id: context.newId(),
    tenant_id: await tenantOf(context, userPrincipalName),
    user_principal_name: userPrincipalName,
    given_name: body.givenName,
    family_name: body.familyName,
    email: body.email ?? userPrincipalName,
    roles: JSON.stringify(roles),
    enabled: 1,
    // Random, so that the quicker hash does.
    password_hash: await hashSecret(password),
    password_set_at: now,
    must_change_password: 1,
    totp_secret: null,
    totp_used_step: 0,
    customer_id: null,
    created_at: now,
  }
  if (!(await addPerson(db, row))) refuse('userNameTaken', userPrincipalName)
  await identityChanged(db, server, partner)
  const person = personOf(row)
  context.record({ after: person })
  return { ...person, oneTimePassword: password }
}

/** The account's tenant whose domain a user principal name ends with. */
async function tenantOf({ db, partner }: Context<typeof operation>, userPrincipalName: string): Promise<string> {
  const domain = userPrincipalName.slice(userPrincipalName.indexOf('@') + 1)
  const tenants = await tenantsOfAccount(db, partner.partner_id)
  const found = tenants.find((tenant) => tenant.domain.toLowerCase() === domain)
  return found?.tenant_id ?? refuse('userDomainForeign', domain, tenants.map((tenant) => tenant.domain).join(', '))
}

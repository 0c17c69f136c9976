import type { createCustomerAdministrator as operation } from '@comptoir/contract/comptoir/data-access-operations'
import { customerOf } from '../customers/customer-document.ts'
import { oneTimePassword } from '../customers/one-time-password.ts'
import type { Handler } from '../handler.ts'
import { hashSecret } from '../identity/secrets.ts'
import { refuse } from '../partner-center-error.ts'
import { addPerson } from '../people/person-store.ts'

/** Makes somebody the administrator of a customer. The password is told in this answer alone. */
export const createCustomerAdministrator: Handler<typeof operation> = async (context, { body }) => {
  const { customer, db, partner, server } = context
  const userPrincipalName = body.userPrincipalName.toLowerCase()
  const domain = userPrincipalName.slice(userPrincipalName.indexOf('@') + 1)
  const domains = [customer.domain, ...(customerOf(customer).customDomains ?? [])].map((each) => each.toLowerCase())
  if (!domains.includes(domain)) refuse('userDomainForeign', domain, [...new Set(domains)].join(', '))
  const password = oneTimePassword()
  // What proves who people are lives on the system's clock, whatever the account's says.
  const now = server.clock.now()
  const id = context.newId()
  const { givenName, familyName, email = userPrincipalName } = body
  const added = await addPerson(db, {
    partner_id: partner.partner_id,
    user_id: id,
    // They sign in where the partner's people do: the customer's own directory belongs to the real cloud.
    tenant_id: partner.tenant_id,
    user_principal_name: userPrincipalName,
    given_name: givenName,
    family_name: familyName,
    email,
    roles: JSON.stringify(['customerAdministrator']),
    enabled: 1,
    password_hash: await hashSecret(password),
    password_set_at: now,
    must_change_password: 1,
    totp_secret: null,
    totp_used_step: 0,
    customer_id: customer.customer_id,
    created_at: now,
  })
  if (!added) refuse('userNameTaken', userPrincipalName)
  const person = { id, givenName, familyName, email, userPrincipalName }
  context.record({ customerId: customer.customer_id, customerName: customer.company_name, after: person })
  return { ...person, oneTimePassword: password }
}

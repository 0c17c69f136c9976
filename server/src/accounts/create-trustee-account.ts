import type { Cloud } from '@comptoir/contract/cloud'
import type { createTrusteeAccount as operation } from '@comptoir/contract/comptoir/account-operations'
import type { Input } from '@comptoir/contract/operation'
import { isDomainTaken } from '../customers/customer-store.ts'
import { oneTimePassword } from '../customers/one-time-password.ts'
import type { Context, Handler } from '../handler.ts'
import { insertAccountRow } from '../identity/create-account.ts'
import { hashSecret } from '../identity/secrets.ts'
import { refuse } from '../partner-center-error.ts'
import { addPerson } from '../people/person-store.ts'
import { cloudNamed } from '../programmes/cloud-named.ts'
import type { AccountTable } from '../store/tables.ts'
import { tenantsOfAccount } from '../tenants/tenant-store.ts'
import { accountDocument } from './account-document.ts'
import { findTrustee } from './account-store.ts'

type Creating = Context<typeof operation>
type Administrator = Input<typeof operation>['body']['administrator']

/**
 * Makes the account of a cloud's data trustee, in the operator's sandbox if it is one. The password of its person is
 * told in this answer alone.
 */
export const createTrusteeAccount: Handler<typeof operation> = async (context, { body }) => {
  const { db, server } = context
  const cloud = cloudNamed(server, body.cloud)
  if (!cloud.programme.dataTrustee) refuse('trusteeNotNeeded', cloud.name)
  const other = await findTrustee(db, cloud.id)
  if (other) refuse('trusteeExists', cloud.name, other.partner_id)
  const domain = body.domain.toLowerCase()
  if (await isDomainTaken(db, domain)) refuse('tenantDomainTaken', domain)
  const account = await insertTrustee(context, cloud, { name: body.name, domain })
  const administrator = await addTrusteePerson(context, account, body.administrator)
  const tenants = await tenantsOfAccount(db, account.partner_id)
  db.afterCommit(() => {
    server.accounts.set(account)
    for (const tenant of tenants) server.accounts.setTenant(tenant)
  })
  const document = accountDocument(account, tenants)
  context.record({ after: document })
  return { ...document, administrator }
}

function insertTrustee(
  { db, server, partner, newId }: Creating,
  cloud: Cloud,
  named: { readonly name: string; readonly domain: string },
): Promise<AccountTable> {
  const fields = {
    ...named,
    partner_id: newId(),
    tenant_id: newId(),
    cloud: cloud.id,
    kind: 'trustee',
    // It sells nothing, and is in no partner network.
    mpn_id: '',
    country: cloud.homeCountry,
    currency: cloud.currency,
    sandbox: partner.sandbox,
  }
  return insertAccountRow(db, fields, server.clock.now())
}

async function addTrusteePerson(
  { db, newId }: Creating,
  { partner_id, tenant_id, domain, created_at }: AccountTable,
  { userPrincipalName: asked, givenName, familyName, email }: Administrator,
): Promise<{ userPrincipalName: string; oneTimePassword: string }> {
  const userPrincipalName = asked.toLowerCase()
  const own = userPrincipalName.slice(userPrincipalName.indexOf('@') + 1)
  if (own !== domain) refuse('userDomainForeign', own, domain)
  const password = oneTimePassword()
  const added = await addPerson(db, {
    partner_id,
    user_id: newId(),
    tenant_id,
    user_principal_name: userPrincipalName,
    given_name: givenName,
    family_name: familyName,
    email: email ?? userPrincipalName,
    roles: JSON.stringify(['dataTrustee']),
    enabled: 1,
    // Random, so that the quicker hash does.
    password_hash: await hashSecret(password),
    password_set_at: created_at,
    must_change_password: 1,
    totp_secret: null,
    totp_used_step: 0,
    customer_id: null,
    created_at,
  })
  if (!added) refuse('userNameTaken', userPrincipalName)
  return { userPrincipalName, oneTimePassword: password }
}

import type { Cloud } from '@comptoir/contract/cloud'
import type { Organization } from '@comptoir/contract/programmes/enrollment'
import type { ProgrammeKind } from '@comptoir/contract/programmes/programme-kinds'
import { insertAccountRow } from '../identity/create-account.ts'
import { refuse } from '../partner-center-error.ts'
import { addPerson } from '../people/person-store.ts'
import { insertProfile } from '../profiles/profile-store.ts'
import type { Server } from '../server.ts'
import type { Transaction } from '../store/executor.ts'
import type { AccountTable } from '../store/tables.ts'

interface Making {
  readonly db: Transaction
  readonly server: Server
  /** The account whose people enrol the organisation. */
  readonly partner: AccountTable
  newId(): string
}

interface Enrolled {
  readonly cloud: Cloud
  readonly kind: ProgrammeKind
  readonly domain: string
  readonly organization: Organization
  readonly passwordHash: string
}

/** What the first administrator of a new account may do: everything. */
const administratorRoles = ['owner', 'globalAdmin', 'adminAgent']

/** Writes the account of an organisation that enrols, in its sandbox if the applicant's is one. @throws userNameTaken */
export async function insertEnrolledAccount(
  { db, server, partner, newId }: Making,
  { cloud, kind, domain, organization, passwordHash }: Enrolled,
): Promise<{ readonly account: AccountTable; readonly userPrincipalName: string }> {
  const { legalName, mpnId, address, contact } = organization
  // Accounts and what proves who people are live on the system's clock.
  const now = server.clock.now()
  const fields = {
    partner_id: newId(),
    tenant_id: newId(),
    cloud: cloud.id,
    domain,
    name: legalName,
    kind,
    mpn_id: mpnId,
    country: address.country.toUpperCase(),
    currency: cloud.currency,
    sandbox: partner.sandbox,
  }
  const account = await insertAccountRow(db, fields, now, 'draft')
  const userPrincipalName = `admin@${domain}`
  const added = await addPerson(db, {
    partner_id: account.partner_id,
    user_id: newId(),
    tenant_id: account.tenant_id,
    user_principal_name: userPrincipalName,
    given_name: contact.firstName,
    family_name: contact.lastName,
    email: contact.email,
    roles: JSON.stringify(administratorRoles),
    enabled: 1,
    password_hash: passwordHash,
    password_set_at: now,
    must_change_password: 1,
    totp_secret: null,
    totp_used_step: 0,
    customer_id: null,
    created_at: now,
  })
  if (!added) refuse('userNameTaken', userPrincipalName)
  for (const [profile, body] of Object.entries(firstProfiles(account, organization)))
    await insertProfile(db, account.partner_id, profile, body)
  const tenant = { tenant_id: account.tenant_id, partner_id: account.partner_id, domain, name: legalName }
  db.afterCommit(() => {
    server.accounts.set(account)
    server.accounts.setTenant({ ...tenant, is_primary: 1, created_at: now })
  })
  return { account, userPrincipalName }
}

/** The profiles of a new account, from what the organisation says of itself. */
function firstProfiles(account: AccountTable, { legalName, address, contact }: Organization) {
  const { firstName, lastName, email, phoneNumber = '' } = contact
  const named = { ...address, country: account.country, firstName, lastName, phoneNumber }
  const primaryContact = { firstName, lastName, email, phoneNumber }
  return {
    organization: {
      id: account.partner_id,
      companyName: legalName,
      defaultAddress: named,
      tenantId: account.tenant_id,
      domain: account.domain,
      email,
      language: 'en',
      culture: 'en-US',
    },
    legalBusiness: {
      companyName: legalName,
      address: named,
      primaryContact,
      companyApproverAddress: named,
      companyApproverEmail: email,
      vettingStatus: 'pending',
      vettingSubStatus: 'none',
    },
    billing: {
      companyName: legalName,
      address: named,
      primaryContact,
      purchaseOrderNumber: '',
      taxId: '',
      billingCurrency: account.currency,
    },
    support: { email, telephone: phoneNumber, website: `https://${account.domain}` },
  }
}

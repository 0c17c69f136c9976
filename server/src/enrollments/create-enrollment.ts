import type { createEnrollment as operation } from '@comptoir/contract/comptoir/enrollment-operations'
import { fullDomain } from '../customers/customer-document.ts'
import { isDomainTaken } from '../customers/customer-store.ts'
import { oneTimePassword } from '../customers/one-time-password.ts'
import type { Context, Handler } from '../handler.ts'
import { hashSecret } from '../identity/secrets.ts'
import { PartnerCenterError, refuse } from '../partner-center-error.ts'
import { cloudNamed } from '../programmes/cloud-named.ts'
import { enrollmentDocument } from './enrollment-document.ts'
import { countryObjection, declarationObjection } from './enrollment-rules.ts'
import { insertEnrollment } from './enrollment-store.ts'
import { insertEnrolledAccount } from './insert-enrolled-account.ts'

type Creating = Context<typeof operation>
type Request = Parameters<Handler<typeof operation>>[1]['body']

/**
 * Enrols an organisation in a cloud: an account with its own tenant and administrator, which sells nothing yet. The
 * administrator's password is told in this answer alone.
 */
export const createEnrollment: Handler<typeof operation> = async (context, { body }) => {
  const { db, partner, server } = context
  const cloud = cloudNamed(server, body.cloud)
  const { organization } = body
  const objection =
    countryObjection(cloud, organization.address.country) ?? declarationObjection(cloud, body.declarations ?? [])
  if (objection) throw new PartnerCenterError(objection.error, objection.values)
  checkOrganization(context, body, cloud.id)
  const domain = fullDomain(body.domain, cloud).toLowerCase()
  if (await isDomainTaken(db, domain)) refuse('tenantDomainTaken', domain)
  const password = oneTimePassword()
  const { account, userPrincipalName } = await insertEnrolledAccount(context, {
    cloud,
    kind: body.kind,
    domain,
    organization,
    passwordHash: await hashSecret(password),
  })
  const { evidence = [], declarations = [], nominatedBy, kind } = body
  const now = context.now()
  const row = {
    enrollment_id: context.newId(),
    partner_id: account.partner_id,
    applicant_id: partner.partner_id,
    cloud: cloud.id,
    state: 'draft',
    version: 1,
    created_at: now,
    updated_at: now,
    body: JSON.stringify({ kind, organization, evidence, declarations, nominatedBy, history: [] }),
  }
  await insertEnrollment(db, row)
  const document = enrollmentDocument(row, account, cloud)
  context.record({ after: document })
  return { ...document, administrator: { userPrincipalName, oneTimePassword: password } }
}

/** An organisation has one account of a kind in a cloud, and its people enrol no other organisation. */
function checkOrganization(
  { partner, principal, server }: Creating,
  { organization, kind }: Request,
  cloud: string,
): void {
  const { mpnId } = organization
  if (!principal.roles.includes('operator') && mpnId !== partner.mpn_id)
    refuse('propertyInvalid', `organization.mpnId: an account enrols its own organisation, ${partner.mpn_id}`)
  const twin = server.accounts
    .all()
    .find((account) => account.cloud === cloud && account.mpn_id === mpnId && account.kind === kind)
  if (twin) refuse('enrollmentExists', cloud, twin.partner_id)
}

import type { Refusal } from '@comptoir/contract/clouds/gate'
import type { createCustomer as operation } from '@comptoir/contract/csp/customers/operations'
import { hasOtherPartner } from '../eligibility/eligibility-store.ts'
import type { Context, Handler } from '../handler.ts'
import { PartnerCenterError, refuse } from '../partner-center-error.ts'
import { findReseller } from '../profiles/profile-store.ts'
import { customerOf, newCustomerRow } from './customer-document.ts'
import { checkedCustomer } from './customer-rules.ts'
import { type CustomerRow, countCustomers, insertCustomer, isDomainTaken } from './customer-store.ts'
import { oneTimePassword } from './one-time-password.ts'

/** Characters of a domain name at most. @see RFC 1035 */
const longestDomain = 253

type Creating = Context<typeof operation>

/**
 * Makes a customer's tenant, its relation to the partner and its administrator. The password is told here alone: neither
 * the customer nor the audit record holds it, only the answer that is kept, sealed, for a client that repeats its request.
 */
export const createCustomer: Handler<typeof operation> = async (context, { body }) => {
  const { partner, cloud, db } = context
  const resellerId = body.associatedPartnerId?.toLowerCase()
  context.admit(resellerId === undefined ? 'direct' : 'forIndirectReseller')
  refuseWhereClosed(context)
  const request = checkedCustomer(body, cloud)
  if (resellerId !== undefined && !(await findReseller(db, partner.partner_id, resellerId)))
    refuse('resellerNotFound', resellerId)
  await refuseBeyondLimit(context)
  const customer = newCustomerRow({ partner, cloud, customerId: context.newId(), now: context.now(), request })
  const { domain } = customer
  await refuseOtherPartners(context, customer)
  if (domain.length > longestDomain) refuse('propertyInvalid', 'companyProfile.domain')
  if ((await isDomainTaken(db, domain)) || !(await insertCustomer(db, customer))) refuse('domainTaken', domain)
  const document = customerOf(customer)
  context.record({ customerId: customer.customer_id, customerName: customer.company_name, after: document })
  // Inferred: `reseller` at once, as the later reading shows; the article's example of a direct customer says `none`.
  return { ...document, userCredentials: { userName: 'admin', password: oneTimePassword() } }
}

/** A cloud may take no new customers from a day on, read on the account's clock. */
function refuseWhereClosed({ cloud, now }: Creating): void {
  const closed = cloud.closedToNewCustomers
  if (!closed || now() < closed.since) return
  const reason = `It takes no new customers since ${closed.since.slice(0, 10)}.`
  const lack: Refusal = {
    operation: 'csp.customers.create',
    cloud: cloud.id,
    cloudName: cloud.name,
    capability: 'new customers',
    reason,
    instead: cloud.otherwise.instead,
    source: closed.source,
  }
  const text = `${lack.operation} is not offered in ${cloud.name}: ${reason} Instead: ${lack.instead}`
  throw new PartnerCenterError('notOfferedInCloud', [text], { data: [lack] })
}

/** In some clouds a customer deals with one partner alone: an organisation that another one has is refused. */
async function refuseOtherPartners({ cloud, db, partner }: Creating, customer: CustomerRow): Promise<void> {
  const rule = cloud.programme.customers.onePartner
  if (!rule) return
  const { company_name, company_key, country, domain } = customer
  const known = { cloud: cloud.id, partner_id: partner.partner_id, company_key, country, domain }
  if (await hasOtherPartner(db, known)) refuse('customerHasPartner', company_name, cloud.name, rule.says, rule.source)
}

async function refuseBeyondLimit({ server, partner, db }: Creating): Promise<void> {
  const limit = partner.sandbox === 1 ? server.sandboxLimits?.customers : undefined
  if (limit === undefined || (await countCustomers(db, partner.partner_id)) < limit) return
  refuse('sandboxLimitReached', `${limit} customers`)
}

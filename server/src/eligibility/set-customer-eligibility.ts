import type { setCustomerEligibility as operation } from '@comptoir/contract/comptoir/agreement-operations'
import type { Handler } from '../handler.ts'
import { refuse } from '../partner-center-error.ts'
import { eligibilityDocument } from './eligibility-document.ts'
import { findEligibility, putEligibility } from './eligibility-store.ts'

/** Declares what a customer is. A kind that the cloud does not serve, and data it is not made for, are refused. */
export const setCustomerEligibility: Handler<typeof operation> = async (context, { body }) => {
  const { cloud, customer, db, partner, principal } = context
  const { customers, dataNotServed } = cloud.programme
  const { partner_id, customer_id } = customer
  if (!customers.kinds.includes(body.kind))
    refuse('customerKindNotServed', cloud.name, body.kind, customers.says, customers.source)
  if (body.armsTrafficData && dataNotServed) refuse('dataNotServed', dataNotServed.says, dataNotServed.source)
  const before = await findEligibility(db, partner_id, customer_id)
  const recordedBy = principal.userPrincipalName ?? principal.applicationName
  const declaration = JSON.stringify({ ...body, declaredAt: context.now(), recordedBy })
  const row = { partner_id, customer_id, kind: body.kind, body: declaration }
  await putEligibility(db, row)
  const shown = (each: typeof before | typeof row) =>
    eligibilityDocument({ customerId: customer_id, cloud, partner, row: each })
  const after = shown(row)
  context.record({
    customerId: customer_id,
    customerName: customer.company_name,
    before: shown(before),
    after,
  })
  return after
}

import type { Cloud } from '@comptoir/contract/cloud'
import type { CustomerEligibility, EligibilityDeclaration } from '@comptoir/contract/programmes/customer-eligibility'
import type { AccountTable } from '../store/tables.ts'
import { kindOf } from './customer-kind.ts'
import type { EligibilityRow } from './eligibility-store.ts'

/** A declaration with when it was made, and who recorded it. */
export type RecordedDeclaration = EligibilityDeclaration & { readonly declaredAt: string; readonly recordedBy: string }

interface Known {
  readonly customerId: string
  readonly cloud: Pick<Cloud, 'programme'>
  readonly partner: Pick<AccountTable, 'sandbox'>
  readonly row: Pick<EligibilityRow, 'kind' | 'body'> | undefined
}

/** Whether a customer may buy in its cloud, as the wire shows it. */
export function eligibilityDocument({ customerId, cloud, partner, row }: Known): CustomerEligibility {
  const { kinds, says, source } = cloud.programme.customers
  const known = kindOf(row, cloud, partner)
  const declaration = row && declarationOf(row)
  return {
    customerId,
    ...known,
    eligible: known.kind !== undefined && kinds.includes(known.kind),
    rule: { says, source },
    duties: dutiesOf(cloud, declaration),
    ...(declaration && { declaration }),
  }
}

/** Written by `setCustomerEligibility` alone, as a declaration. */
function declarationOf({ body }: Pick<EligibilityRow, 'body'>): RecordedDeclaration {
  return JSON.parse(body) as RecordedDeclaration
}

/** What the partner must do for this customer in particular: support varies with the entity and its data. */
function dutiesOf({ programme }: Pick<Cloud, 'programme'>, declaration: EligibilityDeclaration | undefined) {
  const { support, criminalJusticeDuties } = programme
  const justice =
    declaration?.criminalJusticeData && criminalJusticeDuties ? [{ id: 'cjis', ...criminalJusticeDuties }] : []
  const own = (declaration?.supportDuties ?? []).map((says, index) => ({
    id: `support${index + 1}`,
    says,
    source: support.source,
  }))
  return [...justice, ...own]
}

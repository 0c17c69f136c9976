import type { Cloud } from '@comptoir/contract/cloud'
import type { ErrorName } from '@comptoir/contract/errors'
import type { CustomerKind } from '@comptoir/contract/programmes/programme-kinds'
import { customerKinds } from '@comptoir/contract/programmes/programme-kinds'
import type { CustomerRow } from '../customers/customer-store.ts'
import type { Executor } from '../store/executor.ts'
import type { AccountTable } from '../store/tables.ts'
import { type EligibilityRow, findEligibility } from './eligibility-store.ts'

/** What a customer is, and how that is known. */
export interface KnownKind {
  readonly kind?: CustomerKind
  readonly basis: 'declared' | 'assumed' | 'unknown'
}

/** What a customer is: as declared; else as the programme assumes. */
export function kindOf(
  row: Pick<EligibilityRow, 'kind'> | undefined,
  { programme }: Pick<Cloud, 'programme'>,
  { sandbox }: Pick<AccountTable, 'sandbox'>,
): KnownKind {
  const declared = customerKinds.find((kind) => kind === row?.kind)
  if (declared) return { kind: declared, basis: 'declared' }
  const { kinds, declared: demanded } = programme.customers
  if (demanded) return sandbox === 1 ? { kind: demanded.inSandbox, basis: 'assumed' } : { basis: 'unknown' }
  const [usual] = kinds
  return usual === undefined ? { basis: 'unknown' } : { kind: usual, basis: 'assumed' }
}

/** Why a customer cannot buy: its kind must be known, and is not. */
export async function customerKindObjection({
  db,
  partner,
  cloud,
  customer,
}: {
  readonly db: Executor
  readonly partner: AccountTable
  readonly cloud: Cloud
  readonly customer: CustomerRow
}): Promise<{ readonly error: ErrorName; readonly values: readonly string[] } | undefined> {
  const { declared, says } = cloud.programme.customers
  if (!declared) return undefined
  const row = await findEligibility(db, partner.partner_id, customer.customer_id)
  if (kindOf(row, cloud, partner).kind !== undefined) return undefined
  return { error: 'customerKindUndeclared', values: [customer.customer_id, cloud.name, says] }
}

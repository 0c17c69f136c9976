import type { Cloud } from '@comptoir/contract/cloud'
import type { PartnerAgreement } from '@comptoir/contract/programmes/agreement'
import type { AccountTable } from '../store/tables.ts'

/** The agreements that a cloud asks of a partner, by what the partner is in the programme. */
export function agreementsOf(
  { programme }: Pick<Cloud, 'programme'>,
  { kind }: Pick<AccountTable, 'kind'>,
): readonly PartnerAgreement[] {
  return programme.agreements.filter(({ kinds }) => kinds.some((each) => each === kind))
}

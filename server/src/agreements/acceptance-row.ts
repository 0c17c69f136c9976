import type { Agreement } from '@comptoir/contract/programmes/agreement'
import type { Acceptance } from '@comptoir/contract/programmes/agreement-document'
import type { NamedPerson } from '@comptoir/contract/programmes/enrollment'
import { derivedId } from '../programmes/derived-id.ts'
import type { AccountTable } from '../store/tables.ts'
import { type AcceptanceRow, ofPartner } from './agreement-store.ts'

interface Accepting {
  readonly partnerId: string
  /** Default: the partner itself accepts. */
  readonly customerId?: string
  readonly acceptance: Acceptance
}

/** The row of an acceptance. */
export function acceptanceRow({ partnerId, customerId = ofPartner, acceptance }: Accepting): AcceptanceRow {
  return {
    partner_id: partnerId,
    acceptance_id: acceptance.id,
    customer_id: customerId,
    agreement: acceptance.agreementId,
    agreement_version: acceptance.version,
    accepted_at: acceptance.acceptedAt,
    body: JSON.stringify(acceptance),
  }
}

/** The acceptance of a row. */
export function acceptanceOf({ body }: AcceptanceRow): Acceptance {
  // Written by this file alone, from an `Acceptance`.
  return JSON.parse(body) as Acceptance
}

/** Acceptances of what was made ready, as the sandbox is; their ids follow from what they are about. */
export function acceptancesAsMade(
  { partner_id, kind }: Pick<AccountTable, 'partner_id' | 'kind'>,
  agreements: readonly (Agreement & { readonly kinds?: readonly string[] })[],
  made: { readonly acceptedBy: NamedPerson; readonly now: string; readonly customerId?: string },
): readonly AcceptanceRow[] {
  const { acceptedBy, now, customerId = ofPartner } = made
  return agreements
    .filter(({ kinds }) => kinds === undefined || kinds.includes(kind))
    .map(({ id: agreementId, version }) => {
      const id = derivedId(`acceptance ${partner_id} ${customerId} ${agreementId} ${version}`)
      const acceptance = {
        id,
        agreementId,
        version,
        acceptedBy,
        acceptedAt: now,
        recordedAt: now,
        recordedBy: 'sandbox',
      }
      return acceptanceRow({ partnerId: partner_id, customerId, acceptance })
    })
}

import type { Agreement } from '@comptoir/contract/programmes/agreement'
import type { AgreementStatus } from '@comptoir/contract/programmes/agreement-document'
import { acceptanceOf } from './acceptance-row.ts'
import type { AcceptanceRow } from './agreement-store.ts'

/** Agreements as the wire shows them, each with the acceptance of its present version. */
export function agreementStatuses(
  agreements: readonly Agreement[],
  rows: readonly AcceptanceRow[],
): readonly AgreementStatus[] {
  return agreements.map(({ id, name, version, language, parts, source }) => {
    const row = rows.find((each) => each.agreement === id && each.agreement_version === version)
    return {
      id,
      name,
      version,
      language,
      parts: parts.map((part) => ({ ...part })),
      source,
      accepted: row !== undefined,
      ...(row && { acceptance: acceptanceOf(row) }),
    }
  })
}

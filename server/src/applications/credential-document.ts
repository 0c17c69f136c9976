import type { ApplicationCertificate, ApplicationKey } from '@comptoir/contract/schemas/application'
import type { ApplicationCertificateTable, ApplicationKeyTable } from '../store/identity-tables.ts'

/** A key as the wire shows it, at an instant: without its value, which is not kept. */
export function keyDocument(row: ApplicationKeyTable, now: string): ApplicationKey {
  return { ...credentialOf(row, now), hint: row.hint }
}

/** A certificate as the wire shows it, at an instant. */
export function certificateDocument(row: ApplicationCertificateTable, now: string): ApplicationCertificate {
  const { subject, thumbprint, thumbprint_sha256: thumbprintSha256 } = row
  return { ...credentialOf(row, now), subject, thumbprint, thumbprintSha256 }
}

function credentialOf(
  row: Pick<ApplicationKeyTable, 'key_id' | 'display_name' | 'starts_at' | 'ends_at'>,
  now: string,
) {
  const { key_id: keyId, display_name: displayName, starts_at: startsAt, ends_at: endsAt } = row
  const state = endsAt <= now ? 'ended' : startsAt > now ? 'notYet' : 'active'
  return { keyId, displayName, startsAt, endsAt, state } as const
}

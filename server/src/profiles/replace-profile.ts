import type { Change } from '../handler.ts'
import { refuse } from '../partner-center-error.ts'
import type { Transaction } from '../store/executor.ts'
import type { AccountTable } from '../store/tables.ts'
import type { LoadedProfile } from './load-profile.ts'
import { type BareProfile, profileDocument } from './profile-document.ts'
import { type ProfileKind, updateProfile } from './profile-store.ts'

/** What replacing takes of a handler's context. */
interface Replacing {
  readonly db: Transaction
  readonly partner: Pick<AccountTable, 'partner_id'>
  readonly ifMatch: string | undefined
  record(change: Change): void
}

/** Replaces a profile in full, where it is still the one the client read if it says which; answers it as the wire shows it. */
export async function replaceProfile<Kind extends ProfileKind>(
  { db, partner, ifMatch, record }: Replacing,
  kind: Kind,
  loaded: LoadedProfile<Kind>,
  profile: BareProfile<Kind>,
) {
  const { partner_id: partnerId } = partner
  const { version: expected } = loaded
  const before = profileDocument(partnerId, kind, loaded)
  const { etag } = before.attributes
  // A profile that shows no version has none to be compared with.
  if (etag !== undefined && ifMatch !== undefined && ifMatch !== '*' && ifMatch !== etag) refuse('etagStale')
  const version = expected + 1
  if (!(await updateProfile(db, partnerId, kind, { version, body: JSON.stringify(profile), expected })))
    refuse('etagStale')
  const after = profileDocument(partnerId, kind, { version, profile })
  record({ before, after })
  return after
}

import type { Executor } from '../store/executor.ts'
import type { BareProfile } from './profile-document.ts'
import { findProfile, type ProfileKind } from './profile-store.ts'

export interface LoadedProfile<Kind extends ProfileKind> {
  readonly version: number
  readonly profile: BareProfile<Kind>
}

/** One of an account's profiles: the account was made with all of them. */
export async function loadProfile<Kind extends ProfileKind>(
  db: Executor,
  partnerId: string,
  kind: Kind,
): Promise<LoadedProfile<Kind>> {
  const found = await findProfile(db, partnerId, kind)
  if (!found) throw new TypeError(`the account ${partnerId} has no ${kind} profile`)
  return { version: found.version, profile: bareProfile<Kind>(found.body) }
}

/** A stored body is one of its kind: the account was made with it, or an update, which the contract checked, wrote it. */
function bareProfile<Kind extends ProfileKind>(body: string): BareProfile<Kind> {
  return JSON.parse(body) as BareProfile<Kind>
}

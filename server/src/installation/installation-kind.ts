import { allAccounts } from '../identity/account-store.ts'
import type { Executor } from '../store/executor.ts'
import type { Store } from '../store/store.ts'
import { readFact, stateFact } from './installation-store.ts'

/**
 * What the data is for: a `sandbox` has credentials that everyone knows, an `own` installation has secrets of its own.
 * The same data is never both.
 */
export type InstallationKind = 'sandbox' | 'own'

const name = 'kind'

/** Makes the data one of this kind where it is none yet; resolves with what it is. */
export async function claimKind(store: Store, wanted: InstallationKind): Promise<InstallationKind> {
  const found = await kindOf(store.read)
  if (found) return found
  // Data from before kinds were stated: only sandboxes were made then.
  const accounts = await store.read.all(allAccounts, {})
  await store.write((db) => db.run(stateFact, { name, value: accounts.length > 0 ? 'sandbox' : wanted }))
  return (await kindOf(store.read)) ?? wanted
}

async function kindOf(read: Executor): Promise<InstallationKind | undefined> {
  const stated = await read.one(readFact, { name })
  return stated && (stated.value === 'own' ? 'own' : 'sandbox')
}

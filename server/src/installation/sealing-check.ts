import type { Vault } from '../identity/vault.ts'
import type { Store } from '../store/store.ts'
import { readFact, stateFact } from './installation-store.ts'

/** A word that the first sealing key sealed: whether another key is the same shows by it. */
const check = { name: 'sealing', word: 'comptoir' } as const

/** Whether a sealing key was used with this data before. */
export async function wasSealed({ read }: Store): Promise<boolean> {
  return (await read.one(readFact, { name: check.name })) !== undefined
}

/** Whether this is the key that seals the data; the first one asked about is. */
export async function matchesData({ read, write }: Store, vault: Vault): Promise<boolean> {
  const kept = await read.one(readFact, { name: check.name })
  if (kept) return opens(vault, kept.value)
  await write((db) => db.run(stateFact, { name: check.name, value: vault.seal(check.word) }))
  // Another machine may have been first.
  const stated = await read.one(readFact, { name: check.name })
  return stated !== undefined && opens(vault, stated.value)
}

function opens(vault: Vault, sealed: string): boolean {
  try {
    return vault.open(sealed) === check.word
  } catch {
    return false
  }
}

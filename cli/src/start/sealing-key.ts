import { randomBytes } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sealingKeyLength, temporaryVault, Vault } from '@comptoir/server/identity/vault'
import { matchesData, wasSealed } from '@comptoir/server/installation/sealing-check'
import type { Store } from '@comptoir/server/store/store'
import { dataFolder } from './data-folder.ts'
import { reasonOf, StartRefusal } from './start-refusal.ts'

/** Stands in for the file of the sealing key; base64 of 32 bytes. */
export const sealingKeyVariable = 'COMPTOIR_SEALING_KEY'

interface Place {
  readonly memory: boolean
  readonly data: string
}

/**
 * The vault that seals what the data keeps secret. Its key is in the environment or in a file of the data folder, never
 * in the database; made at the first start. @throws {StartRefusal} in one sentence
 */
export async function openVault(
  store: Store,
  { memory, data }: Place,
  env: Readonly<Record<string, string | undefined>>,
): Promise<Vault> {
  if (memory) return temporaryVault()
  const path = join(data, 'comptoir.key')
  const given = env[sealingKeyVariable]
  const source = given ? `The variable ${sealingKeyVariable}` : path
  const key = keyOf(given || keptKey(path), source) ?? (await newKey(store, path, data))
  const vault = new Vault(key)
  if (await matchesData(store, vault)) return vault
  throw new StartRefusal(`${source} is not the key that sealed this data: put the first one back, or use other data.`)
}

async function newKey(store: Store, path: string, data: string): Promise<Buffer> {
  if (await wasSealed(store))
    throw new StartRefusal(
      `The key that sealed this data is missing: put ${path} back, or set ${sealingKeyVariable} to what was in it.`,
    )
  dataFolder(data)
  const key = randomBytes(sealingKeyLength)
  try {
    writeFileSync(path, `${key.toString('base64')}\n`, { mode: 0o600, flag: 'wx' })
  } catch (cause) {
    throw new StartRefusal(`The sealing key ${path} cannot be written: ${reasonOf(cause)}.`)
  }
  return key
}

function keptKey(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return undefined
    throw new StartRefusal(`The sealing key ${path} cannot be read: ${reasonOf(cause)}.`)
  }
}

function keyOf(text: string | undefined, source: string): Buffer | undefined {
  if (text === undefined) return undefined
  const key = Buffer.from(text.trim(), 'base64')
  if (key.length === sealingKeyLength) return key
  throw new StartRefusal(`${source} holds no sealing key: that is ${sealingKeyLength} bytes in base64.`)
}

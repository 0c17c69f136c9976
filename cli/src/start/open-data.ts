import { accessSync, constants, existsSync, mkdirSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { sqlite } from '@comptoir/server/store/dialects/sqlite'
import { NewerDataError } from '@comptoir/server/store/migrate'
import { openStore, type Store } from '@comptoir/server/store/store'
import type { StoreDialect } from '@comptoir/server/store/store-dialect'
import { type StartOptions, StartRefusal } from './start-options.ts'

/** Opens the data where the options say. @throws {StartRefusal} in one sentence */
export async function openData(options: StartOptions): Promise<Store> {
  const dialect = await dialectOf(options)
  try {
    if (options.reset) await dialect.destroy()
    return await openStore(dialect)
  } catch (cause) {
    throw new StartRefusal(`${placeOf(options)} cannot be used: ${reasonOf(cause)}.`)
  }
}

/** Where the data is, in a person's words. */
export function placeOf({ memory, data, database }: StartOptions): string {
  if (memory) return 'The memory of this process'
  return database === undefined ? `The data folder ${data}` : `The database ${withoutPassword(database)}`
}

async function dialectOf({ memory, data, database }: StartOptions): Promise<StoreDialect> {
  if (memory) return sqlite({ path: ':memory:' })
  if (database === undefined) return sqlite({ path: join(folder(data), 'comptoir.db') })
  if (!/^postgres(ql)?:\/\//.test(database))
    throw new StartRefusal('--database takes an address that starts with postgres://.')
  const { postgres } = await import('@comptoir/server/store/dialects/postgres')
  return postgres({ url: database })
}

/** The folder holds the key that signs tokens: nobody else may read it. */
function folder(path: string): string {
  try {
    makeFolder(resolve(path))
    accessSync(path, constants.W_OK)
    return path
  } catch (cause) {
    throw new StartRefusal(`The data folder ${path} cannot be written: ${reasonOf(cause)}.`)
  }
}

/** One level at a time: Node's recursive mkdir never returns where the system answers ENOENT below a folder that is there. */
function makeFolder(path: string): void {
  if (existsSync(path)) return
  makeFolder(dirname(path))
  mkdirSync(path, { mode: 0o700 })
}

function reasonOf(cause: unknown): string {
  if (cause instanceof NewerDataError) return cause.message
  const reason = cause instanceof AggregateError ? cause.errors[0] : cause
  return reason instanceof Error ? reason.message : String(reason)
}

function withoutPassword(url: string): string {
  return url.replace(/:[^:@/]*@/, ':***@')
}

import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { sqlite } from '@comptoir/server/store/dialects/sqlite'
import { openStore, type Store } from '@comptoir/server/store/store'
import type { StoreDialect } from '@comptoir/server/store/store-dialect'
import { blobFolder, dataFolder } from './data-folder.ts'
import type { ServerOptions } from './server-options.ts'
import { reasonOf, StartRefusal } from './start-refusal.ts'

/** Opens the data where the options say. @throws {StartRefusal} in one sentence */
export async function openData(options: ServerOptions): Promise<Store> {
  const dialect = await dialectOf(options)
  try {
    if (options.reset) {
      await dialect.destroy()
      forgetBlobs(options)
    }
    return await openStore(dialect)
  } catch (cause) {
    throw new StartRefusal(`${placeOf(options)} cannot be used: ${reasonOf(cause)}.`)
  }
}

/** Where the data is, in a person's words. */
export function placeOf({ memory, data, database }: ServerOptions): string {
  if (memory) return 'The memory of this process'
  return database === undefined ? `The data folder ${data}` : `The database ${withoutPassword(database)}`
}

async function dialectOf({ memory, data, database }: ServerOptions): Promise<StoreDialect> {
  if (memory) return sqlite({ path: ':memory:' })
  if (database === undefined) return sqlite({ path: join(dataFolder(data), 'comptoir.db') })
  if (!/^postgres(ql)?:\/\//.test(database))
    throw new StartRefusal('--database takes an address that starts with postgres://.')
  const { postgres } = await import('@comptoir/server/store/dialects/postgres')
  return postgres({ url: database })
}

function forgetBlobs(options: ServerOptions): void {
  const folder = blobFolder(options)
  if (folder !== undefined) rmSync(folder, { recursive: true, force: true })
}

function withoutPassword(url: string): string {
  return url.replace(/:[^:@/]*@/, ':***@')
}

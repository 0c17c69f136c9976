import { join } from 'node:path'
import { postgres } from '@comptoir/server/store/dialects/postgres'
import { sqlite } from '@comptoir/server/store/dialects/sqlite'
import type { StoreDialect } from '@comptoir/server/store/store-dialect'

/** Where the servers of a run keep their data. */
export interface DataPlace {
  /** What `comptoir start` is told. */
  readonly options: readonly string[]
  readonly dialect: StoreDialect
  readonly blobFolder: string
}

/** Files and the sealing key are in the folder, and so is the database where none is named. */
export function dataPlace(folder: string, database: string | undefined): DataPlace {
  const blobFolder = join(folder, 'blobs')
  const options = ['--data', folder]
  if (database === undefined) return { options, dialect: sqlite({ path: join(folder, 'comptoir.db') }), blobFolder }
  return { options: [...options, '--database', database], dialect: postgres({ url: database }), blobFolder }
}

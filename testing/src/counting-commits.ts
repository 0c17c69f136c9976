import type { Connection } from '@comptoir/server/store/executor'
import type { StoreDialect } from '@comptoir/server/store/store-dialect'

/** A database that tells how often something was committed to it. */
export interface CountingCommits {
  readonly dialect: StoreDialect
  commits(): number
}

/** Counts the commits of a database, so that a test need not read every row to see that none changed. */
export function countingCommits(dialect: StoreDialect): CountingCommits {
  let commits = 0
  const counting = (writer: Connection): Connection => ({
    one: (query, parameters) => writer.one(query, parameters),
    all: (query, parameters) => writer.all(query, parameters),
    run: (query, parameters) => writer.run(query, parameters),
    async execute(sql) {
      await writer.execute(sql)
      if (sql === 'commit') commits += 1
    },
  })
  return {
    dialect: {
      ...dialect,
      async open() {
        const database = await dialect.open()
        return { ...database, writer: counting(database.writer) }
      },
    },
    commits: () => commits,
  }
}
